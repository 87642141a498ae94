package org.jisr.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jisr.law.AssertionKind;
import org.jisr.law.Handling;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * The lawful handling that imported content gets where it does not carry a stricter one; it is
 * never empty.
 *
 * @param handling originator, purposes, legal basis, assertion, retention, and the marking of
 *     objects that carry none
 * @param language the content's language where the content does not say and it can't be detected
 */
public record ImportProfile(Handling handling, @Nullable String language) {
  private static final int REVIEW_YEARS = 1;
  private static final int KEEP_YEARS = 3;

  /**
   * A profile for material that an outside source published or sent: facts as that source states
   * them, reviewed one year and deleted three years after the end of the current one. As the dates
   * are the same all year, the same file imported on another day is known and not held twice.
   *
   * @param originator who says it
   * @param holder this node
   * @param marking the marking of objects that carry none
   * @param now in the year, in UTC, from whose end the dates count
   */
  public static ImportProfile external(
      PartyId originator,
      PartyId holder,
      Collection<Purpose> purposes,
      LegalBasis legalBasis,
      Tlp marking,
      Instant now) {
    Handling handling =
        Handling.builder(originator, holder)
            .purposes(purposes)
            .legalBasis(List.of(legalBasis))
            .subject(SubjectCategory.NONE)
            .assertion(AssertionKind.FACT)
            .marking(marking)
            .retentionFromYearEnd(now, REVIEW_YEARS, KEEP_YEARS)
            .build();
    return new ImportProfile(handling, null);
  }

  /** The same with a language for content whose own can't be told. */
  public ImportProfile withLanguage(@Nullable String tag) {
    return new ImportProfile(handling, tag);
  }
}

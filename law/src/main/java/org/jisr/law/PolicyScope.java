package org.jisr.law;

import java.util.Set;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Which releases a national rule looks at: those for which all of this is so. An empty set does not
 * choose.
 *
 * @param purposes the purpose of the release is, or lies below, one of these
 * @param categories what the person is to the case
 * @param types STIX types
 * @param recipients the parties that would receive
 * @param special kinds of special data, of which one is there
 * @param markingFrom the marking in force is this or stricter; null does not choose
 * @param minor only on minors
 * @param thirdParty only what came from another party
 * @param itemsFrom only releases of at least so many statements at once; 0 does not choose
 */
public record PolicyScope(
    Set<Purpose> purposes,
    Set<SubjectCategory> categories,
    Set<String> types,
    Set<PartyId> recipients,
    Set<SpecialCategory> special,
    @Nullable Tlp markingFrom,
    boolean minor,
    boolean thirdParty,
    int itemsFrom) {
  /** Every release. */
  public static final PolicyScope ALL =
      new PolicyScope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, false, false, 0);

  /** Copies the sets. */
  public PolicyScope {
    purposes = Set.copyOf(purposes);
    categories = Set.copyOf(categories);
    types = Set.copyOf(types);
    recipients = Set.copyOf(recipients);
    special = Set.copyOf(special);
  }

  boolean covers(Handling handling, ReleaseContext context) {
    return (purposes.isEmpty()
            || purposes.stream().anyMatch(purpose -> purpose.covers(context.purpose())))
        && chooses(categories, handling.subjectCategory())
        && chooses(types, context.objectType())
        && chooses(recipients, context.recipient())
        && (special.isEmpty() || special.stream().anyMatch(handling.specialCategories()::contains))
        && (markingFrom == null || handling.effectiveMarking().compareTo(markingFrom) >= 0)
        && (!minor || handling.minor())
        && (!thirdParty || !handling.originator().equals(context.holder()))
        && context.circumstances().items() >= itemsFrom;
  }

  private static <T> boolean chooses(Set<T> chosen, T value) {
    return chosen.isEmpty() || chosen.contains(value);
  }
}

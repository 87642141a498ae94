package org.jisr.law;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The law on which a statement rests: the instrument that created the power, its article, the
 * authority that holds it, and the time in which it holds.
 *
 * @param instrument the law or order, never blank
 * @param article the provision within it, if one is named
 * @param authority who exercises the power, never blank
 * @param validFrom the first instant at which it holds; null for "always did"
 * @param validTo the instant from which it no longer holds; null for "until repealed"
 */
public record LegalBasis(
    String instrument,
    @Nullable String article,
    String authority,
    @Nullable Instant validFrom,
    @Nullable Instant validTo) {

  /**
   * Checks the record.
   *
   * @throws LawException {@code LAW_LEGAL_BASIS_MALFORMED} when a name is blank or the times cross
   */
  public LegalBasis {
    if (instrument.isBlank()
        || authority.isBlank()
        || (validFrom != null && validTo != null && !validFrom.isBefore(validTo))) {
      throw new LawException(
          LawException.Code.LAW_LEGAL_BASIS_MALFORMED,
          "A legal basis names its instrument and authority and ends after it begins.");
    }
  }

  /** A basis without article that holds without limit of time. */
  public static LegalBasis of(String instrument, String authority) {
    return new LegalBasis(instrument, null, authority, null, null);
  }

  /** Whether it holds at that instant. */
  public boolean holdsAt(Instant now) {
    return (validFrom == null || !now.isBefore(validFrom))
        && (validTo == null || now.isBefore(validTo));
  }
}

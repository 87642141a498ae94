package org.jisr.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jisr.law.AgreementTerms;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with one partner: one canonical text that both sign.
 *
 * @param partner the other party
 * @param inForceFrom when the second signature was there; null while one is missing. A clock that
 *     was set back since does not take the second signature away
 * @param notices what either party said about it or another version of it, by party and number
 * @param suspensions those of them that hold, the earliest first
 * @param termination the one that ends it or will end it; null while nobody terminated it
 * @param replacedBy the id of the version in its place; null while there is none
 */
public record Agreement(
    AgreementText text,
    PartyId partner,
    AgreementState state,
    boolean signedByUs,
    boolean signedByThem,
    @Nullable Instant inForceFrom,
    List<AgreementNotice> notices,
    List<AgreementNotice> suspensions,
    @Nullable AgreementNotice termination,
    @Nullable String replacedBy) {
  /** Copies the lists. */
  public Agreement {
    notices = List.copyOf(notices);
    suspensions = List.copyOf(suspensions);
  }

  /** The same at both parties. */
  public String id() {
    return text.id();
  }

  /** SHA-256 of the canonical text, lower-case hexadecimal; this is what both sign. */
  public String hash() {
    return text.hash();
  }

  /** The canonical text as it is signed (RFC 8785 JSON). */
  public String canonicalText() {
    return new String(text.canonicalJson(), StandardCharsets.UTF_8);
  }

  /** The terms as the rules of law read them, up to a termination that was announced. */
  public AgreementTerms terms() {
    AgreementTerms terms = text.terms(inForceFrom, AgreementBook.suspension(suspensions));
    Instant end = termination == null ? null : termination.from();
    return end == null ? terms : terms.until(end);
  }
}

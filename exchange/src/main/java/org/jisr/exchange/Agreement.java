package org.jisr.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jisr.law.AgreementTerms;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with one partner: one canonical text that both sign.
 *
 * @param partner the other party
 * @param inForceFrom when the second signature was there; null while one is missing
 */
public record Agreement(
    AgreementText text,
    PartyId partner,
    AgreementState state,
    boolean signedByUs,
    boolean signedByThem,
    @Nullable Instant inForceFrom) {
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

  /** The terms as the rules of law read them. */
  public AgreementTerms terms() {
    return text.terms(inForceFrom);
  }
}

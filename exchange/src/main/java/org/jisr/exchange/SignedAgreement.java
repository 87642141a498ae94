package org.jisr.exchange;

import java.time.Instant;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with the signatures that are there so far.
 *
 * @param knownThere since when, by its own clock, the partner's node has both signatures too; null
 *     while this node cannot know that
 */
record SignedAgreement(
    AgreementText text,
    PartyId partner,
    @Nullable HybridSignature ours,
    @Nullable HybridSignature theirs,
    @Nullable Instant inForceFrom,
    @Nullable Instant knownThere) {

  SignedAgreement withOurs(HybridSignature signature, Instant now) {
    return new SignedAgreement(
        text, partner, signature, theirs, theirs == null ? null : now, knownThere);
  }

  /**
   * With the partner's signature.
   *
   * @param said when it was sent, by the partner's clock
   */
  SignedAgreement withTheirs(HybridSignature signature, Instant said, Instant now) {
    return ours == null
        ? new SignedAgreement(text, partner, null, signature, null, null)
        : new SignedAgreement(text, partner, ours, signature, now, said);
  }
}

package org.jisr.exchange;

import java.time.Instant;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/** An agreement with the signatures that are there so far. */
record SignedAgreement(
    AgreementText text,
    PartyId partner,
    @Nullable HybridSignature ours,
    @Nullable HybridSignature theirs,
    @Nullable Instant inForceFrom) {

  AgreementState state(Instant now) {
    if (!now.isBefore(text.validUntil())) {
      return AgreementState.ENDED;
    }
    if (inForceFrom != null) {
      return AgreementState.IN_FORCE;
    }
    return ours != null ? AgreementState.PROPOSED : AgreementState.OFFERED;
  }

  /** A clock that was set back since does not take the second signature away. */
  Agreement view(Instant now) {
    Instant since = inForceFrom != null && inForceFrom.isAfter(now) ? now : inForceFrom;
    return new Agreement(text, partner, state(now), ours != null, theirs != null, since);
  }

  SignedAgreement withOurs(HybridSignature signature, Instant now) {
    return new SignedAgreement(text, partner, signature, theirs, theirs == null ? null : now);
  }

  SignedAgreement withTheirs(HybridSignature signature, Instant now) {
    return new SignedAgreement(text, partner, ours, signature, ours == null ? null : now);
  }
}

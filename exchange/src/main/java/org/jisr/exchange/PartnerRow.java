package org.jisr.exchange;

import java.time.Instant;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/** A partner as it is stored. */
record PartnerRow(
    PartnerCard card, PartnerState state, @Nullable Instant lastSeen, boolean logForked) {
  PartyId party() {
    return card.party();
  }

  PartnerRow requireConfirmed() {
    return switch (state) {
      case CONFIRMED -> this;
      case PENDING -> throw new ExchangeException(ExchangeFault.PARTNER_UNCONFIRMED);
      case SUSPENDED -> throw new ExchangeException(ExchangeFault.PARTNER_SUSPENDED);
    };
  }
}

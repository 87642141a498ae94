package org.jisr.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A partner as it is stored.
 *
 * @param retired its keys of before, the newest first
 */
record PartnerRow(
    PartnerCard card,
    PartnerState state,
    @Nullable Instant lastSeen,
    boolean logForked,
    Instant pinnedAt,
    List<RetiredKey> retired) {
  PartnerRow {
    retired = List.copyOf(retired);
  }

  PartyId party() {
    return card.party();
  }

  PartnerRow requireConfirmed() {
    return switch (state) {
      case CONFIRMED -> this;
      case PENDING -> throw new ExchangeException(ExchangeFault.PARTNER_UNCONFIRMED);
      case SUSPENDED -> throw new ExchangeException(ExchangeFault.PARTNER_SUSPENDED);
      case REVOKED -> throw new ExchangeException(ExchangeFault.KEY_REVOKED);
    };
  }

  /**
   * The cards whose keys may have signed what stands at a place of a channel of this partner: the
   * present one, and those of before up to the place at which they were given up.
   */
  List<PartnerCard> signers(Lane lane, long place) {
    List<PartnerCard> cards = new ArrayList<>(List.of(card));
    retired.stream()
        .filter(key -> key.signs(lane, place))
        .map(RetiredKey::card)
        .forEach(cards::add);
    return cards;
  }

  /** Whether the partner said it at some time, under keys that were not revoked. */
  boolean said(SignedAnswer answer) {
    return answer.by(card)
        || retired.stream().anyMatch(key -> !key.revoked() && answer.by(key.card()));
  }

  /** Whether its connection may show this key now. */
  boolean shows(String pin, Instant now) {
    return card.tlsPin().equals(pin)
        || retired.stream()
            .anyMatch(
                key ->
                    !key.revoked()
                        && now.isBefore(key.pinUntil())
                        && key.card().tlsPin().equals(pin));
  }
}

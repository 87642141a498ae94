package org.jisr.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keys that a partner no longer uses.
 *
 * @param card that showed them
 * @param urgentTo the last place of its urgent channel that they may have signed
 * @param ordinaryTo the same of the ordinary channel
 * @param pinUntil until then its connection may still show the key of this card
 * @param revokedAt when this node heard that they are revoked; null for keys that were replaced
 * @param revokedSince from when on nothing they signed is the partner's; null when nobody said
 * @param revokedBy {@code partner} or {@code officer}
 */
record RetiredKey(
    PartnerCard card,
    Instant retiredAt,
    long urgentTo,
    long ordinaryTo,
    Instant pinUntil,
    @Nullable Instant revokedAt,
    @Nullable Instant revokedSince,
    @Nullable String revokedBy) {

  boolean revoked() {
    return revokedAt != null;
  }

  /** Whether they may have signed what stands at this place. */
  boolean signs(Lane lane, long place) {
    long last =
        switch (lane) {
          case URGENT -> urgentTo;
          case ORDINARY -> ordinaryTo;
        };
    return !revoked() && place <= last;
  }

  PartnerKey view() {
    return new PartnerKey(
        card.serial(), card.fingerprint(), retiredAt, revokedAt, revokedSince, revokedBy);
  }
}

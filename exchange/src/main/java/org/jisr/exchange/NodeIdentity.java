package org.jisr.exchange;

import java.time.Instant;
import org.jisr.law.PartyId;

/**
 * Who this node is: its profile, its keys and the card that shows both to partners.
 *
 * @param card signed when the node started
 */
public record NodeIdentity(NodeProfile profile, NodeKeys keys, PartnerCard card) {
  /**
   * Signs a card over a profile.
   *
   * @param issuedAt now; partners keep the later of two cards
   * @throws ExchangeException {@code EXCHANGE_KEYS_OF_ANOTHER} when the two name different parties
   */
  public static NodeIdentity of(NodeProfile profile, NodeKeys keys, Instant issuedAt) {
    if (!profile.party().equals(keys.party())) {
      throw new ExchangeException(ExchangeFault.KEYS_OF_ANOTHER);
    }
    return new NodeIdentity(profile, keys, PartnerCard.issue(profile, keys, issuedAt));
  }

  /** The node's stable name. */
  public PartyId party() {
    return profile.party();
  }

  /** What partners compare when they enrol this node. */
  public Fingerprint fingerprint() {
    return card.fingerprint();
  }
}

package org.jisr.exchange;

import java.io.IOException;
import java.util.Map;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a partner's newer card from its own node, where the keys that people compared are the same:
 * after an upgrade, and when it has new sealing keys. Thread-safe.
 */
final class Cards {
  private static final Logger LOGGER = LoggerFactory.getLogger(Cards.class);

  private final Core core;
  private final Directory directory;
  private final Links links;

  Cards(Core core, Directory directory, Links links) {
    this.core = core;
    this.directory = directory;
    this.links = links;
  }

  /**
   * The partner with a card that has sealing keys, asked for when the stored one has none.
   *
   * @throws ExchangeException {@code EXCHANGE_CARD_UNSEALED} when the partner has no newer one
   */
  PartnerRow sealing(PartnerRow partner) {
    if (partner.card().sealing() != null) {
      return partner;
    }
    PartnerRow renewed = renewed(partner);
    renewed.card().requireSealing();
    return renewed;
  }

  /** The partner with its newest card; the one it has when there is none newer to be had. */
  synchronized PartnerRow renewed(PartnerRow partner) {
    try {
      PartnerLink.Answer answer = links.to(partner.card()).get(Paths.CARD);
      if (answer.status() != DoorReplies.OK) {
        return partner;
      }
      return taken(partner, PartnerCard.read(answer.body()));
    } catch (IOException | ExchangeException e) {
      LOGGER.warn("A partner's newer card could not be had.", e);
      return partner;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return partner;
    }
  }

  private PartnerRow taken(PartnerRow known, PartnerCard card) {
    PartnerCard old = known.card();
    boolean same = card.party().equals(old.party()) && card.fingerprint().equals(old.fingerprint());
    if (!same || !card.issuedAt().isAfter(old.issuedAt())) {
      return known;
    }
    core.log()
        .append(
            new Leaf(
                LeafKind.PARTNER,
                Map.of(
                    "action", "renew",
                    "partner", card.party().value(),
                    "fingerprint", card.fingerprint().hex()),
                Map.of("by", "node")));
    core.jdbi().useTransaction(handle -> PartnerTable.renew(handle, card));
    directory.reload();
    core.listeners().tell(ExchangeEvent.Topic.PARTNER, card.party().value());
    return directory.require(card.party());
  }
}

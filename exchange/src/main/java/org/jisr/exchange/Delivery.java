package org.jisr.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;

/**
 * One attempt to hand the next envelope of a channel to its partner.
 *
 * <p>Sending is at least once: whatever is lost after the partner stored it, the same envelope goes
 * again, and the partner gives the same receipt again.
 */
final class Delivery {
  private final Core core;
  private final Directory directory;
  private final Links links;
  private final Cards cards;
  private final Receipts receipts;

  Delivery(Core core, Directory directory, Links links, Cards cards) {
    this.core = core;
    this.directory = directory;
    this.links = links;
    this.cards = cards;
    this.receipts = new Receipts(core);
  }

  /**
   * Empty when nothing waits or the partner is not confirmed; otherwise whether it was answered.
   */
  Optional<Boolean> deliverNext(PartyId partner, Lane lane) throws InterruptedException {
    PartnerRow row = directory.require(partner);
    if (row.state() != PartnerState.CONFIRMED) {
      return Optional.empty();
    }
    Optional<OutboxTable.Waiting> next =
        core.jdbi().withHandle(handle -> OutboxTable.firstWaiting(handle, partner, lane));
    if (next.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(deliver(next.get(), row));
  }

  private boolean deliver(OutboxTable.Waiting waiting, PartnerRow row) throws InterruptedException {
    Envelope envelope = waiting.envelope();
    String id = envelope.header().id();
    if (!core.jdbi().inTransaction(handle -> OutboxTable.attempting(handle, waiting, core.now()))) {
      return true;
    }
    try {
      PartnerCard partner = cards.sealing(row).card();
      Envelope receipt = post(waiting, partner);
      core.faults().reached(FaultPoint.Step.POSTED);
      accept(envelope, receipts.check(receipt, envelope, partner), partner);
      return true;
    } catch (ExchangeException e) {
      if (e.fault() == ExchangeFault.ENVELOPE_KEY) {
        cards.renewed(row);
      }
      core.jdbi().useTransaction(handle -> OutboxTable.failed(handle, id, e.code()));
      core.listeners().tell(ExchangeEvent.Topic.OUTBOX, id);
      return false;
    }
  }

  private Envelope post(OutboxTable.Waiting waiting, PartnerCard partner)
      throws InterruptedException {
    String proof = core.log().prove(waiting.leaf()).toString();
    byte[] body = Seal.seal(waiting.envelope().withProof(proof), partner.requireSealing());
    PartnerLink.Answer answer;
    try {
      answer = links.to(partner).post(Paths.ENVELOPES, body);
    } catch (IOException e) {
      throw new ExchangeException(ExchangeFault.PEER_UNREACHABLE, e);
    }
    if (answer.status() != DoorReplies.OK) {
      throw new ExchangeException(DoorReplies.fault(answer.body()));
    }
    return Seal.open(SealedEnvelope.read(answer.body()), core.identity().keys().sealing());
  }

  private void accept(Envelope envelope, Receipts.Checked checked, PartnerCard partner) {
    EnvelopeHeader header = envelope.header();
    ReceiptContent content = checked.content();
    core.log().append(leaf(envelope, content));
    core.faults().reached(FaultPoint.Step.RECEIPT_LOGGED);
    DeliveryState state =
        content.code() == null ? DeliveryState.ACKNOWLEDGED : DeliveryState.REFUSED;
    core.jdbi()
        .useTransaction(
            handle -> {
              OutboxTable.answered(handle, header.id(), state, checked.bytes(), content.code());
              answered(handle, header, content);
              PartnerTable.seen(handle, partner.party(), core.now());
              PartnerLogs.observe(
                  handle, partner.party(), checked.proof().checkpoint(), core.now());
            });
    core.listeners().tell(ExchangeEvent.Topic.OUTBOX, header.id());
    if (header.kind() == EnvelopeKind.REQUEST) {
      core.listeners().tell(ExchangeEvent.Topic.REQUEST, header.id());
    }
    if (header.kind() == EnvelopeKind.TIP_OFF) {
      core.listeners().tell(ExchangeEvent.Topic.TIP_OFF, header.id());
    }
  }

  private static Leaf leaf(Envelope envelope, ReceiptContent content) {
    Map<String, String> clear = LeafFields.of(Direction.OUT, envelope, envelope.header().to());
    clear.put("result", content.code() == null ? "accepted" : content.code());
    return new Leaf(LeafKind.RECEIPT, clear, Map.of());
  }

  private void answered(Handle handle, EnvelopeHeader header, ReceiptContent content) {
    if (header.kind() == EnvelopeKind.TIP_OFF && content.code() == null) {
      TipOffTable.delivered(handle, header.id(), core.now());
    } else if (header.kind() == EnvelopeKind.REQUEST && content.code() == null) {
      RequestArrival.received(core, handle, header, content.receivedAt());
    } else if (header.kind() == EnvelopeKind.RECALL) {
      List<StixId> withdrawn = content.withdrawn();
      RecalledTable.done(handle, header.id(), withdrawn);
    }
  }
}

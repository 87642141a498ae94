package org.jisr.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;

/** Takes partners' receipts, whichever way they came; each has its effect once. */
final class Answers {
  private final Core core;
  private final Receipts receipts;
  private final RecallTree tree;

  Answers(Core core, RecallTree tree) {
    this.core = core;
    this.tree = tree;
    this.receipts = new Receipts(core);
  }

  /**
   * Takes a receipt that came by itself and not in answer to a request.
   *
   * @return whether it was news
   * @throws ExchangeException {@code EXCHANGE_RECEIPT_INVALID} and the like
   */
  boolean take(Envelope receipt, PartnerCard partner) {
    String id = receipt.header().inReplyTo();
    if (id == null) {
      throw new ExchangeException(ExchangeFault.RECEIPT_INVALID);
    }
    OutboxTable.Sent sent =
        core.jdbi()
            .withHandle(handle -> OutboxTable.sent(handle, id))
            .filter(found -> found.envelope().header().to().equals(partner.party()))
            .orElseThrow(() -> new ExchangeException(ExchangeFault.RECEIPT_INVALID));
    if (sent.answered()) {
      return false;
    }
    accept(sent.envelope(), receipts.check(receipt, sent.envelope(), partner), partner);
    return true;
  }

  /** A verified receipt: logged, then kept with what it changes. */
  void accept(Envelope envelope, Receipts.Checked checked, PartnerCard partner) {
    EnvelopeHeader header = envelope.header();
    ReceiptContent content = checked.content();
    core.log().append(leaf(envelope, content));
    core.faults().reached(FaultPoint.Step.RECEIPT_LOGGED);
    DeliveryState state =
        content.code() == null ? DeliveryState.ACKNOWLEDGED : DeliveryState.REFUSED;
    Set<PartyId> told = new TreeSet<>();
    core.jdbi()
        .useTransaction(
            handle -> {
              boolean first =
                  OutboxTable.answered(handle, header.id(), state, checked.bytes(), content.code());
              if (first) {
                told.addAll(answered(handle, header, content));
                signed(handle, envelope, content);
              }
              PartnerTable.seen(handle, partner.party(), core.now());
              PartnerLogs.observe(
                  handle, partner.party(), checked.proof().checkpoint(), core.now());
            });
    tree.wake(told);
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
    clear.put("received", content.receivedAt().toString());
    if (envelope.header().kind() == EnvelopeKind.RECALL) {
      clear.put("pending", Integer.toString(content.pending()));
      if (content.code() == null) {
        clear.put("act", content.effect().code());
      }
    }
    return new Leaf(LeafKind.RECEIPT, clear, Map.of());
  }

  /** The partner's node has our signature now, and both where it gave its own before. */
  private static void signed(Handle handle, Envelope envelope, ReceiptContent content) {
    if (envelope.header().payloadType().equals(AgreementPayload.MEDIA_TYPE)
        && content.code() == null) {
      AgreementTable.known(
          handle, AgreementPayload.read(envelope.payload()).text().id(), content.receivedAt());
    }
  }

  /** Who must hear of it in turn. */
  private Set<PartyId> answered(Handle handle, EnvelopeHeader header, ReceiptContent content) {
    if (header.kind() == EnvelopeKind.TIP_OFF && content.code() == null) {
      TipOffTable.delivered(handle, header.id(), core.now());
    } else if (header.kind() == EnvelopeKind.REQUEST && content.code() == null) {
      RequestArrival.received(core, handle, header, content.receivedAt());
    } else if (header.kind() == EnvelopeKind.RECALL) {
      RecalledTable.done(handle, header.id(), content);
      List<StixId> items = OutboxTable.find(handle, header.id()).orElseThrow().items();
      if (content.act() == RecallEffect.LIFTED) {
        String envelope = RecallTable.find(handle, header.id()).orElseThrow().envelopeId();
        RecalledTable.lifted(handle, Direction.OUT, header.to(), envelope, items);
      }
      return tree.answered(handle, header, content, items.size());
    }
    return Set.of();
  }
}

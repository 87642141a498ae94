package org.jisr.exchange;

import java.io.IOException;
import java.util.Optional;
import org.jisr.law.PartyId;

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
  private final Answers answers;

  Delivery(Core core, Directory directory, Links links, Cards cards, Answers answers) {
    this.core = core;
    this.directory = directory;
    this.links = links;
    this.cards = cards;
    this.receipts = new Receipts(core);
    this.answers = answers;
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
      Envelope receipt = posted(waiting, partner);
      core.faults().reached(FaultPoint.Step.POSTED);
      answers.accept(envelope, receipts.check(receipt, envelope, partner), partner);
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

  /** A partner that a person gave our new card does not know the keys that signed before. */
  private Envelope posted(OutboxTable.Waiting waiting, PartnerCard partner)
      throws InterruptedException {
    Envelope envelope = waiting.envelope();
    try {
      return post(envelope, waiting.leaf(), partner);
    } catch (ExchangeException e) {
      NodeKeys keys = core.identity().keys();
      if (e.fault() != ExchangeFault.ENVELOPE_SIGNATURE || keys.serial() == 1) {
        throw e;
      }
      return post(envelope.signedAnew(keys.signing()), waiting.leaf(), partner);
    }
  }

  private Envelope post(Envelope envelope, long leaf, PartnerCard partner)
      throws InterruptedException {
    String proof = core.log().prove(leaf).toString();
    byte[] body = Seal.seal(envelope.withProof(proof), partner.requireSealing());
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
}

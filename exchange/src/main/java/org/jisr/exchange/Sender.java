package org.jisr.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jisr.log.Leaf;

/**
 * Gives a draft its place in the channel, signs it, logs it and puts it into the outbox, all within
 * the caller's transaction: the state it stands for and the envelope become durable together.
 */
final class Sender {
  private final Core core;

  Sender(Core core) {
    this.core = core;
  }

  /**
   * The leaf comes first; should the transaction fail after it, it says "authorised, not sent".
   *
   * @throws ExchangeException {@code EXCHANGE_DECISION_CHANGED} when something that would go on was
   *     recalled meanwhile, {@code EXCHANGE_AGREEMENT_…} when its agreement is no longer in force
   *     or leaves no room
   */
  Envelope enqueue(Handle handle, Draft draft) {
    AgreementGuard.require(handle, List.of(draft), core.now());
    return again(handle, draft);
  }

  /** The same for what was queued before and keeps its place in what the agreement lets go. */
  Envelope again(Handle handle, Draft draft) {
    if (draft.payload().length > EnvelopeCodec.MAX_PAYLOAD) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_TOO_LARGE);
    }
    if (!draft.stems().isEmpty()) {
      OnwardTable.requireNotRecalled(handle, draft.stems());
    }
    Channel channel = Channel.lock(handle, draft.to(), Direction.OUT, draft.lane());
    EnvelopeHeader header = header(draft, channel);
    Envelope envelope =
        Envelope.sign(header, draft.payload(), core.own().signing(OwnKeyTable.serial(handle)));
    long leaf = core.log().append(leaf(draft, envelope));
    core.faults().reached(FaultPoint.Step.SEND_LOGGED);
    OutboxTable.insert(handle, envelope, leaf, draft.items());
    if (!draft.stems().isEmpty()) {
      OnwardTable.insert(handle, draft.id(), draft.stems());
    }
    MarkTable.insert(handle, draft.id(), draft.marks());
    channel.advance(handle, envelope.hash());
    core.faults().reached(FaultPoint.Step.SEND_STORED);
    return envelope;
  }

  /** All of them or none; what they stem from is held fast first, so that no recall overtakes. */
  void enqueue(Handle handle, List<Draft> drafts) {
    AgreementGuard.require(handle, drafts, core.now());
    List<OnwardTable.Stem> stems =
        drafts.stream().flatMap(draft -> draft.stems().stream()).toList();
    if (!stems.isEmpty()) {
      OnwardTable.requireNotRecalled(handle, stems);
    }
    drafts.forEach(draft -> again(handle, draft));
  }

  private EnvelopeHeader header(Draft draft, Channel channel) {
    Instant now = core.now();
    Draft.Terms terms = draft.terms();
    return new EnvelopeHeader(
        Suite.CURRENT,
        draft.id(),
        core.self(),
        draft.to(),
        draft.lane(),
        channel.seq() + 1,
        channel.head(),
        draft.kind(),
        draft.urgency(),
        now,
        now.plus(draft.lifetime()),
        terms == null ? null : terms.agreementId(),
        terms == null ? null : terms.agreementHash(),
        terms == null ? null : terms.purpose(),
        draft.conditions(),
        draft.payloadType(),
        Digest.sha256Hex(draft.payload()),
        draft.inReplyTo(),
        terms == null ? null : terms.decisionHash());
  }

  private static Leaf leaf(Draft draft, Envelope envelope) {
    Map<String, String> clear = LeafFields.of(Direction.OUT, envelope, draft.to());
    if (draft.kind().carriesItems()) {
      clear.put("count", Integer.toString(draft.items().size()));
    }
    clear.putAll(draft.said());
    Map<String, String> committed = new HashMap<>(draft.committed());
    if (!draft.marks().isEmpty()) {
      committed.put("marks", Mark.commitment(draft.marks()));
    }
    return new Leaf(draft.leafKind(), clear, committed);
  }
}

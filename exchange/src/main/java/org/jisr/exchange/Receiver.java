package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Takes envelopes: checks who signed and that it is the next of its channel, logs it, lets it have
 * its effect once, and answers with a signed receipt.
 *
 * <p>An envelope whose sender is not proven gets a plain code and leaves no trace. A proven one
 * that is not acceptable is recorded and refused with a signed receipt, so that its channel goes
 * on. What may be cured by waiting, such as a clock or a missing earlier envelope, gets a plain
 * code too, and the sender tries again.
 */
final class Receiver {
  /** How far a partner's clock may be ahead of ours. */
  static final Duration CLOCK_TOLERANCE = Duration.ofHours(2);

  private final Core core;
  private final Revocations revocations;
  private final Arrivals arrivals;
  private final Receipts receipts;
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  Receiver(Core core, Revocations revocations, Arrivals arrivals) {
    this.revocations = revocations;
    this.core = core;
    this.arrivals = arrivals;
    this.receipts = new Receipts(core);
  }

  /**
   * The sealed receipt for an envelope from this confirmed partner; throws what to answer instead.
   */
  byte[] receive(byte[] body, PartnerRow partner) {
    SealingPublicKeys reply = partner.card().requireSealing();
    Taken taken = take(open(SealedEnvelope.read(body), partner.party()), partner);
    if (taken.known()) {
      core.jdbi()
          .useHandle(h -> ReceiptDueTable.given(h, partner.party(), List.of(taken.envelopeId())));
    }
    return Seal.seal(receipts.current(taken.receipt()), reply);
  }

  /** What comes over the connection of a partner whose key is revoked; throws what to answer. */
  void refuse(byte[] body, PartnerRow partner) {
    revocations.refuse(open(SealedEnvelope.read(body), partner.party()), partner);
  }

  /**
   * What became of an envelope.
   *
   * @param receipt as it is kept
   * @param known whether it had been taken before
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Taken(String envelopeId, byte[] receipt, boolean known) {}

  /** What is sealed between this partner and this node, a receipt or another envelope. */
  Envelope open(SealedEnvelope sealed, PartyId partner) {
    requireBetween(sealed.label(), partner);
    return Seal.open(sealed, core.identity().keys().sealing());
  }

  /** Takes an envelope other than a receipt, whichever way it came. */
  Taken take(Envelope envelope, PartnerRow partner) {
    EnvelopeHeader header = envelope.header();
    if (header.kind() == EnvelopeKind.RECEIPT) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_MALFORMED);
    }
    try {
      envelope.verify(signers(envelope, partner));
    } catch (ExchangeException e) {
      revocations.refuse(envelope, partner);
      throw e;
    }
    String checkpoint = proven(envelope, partner.card());
    ReentrantLock lock =
        locks.computeIfAbsent(
            partner.party() + "/" + header.lane().code(), key -> new ReentrantLock());
    lock.lock();
    try {
      return inOrder(envelope, partner, checkpoint);
    } finally {
      lock.unlock();
    }
  }

  /** A letter about new keys may be under those; it proves them under the ones before. */
  private static List<PartnerCard> signers(Envelope envelope, PartnerRow partner) {
    EnvelopeHeader header = envelope.header();
    List<PartnerCard> signers = partner.signers(header.lane(), header.seq());
    if (header.kind() == EnvelopeKind.KEYS) {
      try {
        signers.add(Rotation.verify(envelope.payload(), partner.card().keys()).card());
      } catch (ExchangeException e) {
        // Then only the keys that are known count, and its own check says what is wrong.
      }
    }
    return signers;
  }

  private void requireBetween(EnvelopeLabel label, PartyId partner) {
    if (!label.to().equals(core.self())) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_FOREIGN);
    }
    if (!label.from().equals(partner)) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_SENDER);
    }
  }

  private static String proven(Envelope envelope, PartnerCard partner) {
    String proof = envelope.proof();
    if (proof == null) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_PROOF);
    }
    return LeafFields.requireProof(proof, partner.logKey(), envelope.hash()).checkpoint();
  }

  private Taken inOrder(Envelope envelope, PartnerRow partner, String checkpoint) {
    EnvelopeHeader header = envelope.header();
    Optional<InboxTable.Row> known =
        core.jdbi().withHandle(h -> InboxTable.find(h, partner.party(), header.id()));
    if (known.isPresent()) {
      if (!known.get().hash().equals(envelope.hash())) {
        throw new ExchangeException(ExchangeFault.ENVELOPE_CHAIN);
      }
      return new Taken(header.id(), known.get().receipt(), true);
    }
    core.jdbi()
        .withHandle(h -> Channel.look(h, header.from(), Direction.IN, header.lane()))
        .requireNext(header);
    Instant now = core.now();
    if (header.createdAt().isAfter(now.plus(CLOCK_TOLERANCE))) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_FUTURE);
    }
    Acceptance acceptance = new Acceptance(envelope, partner, checkpoint, now);
    return new Taken(header.id(), finish(acceptance), false);
  }

  private byte[] finish(Acceptance acceptance) {
    byte[][] receipt = new byte[1][];
    @Nullable Arrival[] arrived = new Arrival[1];
    try {
      arrivals.take(
          acceptance,
          (handle, arrival) -> {
            arrived[0] = arrival;
            receipt[0] = commit(handle, acceptance, arrival, null);
          });
    } catch (ExchangeException e) {
      if (!Arrivals.refusable(e.fault())) {
        throw e;
      }
      long leaf = arrivals.logRefusal(acceptance, e.fault());
      acceptance.logged(leaf);
      Arrival nothing = Arrival.stored(List.of(), List.of(), Map.of());
      core.jdbi()
          .useTransaction(handle -> receipt[0] = commit(handle, acceptance, nothing, e.fault()));
    }
    core.faults().reached(FaultPoint.Step.RECEIVE_COMMITTED);
    tell(acceptance.envelope().header(), arrived[0]);
    return receipt[0];
  }

  private byte[] commit(
      Handle handle, Acceptance acceptance, Arrival arrival, @Nullable ExchangeFault refusal) {
    Envelope envelope = acceptance.envelope();
    EnvelopeHeader header = envelope.header();
    Channel channel = Channel.lock(handle, header.from(), Direction.IN, header.lane());
    channel.requireNext(header);
    boolean gone = arrival.act() == null || arrival.act() == RecallEffect.GONE;
    ReceiptContent content =
        new ReceiptContent(
            header.id(),
            envelope.hash(),
            acceptance.now(),
            refusal == null ? null : refusal.code(),
            arrival.stored(),
            arrival.refused(),
            gone ? arrival.acted() : List.of(),
            arrival.act(),
            gone ? List.of() : arrival.acted(),
            arrival.pending());
    byte[] receipt = receipts.write(envelope, content, acceptance.leaf());
    DeliveryState state = refusal == null ? DeliveryState.ACKNOWLEDGED : DeliveryState.REFUSED;
    InboxTable.insert(handle, envelope, state, arrival.items(), acceptance.now(), receipt);
    channel.advance(handle, envelope.hash());
    PartnerTable.seen(handle, header.from(), acceptance.now());
    PartnerLogs.observe(handle, header.from(), acceptance.checkpoint(), acceptance.now());
    core.faults().reached(FaultPoint.Step.RECEIVE_STORED);
    return receipt;
  }

  private void tell(EnvelopeHeader header, @Nullable Arrival arrival) {
    core.listeners().tell(ExchangeEvent.Topic.INBOX, header.id());
    if (arrival != null) {
      String tipOff = arrival.tipOffId();
      if (tipOff != null) {
        core.listeners().tell(ExchangeEvent.Topic.TIP_OFF, tipOff);
      }
      String agreement = arrival.agreementId();
      if (agreement != null) {
        core.listeners().tell(ExchangeEvent.Topic.AGREEMENT, agreement);
      }
      String request = arrival.requestId();
      if (request != null) {
        core.listeners().tell(ExchangeEvent.Topic.REQUEST, request);
      }
    }
  }
}

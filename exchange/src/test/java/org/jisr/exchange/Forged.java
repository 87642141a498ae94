package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.law.Condition;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;

/** An envelope made by hand, right unless a test changes it; signed and logged by its sender. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Forged(EnvelopeHeader header, byte[] payload) {

  /** The one that would come next in the ordinary channel, as its recipient sees it. */
  static Forged next(TestNode from, TestNode to, Agreement agreement, ItemsPayload items) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    byte[] payload = ItemsWriter.write(items, now);
    Channel channel =
        to.jdbi().inTransaction(h -> Channel.lock(h, from.party, Direction.IN, Lane.ORDINARY));
    EnvelopeHeader header =
        new EnvelopeHeader(
            Suite.CURRENT,
            UUID.randomUUID().toString(),
            from.party,
            to.party,
            Lane.ORDINARY,
            channel.seq() + 1,
            channel.head(),
            EnvelopeKind.RELEASE,
            Urgency.ROUTINE,
            now,
            now.plus(Duration.ofDays(1)),
            agreement.id(),
            agreement.hash(),
            Purpose.EVENT_SECURITY,
            items.conditions(agreement.text().conditions()),
            ItemsPayload.MEDIA_TYPE,
            Digest.sha256Hex(payload),
            null,
            null);
    return new Forged(header, payload);
  }

  Envelope sign(TestNode node) {
    Envelope envelope = Envelope.sign(header, payload, node.identity.keys().signing());
    long leaf =
        node.log.append(
            new Leaf(
                LeafKind.RELEASE, LeafFields.of(Direction.OUT, envelope, header.to()), Map.of()));
    return envelope.withProof(node.log.prove(leaf).toString());
  }

  long seq() {
    return header.seq();
  }

  Forged id(String id) {
    return with(
        header.suite(),
        id,
        header.from(),
        header.to(),
        header.lane(),
        header.seq(),
        header.previousHash());
  }

  Forged suite(String suite) {
    return with(
        suite,
        header.id(),
        header.from(),
        header.to(),
        header.lane(),
        header.seq(),
        header.previousHash());
  }

  Forged from(PartyId from) {
    return with(
        header.suite(),
        header.id(),
        from,
        header.to(),
        header.lane(),
        header.seq(),
        header.previousHash());
  }

  Forged to(PartyId to) {
    return with(
        header.suite(),
        header.id(),
        header.from(),
        to,
        header.lane(),
        header.seq(),
        header.previousHash());
  }

  Forged lane(Lane lane) {
    return with(
        header.suite(),
        header.id(),
        header.from(),
        header.to(),
        lane,
        header.seq(),
        header.previousHash());
  }

  Forged place(long seq, String previousHash) {
    return with(
        header.suite(), header.id(), header.from(), header.to(), header.lane(), seq, previousHash);
  }

  Forged times(Duration skew, Duration lifetime) {
    Instant created = header.createdAt().plus(skew);
    return with(
        created,
        created.plus(lifetime),
        header.agreementId(),
        header.agreementHash(),
        header.conditions());
  }

  Forged agreement(String id, String hash) {
    return with(header.createdAt(), header.expiresAt(), id, hash, header.conditions());
  }

  Forged conditions(List<Condition> conditions) {
    return with(
        header.createdAt(),
        header.expiresAt(),
        header.agreementId(),
        header.agreementHash(),
        conditions);
  }

  private Forged with(
      String suite, String id, PartyId from, PartyId to, Lane lane, long seq, String previousHash) {
    EnvelopeHeader h = header;
    return new Forged(
        new EnvelopeHeader(
            suite,
            id,
            from,
            to,
            lane,
            seq,
            previousHash,
            h.kind(),
            h.urgency(),
            h.createdAt(),
            h.expiresAt(),
            h.agreementId(),
            h.agreementHash(),
            h.purpose(),
            h.conditions(),
            h.payloadType(),
            h.payloadHash(),
            h.inReplyTo(),
            h.decisionHash()),
        payload);
  }

  private Forged with(
      Instant created,
      Instant expires,
      String agreementId,
      String agreementHash,
      List<Condition> conditions) {
    EnvelopeHeader h = header;
    return new Forged(
        new EnvelopeHeader(
            h.suite(),
            h.id(),
            h.from(),
            h.to(),
            h.lane(),
            h.seq(),
            h.previousHash(),
            h.kind(),
            h.urgency(),
            created,
            expires,
            agreementId,
            agreementHash,
            h.purpose(),
            conditions,
            h.payloadType(),
            h.payloadHash(),
            h.inReplyTo(),
            h.decisionHash()),
        payload);
  }
}

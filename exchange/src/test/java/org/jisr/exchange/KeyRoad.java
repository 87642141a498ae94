package org.jisr.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;

/** Short ways to change keys and to misuse old ones. */
final class KeyRoad {
  static final Set<KeyPart> ALL = EnumSet.allOf(KeyPart.class);

  private KeyRoad() {}

  static PartnerCard card(TestNode node) {
    return node.exchange.identity().card();
  }

  static void rotate(TestNode node, Set<KeyPart> parts) {
    node.exchange.keys().rotate(parts, node.viewer());
  }

  /** The other node uses the newest keys. */
  static void known(TestNode of, TestNode at) {
    Await.until(
        "the new keys are known",
        () -> at.partner(of).fingerprint().equals(card(of).fingerprint()));
  }

  /** A word in the urgent lane that anybody may say, at the place that comes next. */
  static Envelope under(NodeKeys keys, TestNode from, TestNode to, Lane lane) {
    Channel channel = to.jdbi().withHandle(h -> Channel.look(h, from.party, Direction.IN, lane));
    byte[] payload = {1};
    EnvelopeHeader honest =
        new EnvelopeHeader(
            Suite.CURRENT,
            UUID.randomUUID().toString(),
            from.party,
            to.party,
            lane,
            channel.seq() + 1,
            channel.head(),
            EnvelopeKind.AGREEMENT,
            Urgency.ROUTINE,
            from.exchange.core().now(),
            from.exchange.core().now().plusSeconds(3600),
            null,
            null,
            null,
            List.of(),
            "application/json",
            Digest.sha256Hex(payload),
            null,
            null);
    Envelope envelope = Envelope.sign(honest, payload, keys.signing());
    long leaf =
        from.log.append(
            new Leaf(
                LeafKind.AGREEMENT, LeafFields.of(Direction.OUT, envelope, to.party), Map.of()));
    return envelope.withProof(from.log.prove(leaf).toString());
  }

  /** What the recipient answers to that, over the connection that those keys show. */
  static ExchangeFault post(NodeKeys keys, Envelope envelope, TestNode to) {
    try (PartnerLink link = new PartnerLink(keys.tls(), card(to), pin -> true)) {
      byte[] body = Seal.seal(envelope, card(to).requireSealing());
      PartnerLink.Answer answer = link.post(Paths.ENVELOPES, body);
      if (answer.status() == DoorReplies.OK) {
        throw new AssertionError("It was taken.");
      }
      return DoorReplies.fault(answer.body());
    } catch (IOException e) {
      return ExchangeFault.PEER_UNKNOWN;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] pack(TestNode from, TestNode to) {
    PackedPouch packed = from.exchange.pouches().pack(to.party.value(), null, from.viewer());
    try {
      byte[] bytes = Files.readAllBytes(packed.file());
      Files.delete(packed.file());
      from.exchange.pouches().whole(packed.pouch().id());
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static UnpackedPouch unpack(TestNode at, byte[] pouch) {
    return at.exchange.pouches().unpack(new ByteArrayInputStream(pouch), at.viewer());
  }

  /** A whole pouch with one envelope in it that its sender never queued. */
  static byte[] pouch(Envelope envelope, TestNode to) {
    try {
      Path file = Files.createTempFile("forged", ".pouch");
      PouchHead head =
          new PouchHead(
              Suite.CURRENT, envelope.header().from(), to.party, envelope.header().createdAt());
      try (PouchWriter writer = new PouchWriter(file, head)) {
        writer.add(Seal.seal(envelope, card(to).requireSealing()));
        writer.finish();
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.jisr.exchange;

import java.io.IOException;
import java.util.Arrays;
import org.jisr.law.PartyId;
import tools.jackson.databind.node.ObjectNode;

/** Makes the envelope of a lie from the one that would honestly come next, and posts it. */
final class Forger {
  private final Core core;
  private final Directory directory;
  private final NodeKeys dead;

  Forger(Core core, Directory directory, NodeKeys dead) {
    this.dead = dead;
    this.core = core;
    this.directory = directory;
  }

  /** What was posted and answered: {@code lie, item, envelope, status, code?, signed}. */
  ObjectNode post(Lie lie, PartyId to) throws IOException, InterruptedException {
    PartnerCard card = directory.require(to).card();
    NextEnvelope next = NextEnvelope.of(core, to, lie);
    Envelope envelope = next.signed(signing(lie));
    byte[] body = body(lie, envelope, card);
    try (Knock knock = new Knock(shown(lie), card)) {
      Knock.Answer answer = knock.post(body, lie == Lie.BOMB);
      if (answer.signed() && next.inOrder()) {
        next.advance(envelope);
      }
      ObjectNode told = answer.json();
      if (lie == Lie.TWICE) {
        Knock.Answer again = knock.post(body, false);
        told.put("same", Arrays.equals(answer.receipt(), again.receipt()));
      }
      return told.put("lie", lie.code())
          .put("item", next.item().toString())
          .put("envelope", envelope.header().id());
    }
  }

  private NodeKeys shown(Lie lie) {
    return lie == Lie.DEAD_KEY ? dead : core.identity().keys();
  }

  private HybridKeys signing(Lie lie) {
    boolean old = lie == Lie.DEAD_KEY || lie == Lie.DEAD_SIGNATURE;
    return old ? dead.signing() : core.identity().keys().signing();
  }

  private byte[] body(Lie lie, Envelope envelope, PartnerCard card) {
    return switch (lie) {
      case OVERSIZE -> new byte[SealedEnvelope.MAX_BYTES + 1];
      case BOMB -> Knock.zeros(200 << 20);
      case TRUNCATED -> {
        byte[] whole = Seal.seal(envelope, card.requireSealing());
        yield Arrays.copyOf(whole, whole.length / 2);
      }
      case WEAKER_LABEL -> relabelled(envelope, card).write();
      default -> Seal.seal(spoiled(lie, envelope), card.requireSealing());
    };
  }

  private static SealedEnvelope relabelled(Envelope envelope, PartnerCard card) {
    SealedEnvelope sealed = SealedEnvelope.read(Seal.seal(envelope, card.requireSealing()));
    EnvelopeLabel label = sealed.label();
    EnvelopeLabel weaker =
        new EnvelopeLabel(
            NextEnvelope.WEAKER_SUITE,
            label.id(),
            label.from(),
            label.to(),
            label.createdAt(),
            label.expiresAt());
    return new SealedEnvelope(weaker, weaker.json(), sealed.box());
  }

  /** The envelope with what is outside of the signed header changed. */
  private Envelope spoiled(Lie lie, Envelope right) {
    HybridSignature signature = right.signature();
    return switch (lie) {
      case STRIPPED_SIGNATURE ->
          with(right, new HybridSignature(signature.ed25519(), new byte[0]), right.payload());
      case SWAPPED_SIGNATURE -> {
        byte[] other =
            core.identity().keys().signing().sign(SignedFormat.ENVELOPE, right.payload()).mlDsa65();
        yield with(right, new HybridSignature(signature.ed25519(), other), right.payload());
      }
      case OTHER_PAYLOAD -> {
        byte[] payload = right.payload().clone();
        payload[payload.length / 2] ^= 1;
        yield with(right, signature, payload);
      }
      case UNLOGGED ->
          new Envelope(right.header(), right.headerBytes(), signature, null, right.payload());
      default -> right;
    };
  }

  private static Envelope with(Envelope right, HybridSignature signature, byte[] payload) {
    return new Envelope(right.header(), right.headerBytes(), signature, right.proof(), payload);
  }
}

package org.jisr.exchange;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jisr.log.LeafProof;

/** Writes receipts for what came in and checks those for what went out. */
final class Receipts {
  private static final Duration LIFETIME = Duration.ofDays(3650);

  private final Core core;

  Receipts(Core core) {
    this.core = core;
  }

  /** A signed receipt with the proof of the leaf under which this node took the envelope. */
  byte[] write(Envelope envelope, ReceiptContent content, long leaf) {
    EnvelopeHeader asked = envelope.header();
    byte[] payload = content.json();
    EnvelopeHeader header =
        new EnvelopeHeader(
            Suite.CURRENT,
            UUID.randomUUID().toString(),
            core.self(),
            asked.from(),
            Lane.of(EnvelopeKind.RECEIPT),
            0,
            EnvelopeHeader.NO_HASH,
            EnvelopeKind.RECEIPT,
            asked.urgency(),
            content.receivedAt(),
            content.receivedAt().plus(LIFETIME),
            asked.agreementId(),
            asked.agreementHash(),
            asked.purpose(),
            List.of(),
            ReceiptContent.MEDIA_TYPE,
            Digest.sha256Hex(payload),
            asked.id(),
            null);
    Envelope receipt = Envelope.sign(header, payload, core.identity().keys().signing());
    return EnvelopeCodec.write(receipt.withProof(core.log().prove(leaf).toString()));
  }

  /** As it is kept, under the keys of today: it may have been written before a change of keys. */
  Envelope current(byte[] kept) {
    Envelope receipt = EnvelopeCodec.read(kept);
    HybridKeys signing = core.identity().keys().signing();
    boolean valid =
        signing
            .publicKeys()
            .verify(SignedFormat.ENVELOPE, receipt.headerBytes(), receipt.signature());
    return valid ? receipt : receipt.signedAnew(signing);
  }

  /** A receipt that verified, with the proof in it, and as it is kept. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Checked(ReceiptContent content, LeafProof proof, byte[] bytes) {}

  /** Throws unless it is the partner's receipt for exactly this envelope. */
  Checked check(Envelope receipt, Envelope sent, PartnerCard partner) {
    receipt.verify(partner.keys());
    EnvelopeHeader header = receipt.header();
    ReceiptContent content = ReceiptContent.read(receipt.payload());
    String proof = receipt.proof();
    boolean matching =
        header.kind() == EnvelopeKind.RECEIPT
            && header.suite().equals(Suite.CURRENT)
            && header.from().equals(partner.party())
            && header.to().equals(core.self())
            && sent.header().id().equals(header.inReplyTo())
            && sent.header().id().equals(content.envelopeId())
            && sent.hash().equals(content.headerHash())
            && proof != null;
    if (!matching) {
      throw new ExchangeException(ExchangeFault.RECEIPT_INVALID);
    }
    return new Checked(
        content,
        LeafFields.requireProof(String.valueOf(proof), partner.logKey(), sent.hash()),
        EnvelopeCodec.write(receipt));
  }

  /** The short form for a screen, of a receipt that was verified when it came. */
  static Receipt summary(byte[] bytes) {
    Envelope receipt = EnvelopeCodec.read(bytes);
    ReceiptContent content = ReceiptContent.read(receipt.payload());
    String proof = receipt.proof();
    return new Receipt(
        content.code() == null,
        content.code(),
        content.stored().size(),
        content.refused().size(),
        content.withdrawn().size(),
        content.act(),
        content.acted().size(),
        content.receivedAt(),
        proof == null ? -1 : LeafProof.parse(proof).index());
  }
}

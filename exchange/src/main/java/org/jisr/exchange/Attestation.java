package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's kept receipt attests, such as the deletion of what was recalled; checked with
 * nothing but the partner's card, without a node and without a connection.
 *
 * @param party who attests
 * @param to whom it attests it
 * @param envelopeId which envelope it answers
 * @param at the attesting node's clock
 * @param code why it refused the envelope; null when it took it
 * @param withdrawn items that it no longer holds because of it
 * @param act what it did for a recall; null for anything else, and where it does not name it
 * @param acted items to which it did that, other than withdrawing them
 * @param pending copies that it had handed on and had not yet heard of
 * @param leaf the place in its log of the leaf under which it acted, proven by the receipt
 */
public record Attestation(
    PartyId party,
    PartyId to,
    String envelopeId,
    Instant at,
    @Nullable String code,
    List<StixId> withdrawn,
    @Nullable RecallEffect act,
    List<StixId> acted,
    int pending,
    long leaf) {
  /** Copies the lists. */
  public Attestation {
    withdrawn = List.copyOf(withdrawn);
    acted = List.copyOf(acted);
  }

  /**
   * Checks both signatures, the payload's hash and the proof that the leaf is in the partner's log.
   *
   * @param receipt as {@link Mailbox#receipt} gives it
   * @throws ExchangeException {@code EXCHANGE_RECEIPT_INVALID}, {@code EXCHANGE_ENVELOPE_…}
   */
  public static Attestation verify(byte[] receipt, PartnerCard signer) {
    Envelope envelope = EnvelopeCodec.read(receipt);
    EnvelopeHeader header = envelope.header();
    String proof = envelope.proof();
    envelope.verify(signer.keys());
    if (header.kind() != EnvelopeKind.RECEIPT
        || !header.from().equals(signer.party())
        || proof == null) {
      throw new ExchangeException(ExchangeFault.RECEIPT_INVALID);
    }
    ReceiptContent content = ReceiptContent.read(envelope.payload());
    return new Attestation(
        header.from(),
        header.to(),
        content.envelopeId(),
        content.receivedAt(),
        content.code(),
        content.withdrawn(),
        content.act(),
        content.acted(),
        content.pending(),
        LeafFields.requireProof(proof, signer.logKey(), content.headerHash()).index());
  }
}

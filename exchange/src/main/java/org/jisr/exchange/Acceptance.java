package org.jisr.exchange;

import java.time.Instant;
import java.util.List;

/** One envelope on its way into this node; used by one thread. */
final class Acceptance {
  private final Envelope envelope;
  private final PartnerRow partner;
  private final String checkpoint;
  private final Instant now;
  private long leaf = -1;

  Acceptance(Envelope envelope, PartnerRow partner, String checkpoint, Instant now) {
    this.envelope = envelope;
    this.partner = partner;
    this.checkpoint = checkpoint;
    this.now = now;
  }

  Envelope envelope() {
    return envelope;
  }

  PartnerCard partner() {
    return partner.card();
  }

  /** The cards whose keys may have signed what stands at this envelope's place. */
  List<PartnerCard> signers() {
    EnvelopeHeader header = envelope.header();
    return partner.signers(header.lane(), header.seq());
  }

  /** Whether the partner signed this text in it, with keys that it may have used here. */
  boolean signed(SignedFormat format, byte[] text, HybridSignature signature) {
    return signers().stream().anyMatch(card -> card.keys().verify(format, text, signature));
  }

  /** The partner's signed checkpoint that came with the proof. */
  String checkpoint() {
    return checkpoint;
  }

  Instant now() {
    return now;
  }

  /** The leaf under which this node took the envelope; written before any effect. */
  long leaf() {
    return leaf;
  }

  void logged(long index) {
    leaf = index;
  }
}

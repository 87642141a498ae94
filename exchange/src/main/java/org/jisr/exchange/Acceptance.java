package org.jisr.exchange;

import java.time.Instant;

/** One envelope on its way into this node; used by one thread. */
final class Acceptance {
  private final Envelope envelope;
  private final PartnerCard partner;
  private final String checkpoint;
  private final Instant now;
  private long leaf = -1;

  Acceptance(Envelope envelope, PartnerCard partner, String checkpoint, Instant now) {
    this.envelope = envelope;
    this.partner = partner;
    this.checkpoint = checkpoint;
    this.now = now;
  }

  Envelope envelope() {
    return envelope;
  }

  PartnerCard partner() {
    return partner;
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

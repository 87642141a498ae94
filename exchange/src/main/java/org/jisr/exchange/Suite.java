package org.jisr.exchange;

/** The ways envelopes are signed and sealed; an agreement lists those it allows. */
final class Suite {
  /** Ed25519 and ML-DSA-65 signatures, SHA-256, payload protected by the connection only. */
  static final String CURRENT = "jisr-1";

  private Suite() {}
}

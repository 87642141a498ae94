package org.jisr.exchange;

/** The ways envelopes are signed and sealed; an agreement lists those it allows. */
final class Suite {
  /**
   * Ed25519 and ML-DSA-65 signatures over SHA-256, inside a seal of X25519 and ML-KEM-768 through
   * HKDF-SHA-256 into AES-256-GCM. Its predecessor {@code jisr-1} was not sealed and is refused.
   */
  static final String CURRENT = "jisr-2";

  private Suite() {}
}

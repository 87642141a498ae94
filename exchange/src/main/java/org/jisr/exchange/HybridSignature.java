package org.jisr.exchange;

/**
 * Two signatures over the same bytes, a classical and a post-quantum one; both must verify.
 *
 * @param ed25519 64 bytes (RFC 8032)
 * @param mlDsa65 3,309 bytes (FIPS 204)
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HybridSignature(byte[] ed25519, byte[] mlDsa65) {
  static final int ED25519_LENGTH = 64;
  static final int ML_DSA_65_LENGTH = 3309;

  HybridSignature {
    ed25519 = ed25519.clone();
    mlDsa65 = mlDsa65.clone();
  }
}

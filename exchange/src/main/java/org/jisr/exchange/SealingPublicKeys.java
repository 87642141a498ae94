package org.jisr.exchange;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/**
 * A node's two public sealing keys, a classical and a post-quantum one; what is sealed needs both
 * to be opened. Parsed once and kept with the card.
 */
final class SealingPublicKeys {
  /** Bytes of the name that tells a recipient which of its keys a seal was made for. */
  static final int ID_LENGTH = 16;

  private static final String X25519 = "X25519";
  private static final String ML_KEM_768 = "ML-KEM-768";

  private final PublicKey x25519;
  private final PublicKey mlKem768;
  private final byte[] id;

  SealingPublicKeys(PublicKey x25519, PublicKey mlKem768) {
    this.x25519 = x25519;
    this.mlKem768 = mlKem768;
    byte[] one = x25519.getEncoded();
    byte[] other = mlKem768.getEncoded();
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    this.id = Arrays.copyOf(Digest.sha256(both), ID_LENGTH);
  }

  /** From X.509 encodings; throws for keys of other algorithms or sizes. */
  static SealingPublicKeys of(byte[] x25519, byte[] mlKem768) throws GeneralSecurityException {
    return new SealingPublicKeys(key(X25519, x25519), key(ML_KEM_768, mlKem768));
  }

  private static PublicKey key(String algorithm, byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
  }

  PublicKey x25519() {
    return x25519;
  }

  PublicKey mlKem768() {
    return mlKem768;
  }

  /** The first bytes of SHA-256 over both keys. */
  byte[] id() {
    return id.clone();
  }

  boolean hasId(byte[] other) {
    return Arrays.equals(id, other);
  }
}

package org.jisr.exchange;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;

/** A node's two private sealing keys, of which every opening needs both. Immutable. */
final class SealingKeys {
  private final KeyPair x25519;
  private final KeyPair mlKem768;
  private final SealingPublicKeys publicKeys;

  SealingKeys(KeyPair x25519, KeyPair mlKem768) {
    this.x25519 = x25519;
    this.mlKem768 = mlKem768;
    this.publicKeys = new SealingPublicKeys(x25519.getPublic(), mlKem768.getPublic());
  }

  static SealingKeys generate() {
    try {
      return new SealingKeys(
          KeyPairGenerator.getInstance("X25519").generateKeyPair(),
          KeyPairGenerator.getInstance("ML-KEM-768").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 25 has X25519 and ML-KEM.", e);
    }
  }

  KeyPair x25519() {
    return x25519;
  }

  KeyPair mlKem768() {
    return mlKem768;
  }

  SealingPublicKeys publicKeys() {
    return publicKeys;
  }
}

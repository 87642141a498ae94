package org.jisr.exchange;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;

/** A node's two private signing keys, of which every signature uses both. Immutable. */
final class HybridKeys {
  private final KeyPair ed25519;
  private final KeyPair mlDsa65;

  HybridKeys(KeyPair ed25519, KeyPair mlDsa65) {
    this.ed25519 = ed25519;
    this.mlDsa65 = mlDsa65;
  }

  static HybridKeys generate() {
    try {
      return new HybridKeys(
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair(),
          KeyPairGenerator.getInstance("ML-DSA-65").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 25 has Ed25519 and ML-DSA.", e);
    }
  }

  KeyPair ed25519() {
    return ed25519;
  }

  KeyPair mlDsa65() {
    return mlDsa65;
  }

  HybridPublicKeys publicKeys() {
    return new HybridPublicKeys(ed25519.getPublic(), mlDsa65.getPublic());
  }

  HybridSignature sign(SignedFormat format, byte[] bytes) {
    byte[] message = format.message(bytes);
    return new HybridSignature(
        FastEd25519.sign(ed25519.getPrivate(), message), mlDsa65(mlDsa65.getPrivate(), message));
  }

  private static byte[] mlDsa65(PrivateKey key, byte[] message) {
    try {
      Signature signer = Signature.getInstance("ML-DSA-65");
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new ExchangeException(ExchangeFault.KEYS_UNREADABLE, e);
    }
  }
}

package org.jisr.log;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;

/** Raw 32-byte Ed25519 keys (RFC 8032, section 5.1) to and from the platform's key objects. */
final class Ed25519Keys {
  static final int LENGTH = 32;

  private Ed25519Keys() {}

  static PublicKey publicKey(byte[] raw) {
    byte[] bigEndian = reversed(raw);
    boolean odd = (bigEndian[0] & 0x80) != 0;
    bigEndian[0] &= 0x7f;
    EdECPoint point = new EdECPoint(odd, new BigInteger(1, bigEndian));
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    } catch (GeneralSecurityException e) {
      throw new LogException(LogFault.KEY_MALFORMED, e);
    }
  }

  static byte[] raw(PublicKey key) {
    EdECPoint point = ((EdECPublicKey) key).getPoint();
    byte[] magnitude = point.getY().toByteArray();
    byte[] raw = new byte[LENGTH];
    for (int i = 0; i < Math.min(LENGTH, magnitude.length); i++) {
      raw[i] = magnitude[magnitude.length - 1 - i];
    }
    if (point.isXOdd()) {
      raw[LENGTH - 1] |= (byte) 0x80;
    }
    return raw;
  }

  /**
   * The key pair of a seed. The platform derives a public key only while it generates a pair, and
   * takes the seed from the random source it is given: so it is given this seed.
   */
  static KeyPair ofSeed(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new FixedSeed(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new LogException(LogFault.KEY_MALFORMED, e);
    }
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] reversed = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      reversed[i] = bytes[LENGTH - 1 - i];
    }
    return reversed;
  }
}

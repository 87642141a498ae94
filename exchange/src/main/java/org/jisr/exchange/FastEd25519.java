package org.jisr.exchange;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Ed25519 (RFC 8032) over the platform's keys by BouncyCastle's arithmetic, which makes the same
 * signatures in a small part of the time.
 */
final class FastEd25519 {
  private FastEd25519() {}

  /** The seed is the end of the PKCS #8 encoding (RFC 8410). */
  static byte[] sign(PrivateKey key, byte[] message) {
    byte[] encoded = key.getEncoded();
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(
        encoded,
        encoded.length - Ed25519.SECRET_KEY_SIZE,
        message,
        0,
        message.length,
        signature,
        0);
    Arrays.fill(encoded, (byte) 0);
    return signature;
  }

  /** The point is the end of the X.509 encoding (RFC 8410). */
  static boolean verify(PublicKey key, byte[] message, byte[] signature) {
    byte[] encoded = key.getEncoded();
    return signature.length == Ed25519.SIGNATURE_SIZE
        && Ed25519.verify(
            signature,
            0,
            encoded,
            encoded.length - Ed25519.PUBLIC_KEY_SIZE,
            message,
            0,
            message.length);
  }
}

package org.jisr.log;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Raw 1312-byte ML-DSA-44 keys (FIPS 204) to and from the platform's key objects. */
final class MlDsa44 {
  static final String ALGORITHM = "ML-DSA-44";
  static final int KEY_LENGTH = 1312;
  static final int SIGNATURE_LENGTH = 2420;

  /** What stands before the raw key in an X.509 encoding (RFC 9881). */
  private static final byte[] PREFIX =
      HexFormat.of().parseHex("30820532300b060960864801650304031103820521" + "00");

  private MlDsa44() {}

  static PublicKey publicKey(byte[] raw) {
    byte[] encoded = ByteBuffer.allocate(PREFIX.length + raw.length).put(PREFIX).put(raw).array();
    try {
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new LogException(LogFault.KEY_MALFORMED, e);
    }
  }

  static byte[] raw(PublicKey key) {
    byte[] encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
  }

  /** The key pair of a seed of 32 bytes (FIPS 204, algorithm 6), which the generator asks for. */
  static KeyPair ofSeed(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(NamedParameterSpec.ML_DSA_44, new FixedSeed(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new LogException(LogFault.KEY_MALFORMED, e);
    }
  }
}

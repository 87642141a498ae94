package org.jisr.node;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM as backups use it: nonce, ciphertext, tag. Used by one thread. */
final class Sealing {
  static final int NONCE = 12;
  static final int OVERHEAD = NONCE + 16;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Cipher cipher;

  Sealing() {
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM.", e);
    }
  }

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** A key for one use out of another, by HMAC-SHA256 over its name. */
  static byte[] derive(byte[] key, String name) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
    }
  }

  byte[] seal(byte[] key, byte[] plain, int length) {
    byte[] nonce = random(NONCE);
    try {
      byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, 0, length);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A row is far below what AES-GCM seals at once.", e);
    }
  }

  /** Opens what was sealed; fails when a bit of it differs or the key is another. */
  byte[] open(byte[] key, byte[] sealed) throws GeneralSecurityException {
    if (sealed.length < OVERHEAD) {
      throw new GeneralSecurityException("The sealed bytes are cut off.");
    }
    return run(
        Cipher.DECRYPT_MODE,
        key,
        Arrays.copyOf(sealed, NONCE),
        sealed,
        NONCE,
        sealed.length - NONCE);
  }

  byte[] run(int mode, byte[] key, byte[] nonce, byte[] input, int offset, int length)
      throws GeneralSecurityException {
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher.doFinal(input, offset, length);
  }
}

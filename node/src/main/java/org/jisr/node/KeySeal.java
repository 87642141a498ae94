package org.jisr.node;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a node's keys with a passphrase: PBKDF2-HMAC-SHA512 (600,000 rounds, salt of 128 bits),
 * then AES-256-GCM.
 *
 * <p>The sealed form is salt, nonce, ciphertext with tag.
 */
final class KeySeal {
  private static final int ROUNDS = 600_000;
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private KeySeal() {}

  static byte[] seal(byte[] secret, char[] passphrase) {
    byte[] head = new byte[SALT + NONCE];
    new SecureRandom().nextBytes(head);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, head, passphrase).doFinal(secret);
      return ByteBuffer.allocate(head.length + sealed.length).put(head).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM and PBKDF2.", e);
    }
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws NodeException {@code PASSPHRASE_WRONG}
   */
  static byte[] open(byte[] sealed, char[] passphrase) {
    try {
      if (sealed.length < SALT + NONCE + TAG_BITS / Byte.SIZE) {
        throw new IllegalArgumentException("The sealed keys are cut off.");
      }
      return cipher(Cipher.DECRYPT_MODE, sealed, passphrase)
          .doFinal(sealed, SALT + NONCE, sealed.length - SALT - NONCE);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw NodeException.failed(
          "PASSPHRASE_WRONG",
          "The keys of the backup do not open with this passphrase.",
          Map.of(),
          e);
    }
  }

  private static Cipher cipher(int mode, byte[] head, char[] passphrase)
      throws GeneralSecurityException {
    byte[] salt = Arrays.copyOf(head, SALT);
    PBEKeySpec spec = new PBEKeySpec(passphrase, salt, ROUNDS, 256);
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    spec.clearPassword();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, head, SALT, NONCE));
    return cipher;
  }
}

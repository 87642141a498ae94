package org.jisr.bank;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals page marks with AES-256-GCM, bound to the viewer and the question.
 *
 * <p>A mark holds row numbers, and gaps between row numbers would tell how much there is that the
 * viewer may not see: so it is not only authentic but unreadable. The key lives as long as the
 * process; after a restart a reader begins again at the first page.
 */
final class Cursors {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String SEPARATOR = "\n";

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  Cursors() {
    try {
      KeyGenerator generator = KeyGenerator.getInstance("AES");
      generator.init(256);
      key = generator.generateKey();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES.", e);
    }
  }

  /**
   * A mark that holds these values, none of which contains a line break.
   *
   * @param binding what it belongs to; the same must be given to open it
   */
  String seal(String binding, List<String> values) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] plain = String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, binding, plain);
    ByteBuffer mark = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mark.array());
  }

  /**
   * The values of a mark; fails with {@code BANK_CURSOR_INVALID} for any that was not sealed so.
   */
  List<String> open(String binding, String mark) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(mark));
      byte[] nonce = new byte[NONCE_BYTES];
      if (bytes.remaining() <= NONCE_BYTES) {
        throw new BankException(BankFault.CURSOR_INVALID);
      }
      bytes.get(nonce);
      byte[] sealed = new byte[bytes.remaining()];
      bytes.get(sealed);
      byte[] plain = run(Cipher.DECRYPT_MODE, nonce, binding, sealed);
      return List.of(
          Pattern.compile(SEPARATOR).split(new String(plain, StandardCharsets.UTF_8), -1));
    } catch (IllegalArgumentException e) {
      throw new BankException(BankFault.CURSOR_INVALID, e);
    }
  }

  private byte[] run(int mode, byte[] nonce, String binding, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(binding.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new BankException(BankFault.CURSOR_INVALID, e);
    }
  }
}

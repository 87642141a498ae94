package org.jisr.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What Argon2id (RFC 9106) makes of a password: half of it verifies, the other half seals the
 * secret of the one-time codes, so that a stolen database gives neither without guessing.
 *
 * <p>32 MiB and three passes are half the memory of the second recommendation of RFC 9106, section
 * 4, with its number of passes; at most four are computed at once, so that a flood of attempts
 * cannot eat the memory.
 */
final class PasswordKeys {
  static final int SALT_LENGTH = 16;
  private static final int MEMORY_KIB = 32 * 1024;
  private static final int PASSES = 3;
  private static final int HALF = 32;
  private static final int NONCE_LENGTH = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Semaphore AT_ONCE = new Semaphore(4);
  private static final AtomicLong COMPUTED = new AtomicLong();

  private final byte[] verifier;
  private final byte[] sealing;

  private PasswordKeys(byte[] both) {
    this.verifier = Arrays.copyOf(both, HALF);
    this.sealing = Arrays.copyOfRange(both, HALF, 2 * HALF);
  }

  static byte[] newSalt() {
    byte[] salt = new byte[SALT_LENGTH];
    RANDOM.nextBytes(salt);
    return salt;
  }

  /** Takes some tenths of a second on purpose. */
  static PasswordKeys of(String password, byte[] salt) {
    Argon2BytesGenerator argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(MEMORY_KIB)
            .withIterations(PASSES)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] both = new byte[2 * HALF];
    AT_ONCE.acquireUninterruptibly();
    try {
      argon.generateBytes(normal(password).getBytes(StandardCharsets.UTF_8), both);
      COMPUTED.incrementAndGet();
    } finally {
      AT_ONCE.release();
    }
    return new PasswordKeys(both);
  }

  /** How many were computed by this process; each attempt costs one, whoever it names. */
  static long computed() {
    return COMPUTED.get();
  }

  /** The same letters typed on another keyboard are the same password. */
  static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  byte[] verifier() {
    return verifier.clone();
  }

  byte[] seal(byte[] secret) {
    byte[] nonce = new byte[NONCE_LENGTH];
    RANDOM.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, secret);
    byte[] all = Arrays.copyOf(nonce, NONCE_LENGTH + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE_LENGTH, sealed.length);
    return all;
  }

  byte[] open(byte[] sealed) {
    return cipher(
        Cipher.DECRYPT_MODE,
        Arrays.copyOf(sealed, NONCE_LENGTH),
        Arrays.copyOfRange(sealed, NONCE_LENGTH, sealed.length));
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new PeopleException(PeopleFault.SIGN_IN_REFUSED, e);
    }
  }
}

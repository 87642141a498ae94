package org.jisr.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes by time (RFC 6238): HMAC-SHA-1 over the number of the half minute, cut to six
 * digits as RFC 4226, section 5.3, says. A code of the half minute before or after is taken too,
 * for clocks differ; one step is never taken twice.
 */
final class OneTimeCode {
  static final int SECRET_LENGTH = 20;
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int DRIFT = 1;
  private static final int DIGITS = 6;
  private static final int RANGE = 1_000_000;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int MAX_TYPED = 40;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimeCode() {}

  static byte[] newSecret() {
    byte[] secret = new byte[SECRET_LENGTH];
    RANDOM.nextBytes(secret);
    return secret;
  }

  static long step(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
  }

  /** The code of a step. */
  static String at(byte[] secret, long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int cut = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
      return "%06d".formatted(cut % RANGE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-1.", e);
    }
  }

  /** The step whose code was typed, if it is near now and later than the last one taken. */
  static OptionalLong match(byte[] secret, String typed, Instant now, long lastStep) {
    String code = digits(typed);
    long current = step(now);
    OptionalLong found = OptionalLong.empty();
    for (long step = current - DRIFT; step <= current + DRIFT; step++) {
      boolean same =
          MessageDigest.isEqual(
              at(secret, step).getBytes(StandardCharsets.US_ASCII),
              code.getBytes(StandardCharsets.UTF_8));
      if (same && step > lastStep) {
        found = OptionalLong.of(step);
      }
    }
    return code.length() == DIGITS ? found : OptionalLong.empty();
  }

  /** The digits of what was typed, in whatever script's digits, without spaces and hyphens. */
  static String digits(String typed) {
    StringBuilder digits = new StringBuilder();
    typed
        .codePoints()
        .limit(MAX_TYPED)
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-')
        .forEach(
            c -> {
              int value = Character.isDigit(c) ? Character.digit(c, 10) : -1;
              digits.appendCodePoint(value < 0 ? c : '0' + value);
            });
    return digits.toString();
  }

  /** A secret as people type it into a code program (RFC 4648, section 6). */
  static String base32(byte[] secret) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte value : secret) {
      buffer = (buffer << 8) | Byte.toUnsignedInt(value);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt((buffer >> bits) & 31));
      }
    }
    if (bits > 0) {
      text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }
}

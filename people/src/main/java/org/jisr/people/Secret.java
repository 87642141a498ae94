package org.jisr.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** 256 random bits that stand for a link or a session; the node keeps only their SHA-256. */
final class Secret {
  private static final int LENGTH = 32;

  /** Longer texts are not hashed at all: nobody was ever given one. */
  private static final int MAX_TEXT = 128;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secret() {}

  /** A new secret in URL-safe base64. */
  static String next() {
    byte[] bytes = new byte[LENGTH];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String secret) {
    String text = secret.length() > MAX_TEXT ? "" : secret;
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}

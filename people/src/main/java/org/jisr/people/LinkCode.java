package org.jisr.people;

import java.security.SecureRandom;

/**
 * The half of a sign-in link that its proposer holds: eight digits, handed to the person apart from
 * the link. The link dies at the fifth wrong one, so that they cannot be tried.
 */
final class LinkCode {
  /** How many wrong codes end a link. */
  static final int TRIES = 5;

  private static final int RANGE = 100_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private LinkCode() {}

  /** Eight digits in two groups, as a person reads them out. */
  static String next() {
    String digits = "%08d".formatted(RANDOM.nextInt(RANGE));
    return digits.substring(0, 4) + ' ' + digits.substring(4);
  }

  /** Digits of any script; spaces and hyphens between them do not count. */
  static byte[] hash(String code) {
    return Secret.hash(OneTimeCode.digits(code));
  }
}

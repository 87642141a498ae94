package org.jisr.screening;

import java.util.Locale;

/** Numbers of documents as they are compared. */
final class Documents {
  private static final int LONGEST = 60;

  private Documents() {}

  /** Capital letters and digits only; empty where there is nothing to compare by. */
  static String plain(String number) {
    String plain = number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    return plain.length() < 4 || plain.length() > LONGEST ? "" : plain;
  }

  /**
   * Issuer and number in one, where both documents may be of one issuer; an unknown issuer is any.
   */
  static boolean sameIssuer(String one, String other) {
    String first = one.substring(0, one.indexOf(':'));
    String second = other.substring(0, other.indexOf(':'));
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }

  static String number(String document) {
    return document.substring(document.indexOf(':') + 1);
  }
}

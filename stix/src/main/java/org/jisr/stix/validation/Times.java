package org.jisr.stix.validation;

import org.jisr.stix.StixTimestamp;

/** Timestamps as texts (STIX 2.1, section 2.16), compared without making objects of them. */
final class Times {
  private static final int SECONDS_END = 19;

  private Times() {}

  static boolean isValid(String text) {
    return StixTimestamp.parseOrNull(text) != null;
  }

  /** Of a valid text. */
  static int fractionDigits(String text) {
    return Math.max(0, text.length() - SECONDS_END - 2);
  }

  /** Orders two valid texts by their moments, counting all fraction digits. */
  static int compare(String one, String other) {
    for (int at = 0; at < SECONDS_END; at++) {
      int difference = one.charAt(at) - other.charAt(at);
      if (difference != 0) {
        return difference;
      }
    }
    int most = Math.max(one.length(), other.length());
    for (int at = SECONDS_END + 1; at < most; at++) {
      int difference = digit(one, at) - digit(other, at);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  /** The same for all valid texts of one moment. */
  static String moment(String text) {
    int end = text.length() - 1;
    while (end > SECONDS_END && (text.charAt(end - 1) == '0' || text.charAt(end - 1) == '.')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static int digit(String text, int at) {
    return at < text.length() - 1 ? text.charAt(at) - '0' : 0;
  }
}

package org.jisr.stix.validation;

import org.jspecify.annotations.Nullable;

/** Identifiers as texts (STIX 2.1, section 2.9), taken apart without making objects of them. */
final class Identifiers {
  private static final int UUID = 36;
  private static final int VERSION = 14;
  private static final int VARIANT = 19;

  private Identifiers() {}

  /** The type of an identifier, or null where the text is none. */
  static @Nullable String type(String text) {
    int start = text.length() - UUID;
    if (start < 3
        || text.charAt(start - 1) != '-'
        || text.charAt(start - 2) != '-'
        || text.charAt(start - 3) == '-'
        || !isUuid(text, start)) {
      return null;
    }
    String type = text.substring(0, start - 2);
    return Formats.isLowerWords(type) && type.charAt(0) != '-' && !type.contains("--")
        ? type
        : null;
  }

  /** The version of the UUID of a valid identifier. */
  static int version(String text) {
    return Character.digit(text.charAt(text.length() - UUID + VERSION), 16);
  }

  /** The UUID of a valid identifier. */
  static String uuid(String text) {
    return text.substring(text.length() - UUID);
  }

  private static boolean isUuid(String text, int start) {
    for (int i = 0; i < UUID; i++) {
      char c = text.charAt(start + i);
      if (i == 8 || i == 13 || i == 18 || i == 23 ? c != '-' : !Formats.isHexDigit(c)) {
        return false;
      }
    }
    char version = text.charAt(start + VERSION);
    char variant = text.charAt(start + VARIANT);
    return version >= '1' && version <= '8' && "89abAB".indexOf(variant) >= 0;
  }
}

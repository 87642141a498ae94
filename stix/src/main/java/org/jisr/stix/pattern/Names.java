package org.jisr.stix.pattern;

/** What may stand in a path without quotation marks. */
final class Names {
  private Names() {}

  static boolean isStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isObjectType(String name) {
    return isIdentifier(name, true) && Kind.keyword(name) == null;
  }

  static boolean isPlainProperty(String name) {
    return isIdentifier(name, false) && Kind.keyword(name) == null;
  }

  private static boolean isIdentifier(String name, boolean hyphens) {
    if (name.isEmpty() || !isStart(name.charAt(0))) {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isStart(c) && !isDigit(c) && !(hyphens && c == '-')) {
        return false;
      }
    }
    return true;
  }
}

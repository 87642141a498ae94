package org.jisr.networks.explain;

/**
 * Sets foreign names apart, so that neither their direction nor what is hidden in them changes the
 * sentence around them (Unicode Standard Annex 9, first strong isolate).
 */
final class Isolates {
  private static final char OPEN = '\u2068';
  private static final char CLOSE = '\u2069';

  private Isolates() {}

  /** Without what steers direction or ends the line: a name could close the isolate. */
  static String around(String name) {
    StringBuilder kept = new StringBuilder(name.length() + 2).append(OPEN);
    name.codePoints()
        .filter(c -> !Character.isISOControl(c) && !steers(c))
        .forEach(kept::appendCodePoint);
    return kept.append(CLOSE).toString();
  }

  private static boolean steers(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || c == 0x2028
        || c == 0x2029;
  }
}

package org.jisr.bank;

/**
 * Folds the spellings of one Arabic word into one: hamza carriers, teh marbuta, final yeh, Persian
 * forms of yeh and kaf; drops vowel marks, Quranic signs and tatweel. Digits of any script become
 * ASCII in the filter before.
 */
final class ArabicLetters {
  private static final char DROPPED = 0;

  private ArabicLetters() {}

  static boolean isArabic(char c) {
    return (c >= '\u0600' && c <= '\u06FF') || (c >= '\u0750' && c <= '\u077F');
  }

  /** Folds in place and returns the new length. */
  static int fold(char[] letters, int length) {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      char folded = fold(letters[i]);
      if (folded != DROPPED) {
        letters[kept++] = folded;
      }
    }
    return kept;
  }

  private static char fold(char c) {
    if (c < '\u0610' || c > '\u06FF') {
      return c;
    }
    if (isMark(c)) {
      return DROPPED;
    }
    return switch (c) {
      case '\u0622', '\u0623', '\u0625', '\u0671' -> '\u0627'; // alef forms
      case '\u0624' -> '\u0648'; // hamza on waw
      case '\u0626', '\u0649', '\u06CC' -> '\u064A'; // hamza on yeh, alef maksura, Persian yeh
      case '\u0629', '\u06C0', '\u06D5' -> '\u0647'; // teh marbuta and kin
      case '\u06A9' -> '\u0643'; // Persian kaf
      default -> c;
    };
  }

  private static boolean isMark(char c) {
    return c <= '\u061A'
        || c == '\u0640'
        || (c >= '\u064B' && c <= '\u065F')
        || c == '\u0670'
        || (c >= '\u06D6' && c <= '\u06ED' && c != '\u06DD' && c != '\u06DE' && c != '\u06E9');
  }
}

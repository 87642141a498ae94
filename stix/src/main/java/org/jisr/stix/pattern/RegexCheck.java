package org.jisr.stix.pattern;

import java.util.regex.Pattern;
import org.jisr.stix.pattern.PatternWarning.Doubt;
import org.jspecify.annotations.Nullable;

/**
 * Tries whether a regular expression can be read, without ever running it.
 *
 * <p>The reader of the Java library descends once per parenthesis and once per element, so length
 * and depth are bounded before it sees the text.
 */
final class RegexCheck {
  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 50;

  private RegexCheck() {}

  static @Nullable Doubt doubt(String regex) {
    if (regex.length() > LONGEST || opening(regex) > DEEPEST) {
      return Doubt.REGEX_TOO_LONG;
    }
    if (regex.contains("[:")) {
      return Doubt.REGEX_POSIX_CLASS;
    }
    try {
      Pattern.compile(regex, Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
      return null;
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Doubt.REGEX_UNREADABLE;
    }
  }

  /** The most parentheses and brackets that can be open at once. */
  private static int opening(String regex) {
    int open = 0;
    int most = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(' || c == '[') {
        most = Math.max(most, ++open);
      } else if (open > 0 && (c == ')' || c == ']')) {
        open--;
      }
    }
    return most;
  }
}

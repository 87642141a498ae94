package org.jisr.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords are good enough (NIST SP 800-63B, section 5.1.1.2): long enough, and not what
 * everybody tries first. No rule about kinds of characters.
 */
final class PasswordRules {
  static final int LEAST = 12;
  private static final int MOST = 256;
  private static final int FEWEST_DIFFERENT = 5;
  private static final Set<String> COMMON = load();

  private PasswordRules() {}

  /**
   * Refuses a password that is too short or easily guessed.
   *
   * @param own what somebody would try for this account: its name, the node's
   * @throws PeopleException {@link PeopleFault#PASSWORD_SHORT}, {@link PeopleFault#PASSWORD_COMMON}
   */
  static void require(String password, List<String> own) {
    String text = PasswordKeys.normal(password);
    int length = text.codePointCount(0, text.length());
    if (length < LEAST || length > MOST) {
      throw new PeopleException(PeopleFault.PASSWORD_SHORT);
    }
    String plain = text.toLowerCase(Locale.ROOT).strip();
    boolean named =
        own.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(core(plain)::equals);
    if (monotonous(plain) || COMMON.contains(plain) || COMMON.contains(core(plain)) || named) {
      throw new PeopleException(PeopleFault.PASSWORD_COMMON);
    }
  }

  /** What is left when digits and signs around a word, and repetitions of it, are taken away. */
  private static String core(String plain) {
    String word = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    for (int length = 1; length <= word.length() / 2; length++) {
      String part = word.substring(0, length);
      if (word.length() % length == 0 && part.repeat(word.length() / length).equals(word)) {
        return part;
      }
    }
    return word;
  }

  /** Few different characters, or each one next to the last: {@code abcdefghijkl}, {@code 987…}. */
  private static boolean monotonous(String plain) {
    int[] points = plain.codePoints().toArray();
    long different = plain.codePoints().distinct().count();
    int steps = 0;
    for (int i = 1; i < points.length; i++) {
      int difference = Math.abs(points[i] - points[i - 1]);
      steps += difference <= 1 || difference == '9' - '0' ? 1 : 0;
    }
    return different < FEWEST_DIFFERENT || steps >= points.length - 2;
  }

  private static Set<String> load() {
    try (InputStream file = PasswordRules.class.getResourceAsStream("common-passwords.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

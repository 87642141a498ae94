package org.jisr.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jisr.law.Language;

/**
 * 256 things that are easy to say and hard to confuse, each in four languages on one line.
 *
 * <p>Within a language any two words differ in at least two letters after folding; a test holds it.
 */
final class FingerprintWords {
  static final int COUNT = 256;

  private static final List<Language> COLUMNS =
      List.of(Language.AR, Language.FR, Language.EN, Language.ES);
  private static final List<List<String>> LINES = load();

  private FingerprintWords() {}

  static String word(Language language, int index) {
    return LINES.get(index).get(COLUMNS.indexOf(language));
  }

  private static List<List<String>> load() {
    try (InputStream in =
        Objects.requireNonNull(
            FingerprintWords.class.getResourceAsStream("fingerprint-words.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split(" ")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

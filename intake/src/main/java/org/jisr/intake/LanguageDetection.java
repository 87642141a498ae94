package org.jisr.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Says in which language a text is written: {@code ar}, {@code fr}, {@code en}, {@code es}, another
 * ISO 639 code, {@code mul} for texts in several languages and {@code und} where there is too
 * little to tell.
 *
 * <p>Each paragraph is judged by itself, since pages mix languages by paragraph rather than by
 * word. Thread-safe; the model (about 40 MB of heap) is loaded at first use.
 */
final class LanguageDetection {
  /** Several languages in one text (ISO 639-2). */
  static final String SEVERAL = "mul";

  /** A language that could not be told (ISO 639-2). */
  static final String UNKNOWN = "und";

  private static final int SHORTEST = 12;
  private static final int SAMPLE = 6_000;
  private static final int ENOUGH = 30;
  private static final double MIXED = 0.2;

  /** Below this share of a line, words in the other script are names, not another language. */
  private static final double EMBEDDED = 0.5;

  /**
   * One of the four is taken when its score is within this factor of the best: neighbours such as
   * Galician or Latin win short texts by a hair.
   */
  private static final double CLOSE = 0.8;

  private static final int SHORT = 120;

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("ara", "ar"),
          Map.entry("arz", "ar"),
          Map.entry("fra", "fr"),
          Map.entry("eng", "en"),
          Map.entry("spa", "es"),
          Map.entry("deu", "de"),
          Map.entry("ita", "it"),
          Map.entry("por", "pt"),
          Map.entry("nld", "nl"),
          Map.entry("rus", "ru"),
          Map.entry("tur", "tr"),
          Map.entry("pes", "fa"),
          Map.entry("fas", "fa"),
          Map.entry("urd", "ur"),
          Map.entry("heb", "he"),
          Map.entry("zho", "zh"),
          Map.entry("cmn", "zh"));
  private static final List<String> OURS = List.of("ara", "fra", "eng", "spa");

  private LanguageDetection() {}

  /** The BCP 47 tag for the {@code lang} property of the text's report. */
  static String of(String text) {
    Map<String, Integer> letters = new HashMap<>();
    int total = 0;
    for (String part : parts(text)) {
      int weight = letters(part);
      if (weight >= SHORTEST) {
        letters.merge(ofPart(part, weight), weight, Integer::sum);
        total += weight;
      }
    }
    if (total == 0) {
      return UNKNOWN;
    }
    String best = UNKNOWN;
    int most = -1;
    int clear = 0;
    for (Map.Entry<String, Integer> entry : letters.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
      if (entry.getValue() >= MIXED * total) {
        clear++;
      }
    }
    return clear > 1 ? SEVERAL : best;
  }

  /** Runs of lines in one script, long enough to tell their language where that is possible. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder[] open = {new StringBuilder(), new StringBuilder()};
    for (String line : text.split("\n")) {
      StringBuilder[] sides = {new StringBuilder(), new StringBuilder()};
      for (String word : line.split(" ")) {
        sides[arabic(word) ? 0 : 1].append(word).append(' ');
      }
      int both = letters(line);
      for (int i = 0; i < sides.length; i++) {
        if (letters(sides[i]) >= EMBEDDED * both) {
          open[i].append(sides[i]).append('\n');
        }
        if (letters(open[i]) >= ENOUGH) {
          parts.add(open[i].toString());
          open[i].setLength(0);
        }
      }
    }
    parts.add(open[0].toString());
    parts.add(open[1].toString());
    return parts;
  }

  private static boolean arabic(String word) {
    return word.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }

  private static String ofPart(String part, int weight) {
    String sample = part.length() > SAMPLE ? part.substring(0, SAMPLE) : part;
    Language[] ranked = Model.DETECTOR.predictLanguages(sample);
    Language best = ranked[0];
    if (weight < SHORT) {
      for (Language language : ranked) {
        if (OURS.contains(language.getLang())
            && language.getConfidence() >= CLOSE * best.getConfidence()) {
          best = language;
          break;
        }
      }
    }
    return NAMES.getOrDefault(best.getLang(), best.getLang());
  }

  private static int letters(CharSequence text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }

  private static final class Model {
    static final LanguageDetectorME DETECTOR = load();

    private static LanguageDetectorME load() {
      try (InputStream in =
          LanguageDetectorModel.class.getClassLoader().getResourceAsStream("langdetect-183.bin")) {
        return new LanguageDetectorME(new LanguageDetectorModel(in));
      } catch (IOException e) {
        throw new UncheckedIOException("The language model could not be read.", e);
      }
    }
  }
}

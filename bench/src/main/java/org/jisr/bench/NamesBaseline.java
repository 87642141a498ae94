package org.jisr.bench;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;
import org.jisr.names.JaroWinkler;

/**
 * The usual ways to find a name in another script: romanised by ICU, then compared as letters, or
 * first by keys of how it sounds. Where a key has several readings, one in common is enough.
 */
enum NamesBaseline {
  JARO_WINKLER("JW on ICU") {
    @Override
    Set<String> keys(String roman) {
      return Set.of();
    }
  },
  DOUBLE_METAPHONE("Double Metaphone + JW") {
    @Override
    Set<String> keys(String roman) {
      String key = METAPHONE.doubleMetaphone(roman);
      return key == null || key.isEmpty() ? Set.of() : Set.of(key);
    }
  },
  BEIDER_MORSE("Beider-Morse + JW") {
    @Override
    Set<String> keys(String roman) {
      return SOUNDS.computeIfAbsent(roman, word -> Set.of(ENGINE.encode(word).split("\\|")));
    }
  };

  private static final Transliterator ROMAN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();
  private static final int MOST_READINGS = 8;
  private static final PhoneticEngine ENGINE =
      new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true, MOST_READINGS);

  /** A millisecond a word makes it worth remembering. */
  private static final Map<String, Set<String>> SOUNDS = new ConcurrentHashMap<>();

  private final String title;

  NamesBaseline(String title) {
    this.title = title;
  }

  /** Answers a question with names, best first. */
  interface Finder {
    List<String> find(String question);
  }

  /** Orders a list for a question. */
  interface Ranking {
    List<String> best(String question, int most);
  }

  private record Word(String text, String roman, Set<String> keys) {}

  private record Scored(String text, double score) {}

  abstract Set<String> keys(String roman);

  /** Whether a word takes so long that only a sample can be compared in minutes. */
  boolean slow() {
    return this == BEIDER_MORSE;
  }

  String title() {
    return title;
  }

  static String roman(String word) {
    return ROMAN.transliterate(word).toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "");
  }

  private Word word(String text) {
    String roman = roman(text);
    return new Word(text, roman, roman.isEmpty() ? Set.of() : keys(roman));
  }

  private static boolean common(Set<String> first, Set<String> second) {
    for (String each : first) {
      if (second.contains(each)) {
        return true;
      }
    }
    return false;
  }

  /** The words are made ready by all processors: that is not what is measured. */
  Ranking over(Collection<String> vocabulary) {
    List<Word> words = vocabulary.parallelStream().map(this::word).toList();
    return (question, most) -> {
      Word asked = word(question);
      return words.stream()
          .map(each -> new Scored(each.text(), score(asked, each)))
          .sorted(Comparator.comparingDouble(Scored::score).reversed())
          .limit(most)
          .map(Scored::text)
          .toList();
    };
  }

  private static double score(Word asked, Word each) {
    double likeness = JaroWinkler.of(asked.roman(), each.roman());
    return likeness + (common(asked.keys(), each.keys()) ? 1 : 0);
  }

  /** How alike two whole names are: the share of words with a key in common, then the letters. */
  double likeness(String first, String second) {
    List<Word> here = Arrays.stream(first.split(" ")).map(this::word).toList();
    List<Word> there = Arrays.stream(second.split(" ")).map(this::word).toList();
    long matched =
        here.stream()
            .filter(each -> there.stream().anyMatch(other -> common(each.keys(), other.keys())))
            .count();
    return (double) matched / Math.max(here.size(), there.size())
        + JaroWinkler.of(roman(first), roman(second));
  }
}

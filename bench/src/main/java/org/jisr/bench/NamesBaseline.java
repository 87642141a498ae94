package org.jisr.bench;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.jisr.names.JaroWinkler;

/** The usual ways to find a name in another script: romanised by ICU, then compared as letters. */
enum NamesBaseline {
  JARO_WINKLER("JW on ICU") {
    @Override
    String key(String roman) {
      return "";
    }
  },
  DOUBLE_METAPHONE("Double Metaphone + JW") {
    @Override
    String key(String roman) {
      String key = METAPHONE.doubleMetaphone(roman);
      return key == null ? "" : key;
    }
  };

  private static final Transliterator ROMAN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

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

  private record Word(String text, String roman, String key) {}

  private record Scored(String text, double score) {}

  abstract String key(String roman);

  String title() {
    return title;
  }

  static String roman(String word) {
    return ROMAN.transliterate(word).toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "");
  }

  Ranking over(Collection<String> vocabulary) {
    List<Word> words = new ArrayList<>(vocabulary.size());
    for (String each : vocabulary) {
      String roman = roman(each);
      words.add(new Word(each, roman, key(roman)));
    }
    return (question, most) -> {
      String roman = roman(question);
      String key = key(roman);
      List<Scored> scored = new ArrayList<>(words.size());
      for (Word each : words) {
        double likeness = JaroWinkler.of(roman, each.roman());
        boolean sameKey = !key.isEmpty() && key.equals(each.key());
        scored.add(new Scored(each.text(), likeness + (sameKey ? 1 : 0)));
      }
      scored.sort(Comparator.comparingDouble(Scored::score).reversed());
      return scored.stream().limit(most).map(Scored::text).toList();
    };
  }
}

package org.jisr.bank;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;

/**
 * Words a question may drop. They are indexed like any other, so that phrases and questions of
 * nothing but such words still find what they say.
 */
final class StopWords {
  private static final Set<String> ALL = new HashSet<>();

  static {
    add(ArabicAnalyzer.getDefaultStopSet());
    add(EnglishAnalyzer.getDefaultStopSet());
    add(FrenchAnalyzer.getDefaultStopSet());
    add(SpanishAnalyzer.getDefaultStopSet());
  }

  private StopWords() {}

  /** Whether the folded word is one, in any of the four languages. */
  static boolean contains(String plain) {
    return ALL.contains(plain);
  }

  private static void add(CharArraySet words) {
    for (Object word : words) {
      ALL.addAll(Words.plain(new String((char[]) word)));
    }
  }
}

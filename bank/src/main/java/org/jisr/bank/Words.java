package org.jisr.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of a text. Safe for use by several threads. */
final class Words {
  private static final Analyzer PLAIN = new WordAnalyzer(null);
  private static final Analyzer ENGLISH = new WordAnalyzer(Tongue.ENGLISH);
  private static final Analyzer FRENCH = new WordAnalyzer(Tongue.FRENCH);
  private static final Analyzer SPANISH = new WordAnalyzer(Tongue.SPANISH);

  private Words() {}

  /** A word as it was stemmed and where it stood, in characters. */
  record Word(String stem, int start, int end) {}

  /** Gets one word after the other. */
  @FunctionalInterface
  interface Sink {
    void word(CharSequence stem, int start, int end);
  }

  static void stems(String text, Tongue tongue, Sink sink) {
    Analyzer analyzer =
        switch (tongue) {
          case ENGLISH -> ENGLISH;
          case FRENCH -> FRENCH;
          case SPANISH -> SPANISH;
        };
    analyse(analyzer, text, sink);
  }

  static List<Word> stems(String text, Tongue tongue) {
    List<Word> words = new ArrayList<>();
    stems(text, tongue, (stem, start, end) -> words.add(new Word(stem.toString(), start, end)));
    return words;
  }

  /** The words folded but not stemmed. */
  static List<String> plain(String text) {
    List<String> words = new ArrayList<>();
    analyse(PLAIN, text, (word, start, end) -> words.add(word.toString()));
    return words;
  }

  private static void analyse(Analyzer analyzer, String text, Sink sink) {
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        if (term.length() > 0) {
          sink.word(term, offset.startOffset(), offset.endOffset());
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from a text in memory does not fail.", e);
    }
  }
}

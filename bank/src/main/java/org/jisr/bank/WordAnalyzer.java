package org.jisr.bank;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/**
 * Cuts text into words (Unicode annex 29), folds case, digits, accents and Arabic spellings, and
 * stems: Arabic words by their letters, Latin ones by the tongue; without a tongue nothing is
 * stemmed.
 */
final class WordAnalyzer extends Analyzer {
  private static final CharArraySet FRENCH_ARTICLES = FrenchAnalyzer.DEFAULT_ARTICLES;

  private final @Nullable Tongue tongue;

  WordAnalyzer(@Nullable Tongue tongue) {
    this.tongue = tongue;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    StandardTokenizer tokenizer = new StandardTokenizer();
    TokenStream words = new LowerCaseFilter(tokenizer);
    words = new LetterFilter(words);
    words = new DecimalDigitFilter(words);
    if (tongue != null) {
      words = stemmed(words, tongue);
    } else {
      words = new ASCIIFoldingFilter(words);
    }
    return new TokenStreamComponents(tokenizer, words);
  }

  private static TokenStream stemmed(TokenStream folded, Tongue tongue) {
    TokenStream words = new ArabicGuardFilter(new ArabicStemFilter(folded));
    return switch (tongue) {
      case ENGLISH ->
          new PorterStemFilter(new ASCIIFoldingFilter(new EnglishPossessiveFilter(words)));
      case FRENCH ->
          new FrenchLightStemFilter(
              new ASCIIFoldingFilter(new ElisionFilter(words, FRENCH_ARTICLES)));
      case SPANISH -> new SpanishLightStemFilter(new ASCIIFoldingFilter(words));
    };
  }
}

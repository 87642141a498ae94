package org.jisr.bank;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Brings each word to compatibility form (NFKC) and folds Arabic letters; offsets stay. */
final class LetterFilter extends TokenFilter {
  private static final char ASCII_END = 0x80;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  LetterFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    do {
      if (!input.incrementToken()) {
        return false;
      }
      if (!isAscii()) {
        normalise();
      }
    } while (term.length() == 0);
    return true;
  }

  private boolean isAscii() {
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) >= ASCII_END) {
        return false;
      }
    }
    return true;
  }

  private void normalise() {
    if (!Normalizer.isNormalized(term, Normalizer.Form.NFKC)) {
      String composed = Normalizer.normalize(term, Normalizer.Form.NFKC);
      term.setEmpty().append(composed);
    }
    term.setLength(ArabicLetters.fold(term.buffer(), term.length()));
  }
}

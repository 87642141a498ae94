package org.jisr.bank;

import java.util.ArrayList;
import java.util.List;

/** Cuts a question at white space, keeping what stands in quotation marks together. */
final class QueryTerms {
  private static final String OPENING = "\"\u00AB\u201C\u201E";
  private static final String CLOSING = "\"\u00BB\u201D\u201C";

  private QueryTerms() {}

  /**
   * A part of a question.
   *
   * @param phrase whether it stood in quotation marks
   * @param prefix whether it ended in an asterisk
   */
  record Term(String text, boolean phrase, boolean prefix) {}

  static List<Term> of(String text) {
    List<Term> terms = new ArrayList<>();
    StringBuilder term = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted ? CLOSING.indexOf(c) >= 0 : OPENING.indexOf(c) >= 0) {
        add(terms, term, quoted);
        quoted = !quoted;
      } else if (!quoted && Character.isWhitespace(c)) {
        add(terms, term, false);
      } else {
        term.append(isStorable(text, i) ? c : ' ');
      }
    }
    add(terms, term, quoted);
    return terms;
  }

  private static void add(List<Term> terms, StringBuilder collected, boolean quoted) {
    String text = collected.toString().strip();
    collected.setLength(0);
    boolean prefix = !quoted && text.endsWith("*");
    if (!text.isEmpty()) {
      terms.add(new Term(text, quoted, prefix));
    }
  }

  /** Half a surrogate pair and U+0000 cannot be sent to the database. */
  private static boolean isStorable(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c != 0;
  }
}

package org.jisr.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A question in words: every clause must be met, each by one of its alternatives.
 *
 * <p>The language of the documents is not known, so a word stands for its stems in all languages,
 * and a phrase for its sequence of stems in each.
 */
final class WordQuery {
  private static final int MAXIMUM_CLAUSES = 32;
  private static final int MINIMUM_PREFIX = 2;

  private final Set<String> clauses = new LinkedHashSet<>();
  private final Set<String> stopClauses = new LinkedHashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();
  private int asked;

  private WordQuery() {}

  /** Reads a question; fails with {@code BANK_QUERY_INVALID} above 32 words and phrases. */
  static WordQuery of(String text) {
    WordQuery query = new WordQuery();
    for (QueryTerms.Term term : QueryTerms.of(text)) {
      if (term.phrase()) {
        query.addPhrase(term.text());
      } else {
        query.addWords(term.text(), term.prefix());
      }
    }
    if (query.asked > MAXIMUM_CLAUSES) {
      throw new BankException(BankFault.QUERY_INVALID);
    }
    return query;
  }

  /** Whether there was no word to look for. */
  boolean isEmpty() {
    return clauses.isEmpty() && stopClauses.isEmpty();
  }

  /** The question in PostgreSQL's {@code tsquery} notation, every lexeme quoted. */
  String tsquery() {
    return String.join(" & ", clauses.isEmpty() ? stopClauses : clauses);
  }

  /** Whether a stemmed word of a text is one of those asked for. */
  boolean matches(String stem) {
    if (stems.contains(stem)) {
      return true;
    }
    for (String prefix : prefixes) {
      if (stem.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private void addPhrase(String text) {
    Set<String> alternatives = new LinkedHashSet<>();
    for (Tongue tongue : Tongue.ALL) {
      List<String> sequence = new ArrayList<>();
      for (Words.Word word : Words.stems(text, tongue)) {
        stems.add(word.stem());
        sequence.add(quote(word.stem()));
      }
      if (!sequence.isEmpty()) {
        alternatives.add("(" + String.join(" <-> ", sequence) + ")");
      }
    }
    if (!alternatives.isEmpty()) {
      asked++;
      clauses.add(anyOf(alternatives));
    }
  }

  private void addWords(String text, boolean prefix) {
    List<String> words = Words.plain(text);
    for (int i = 0; i < words.size(); i++) {
      addWord(words.get(i), prefix && i == words.size() - 1);
    }
  }

  private void addWord(String word, boolean prefix) {
    Set<String> alternatives = new LinkedHashSet<>();
    boolean begins = prefix && word.length() >= MINIMUM_PREFIX;
    boolean stop = !prefix && StopWords.contains(word);
    if (begins) {
      addPrefix(word, alternatives);
    }
    for (Tongue tongue : Tongue.ALL) {
      for (Words.Word stemmed : Words.stems(word, tongue)) {
        if (!stop) {
          stems.add(stemmed.stem());
        }
        alternatives.add(quote(stemmed.stem()));
        if (begins && ArabicLetters.isArabic(word.charAt(0))) {
          addPrefix(stemmed.stem(), alternatives);
        }
      }
    }
    if (!alternatives.isEmpty()) {
      asked++;
      (stop ? stopClauses : clauses).add(anyOf(alternatives));
    }
  }

  private void addPrefix(String beginning, Set<String> alternatives) {
    if (beginning.length() >= MINIMUM_PREFIX) {
      prefixes.add(beginning);
      alternatives.add(quote(beginning) + ":*");
    }
  }

  private static String anyOf(Set<String> alternatives) {
    return alternatives.size() == 1
        ? alternatives.iterator().next()
        : "(" + String.join(" | ", alternatives) + ")";
  }

  private static String quote(String lexeme) {
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}

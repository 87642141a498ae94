package org.jisr.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cores of an index's tokens in one script, and which readings of which tokens they are. */
final class TokenTree {
  /** Bits that comparing through a romanised spelling costs. */
  static final double ROMANISED = 1;

  final Trie trie;
  private final List<int[]> readings;

  private TokenTree(Trie trie, List<int[]> readings) {
    this.trie = trie;
    this.readings = readings;
  }

  /** Of the tokens in this script, and in Latin also of those that are only romanised. */
  static TokenTree of(TokenModel tokens, List<NameIndex.Entry> entries, NameScript script) {
    Map<String, List<Integer>> words = new LinkedHashMap<>();
    for (int number = 0; number < entries.size(); number++) {
      NameIndex.Entry entry = entries.get(number);
      boolean romanised =
          script == NameScript.LATIN
              && (entry.script() == NameScript.CYRILLIC || entry.script() == NameScript.HEBREW);
      for (int form = 0; form < entry.forms().size(); form++) {
        if (entry.script() == script || romanised) {
          String core = entry.forms().get(form).core();
          String word = TokenScorer.cut(romanised ? tokens.romanised(core, entry.script()) : core);
          if (!word.isEmpty()) {
            words
                .computeIfAbsent(word, key -> new ArrayList<>(1))
                .add(number << 3 | Math.min(form, 7));
          }
        }
      }
    }
    List<int[]> readings =
        words.values().stream()
            .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
            .toList();
    return new TokenTree(Trie.of(new ArrayList<>(words.keySet())), readings);
  }

  int size() {
    return readings.size();
  }

  /** Entry and form of each token with this word, as entry times eight plus form. */
  int[] readings(int word) {
    return readings.get(word);
  }
}

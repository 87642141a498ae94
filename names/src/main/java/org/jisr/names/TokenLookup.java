package org.jisr.names;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the tokens of an index that a token may be; remembers those asked for most lately. */
final class TokenLookup {
  private static final int REMEMBERED = 20_000;
  private static final int MOST = 96;
  private static final double MARGIN = 4;

  /** Where nothing likely was found: a rare spelling may begin unlikelier. */
  private static final double WIDE_MARGIN = 8;

  /** Bits of the best from which on nothing is looked for wider. */
  private static final float LIKELY = 7;

  private static final double LEAST_BITS = -1;
  private static final double RARITY = 4;
  private static final double LIKELIER = .3;
  private static final double LOG2 = Math.log(2);

  private final NameIndex index;
  private final float[] best;
  private final float[] order;
  private final int[] touched;
  private final Ranked ranked = new Ranked();
  private int touchedCount;
  private final Map<NameScript, Map<NameScript, TrieSearch>> searches =
      new EnumMap<>(NameScript.class);
  private final Map<NameIndex.Entry, TokenHits> remembered =
      new LinkedHashMap<>(1 << 10, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NameIndex.Entry, TokenHits> eldest) {
          return size() > REMEMBERED;
        }
      };

  TokenLookup(NameIndex index) {
    this.index = index;
    best = new float[index.entries.size()];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    order = new float[index.entries.size()];
    touched = new int[index.entries.size()];
  }

  TokenHits hits(NameToken token) {
    NameIndex.Entry key = new NameIndex.Entry(token.script(), token.forms());
    TokenHits known = remembered.get(key);
    if (known == null) {
      known = find(key);
      remembered.put(key, known);
    }
    return known;
  }

  private TokenHits find(NameIndex.Entry token) {
    long[] top = top(token, MARGIN);
    if (top.length == 0 || Ranked.sum(top[0]) < LIKELY) {
      top = top(token, WIDE_MARGIN);
    }
    int[] entries = new int[top.length];
    float[] bits = new float[top.length];
    float[] orders = new float[top.length];
    float[] gains = new float[top.length];
    int postings = 0;
    for (int at = 0; at < top.length; at++) {
      entries[at] = Ranked.number(top[at]);
      bits[at] = Ranked.sum(top[at]);
      orders[at] = order[entries[at]];
      gains[at] = gain(entries[at], bits[at]);
      postings += index.postingsFrom(entries[at] + 1) - index.postingsFrom(entries[at]);
    }
    return new TokenHits(entries, bits, orders, gains, postings);
  }

  private long[] top(NameIndex.Entry token, double margin) {
    touchedCount = 0;
    for (TokenForm form : token.forms()) {
      for (Map.Entry<NameScript, TokenTree> tree : index.trees.entrySet()) {
        search(form, token.script(), tree.getKey(), tree.getValue(), margin);
      }
    }
    ranked.clear();
    for (int at = 0; at < touchedCount; at++) {
      ranked.add(touched[at], best[touched[at]]);
      best[touched[at]] = Float.NEGATIVE_INFINITY;
    }
    return ranked.top(MOST);
  }

  /** Likely and rare tokens count most. */
  private float gain(int entry, float bits) {
    double names = index.postingsFrom(entry + 1) - index.postingsFrom(entry);
    double rarity = Math.log(1 + index.size() / names) / LOG2;
    return (float) (Logistic.probability(bits * LOG2) * (rarity + RARITY) + LIKELIER * bits);
  }

  private void search(
      TokenForm form, NameScript here, NameScript there, TokenTree tree, double margin) {
    TokenModel tokens = index.model.tokens();
    TokenScorer scorer = tokens.scorer(here, there);
    String core = form.core();
    if (here == there) {
      exact(form, here, tree);
    }
    NameScript script = here;
    double cost = 0;
    if (scorer == null) {
      script = NameScript.LATIN;
      core = tokens.romanised(core, here);
      scorer = here == NameScript.LATIN ? null : tokens.scorer(script, there);
      cost = TokenTree.ROMANISED;
    }
    if (scorer == null || core.length() < 2) {
      return;
    }
    TokenScorer used = scorer;
    String word = core;
    double lost = cost;
    searcher(script, there, tree, used)
        .run(
            word,
            margin,
            (number, joint, background) -> {
              String other = tree.trie.text(number);
              String x = used.turned() ? other : word;
              String y = used.turned() ? word : other;
              double bits = used.bits(x, y, joint, background);
              if (bits - lost > LEAST_BITS) {
                double more = used.order(x, y, joint, background, bits) - bits;
                found(form, tree.readings(number), there, bits - lost, more);
              }
            });
  }

  /** The same letters, be they too few, too many or of no alphabet that a model knows. */
  private void exact(TokenForm form, NameScript script, TokenTree tree) {
    String core = form.core();
    int number = tree.trie.number(TokenScorer.cut(core));
    int[] same =
        number < 0
            ? new int[0]
            : Arrays.stream(tree.readings(number))
                .filter(
                    each -> core.equals(index.entries.get(each >> 3).forms().get(each & 7).core()))
                .toArray();
    if (same.length > 0) {
      found(form, same, script, index.model.tokens().core(core, script, core, script), 0);
    }
  }

  private void found(TokenForm form, int[] readings, NameScript there, double bits, double more) {
    for (int each : readings) {
      int number = each >> 3;
      NameIndex.Entry entry = index.entries.get(number);
      double cost = entry.script() == there ? 0 : TokenTree.ROMANISED;
      double sum = bits - cost + TokenModel.fixed(form, entry.forms().get(each & 7));
      if (sum > LEAST_BITS && sum > best[number]) {
        if (best[number] == Float.NEGATIVE_INFINITY) {
          touched[touchedCount++] = number;
        }
        best[number] = (float) sum;
        order[number] = (float) (sum + more);
      }
    }
  }

  private TrieSearch searcher(
      NameScript here, NameScript there, TokenTree tree, TokenScorer scorer) {
    Map<NameScript, TrieSearch> row =
        searches.computeIfAbsent(here, key -> new EnumMap<>(NameScript.class));
    @Nullable TrieSearch search = row.get(there);
    if (search == null) {
      search = new TrieSearch(tree.trie, scorer.model(), scorer.turned());
      row.put(there, search);
    }
    return search;
  }
}

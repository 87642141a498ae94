package org.jisr.names;

import java.util.Arrays;
import java.util.List;

/**
 * The names of an index that share a likely token with a question, with a sum that says which are
 * worth a full comparison. For one thread; its arrays are used again.
 */
final class Candidates {
  private static final int LONGEST_JOINED = 14;
  private static final float LENGTH = .2f;
  private static final int TOKEN_BITS = 5;
  private static final int LAST_EPOCH = (1 << Integer.SIZE - TOKEN_BITS - 1) - 1;
  private static final long LOW = (1L << Integer.SIZE) - 1;

  private final NameIndex index;

  /** By name: question, token and sum packed in one number, so that one look fetches all. */
  private final long[] cells;

  private final int[] names;
  private final Ranked ranked = new Ranked();
  private int count;
  private int epoch;

  Candidates(NameIndex index) {
    this.index = index;
    cells = new long[index.size()];
    names = new int[index.size()];
  }

  /** The names with the largest sums, at most so many, the largest first; see {@link Ranked}. */
  long[] top(int most) {
    ranked.clear();
    for (int at = 0; at < count; at++) {
      ranked.add(names[at], sum(cells[names[at]]));
    }
    return ranked.top(most);
  }

  private static long cell(long head, float sum) {
    return head << Integer.SIZE | Float.floatToRawIntBits(sum) & LOW;
  }

  private static float sum(long cell) {
    return Float.intBitsToFloat((int) cell);
  }

  void collect(List<NameToken> tokens, List<TokenHits> hits, TokenLookup lookup) {
    epoch = epoch == LAST_EPOCH ? again() : epoch + 1;
    count = 0;
    boolean onlyLight = tokens.stream().allMatch(each -> each.role().light());
    for (int at = 0; at < tokens.size(); at++) {
      if (onlyLight || !tokens.get(at).role().light()) {
        add(hits.get(at), at);
      }
    }
    joined(tokens, hits, lookup);
  }

  private int again() {
    Arrays.fill(cells, 0);
    return 1;
  }

  /** Two tokens of the question that the index may hold as one. */
  private void joined(List<NameToken> tokens, List<TokenHits> hits, TokenLookup lookup) {
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (hits.get(at).sure() && hits.get(at + 1).sure()) {
        continue;
      }
      NameToken joined = NameComparison.joined(tokens.get(at), tokens.get(at + 1));
      if (joined != null && joined.text().length() <= LONGEST_JOINED) {
        TokenHits found = lookup.hits(joined);
        if (found.sure()) {
          add(found, Alignment.MOST + at);
        }
      }
    }
  }

  private void add(TokenHits hits, int token) {
    int head = epoch << TOKEN_BITS | token;
    for (int at = 0; at < hits.entries.length; at++) {
      float gain = hits.gains[at];
      int to = index.postingsFrom(hits.entries[at] + 1);
      for (int place = index.postingsFrom(hits.entries[at]); place < to; place++) {
        int name = index.posting(place);
        long before = cells[name];
        int last = (int) (before >> Integer.SIZE);
        if (last >> TOKEN_BITS != epoch) {
          cells[name] = cell(head, gain - LENGTH * index.tokenCount(name));
          names[count++] = name;
        } else if (last != head) {
          cells[name] = cell(head, sum(before) + gain);
        }
      }
    }
  }
}

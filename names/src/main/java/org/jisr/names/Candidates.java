package org.jisr.names;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The names of an index that share a likely token with a question, with a sum that says which are
 * worth a full comparison. For one thread; its arrays are used again.
 */
final class Candidates {
  private static final int LONGEST_JOINED = 14;
  private static final float LENGTH = .2f;

  /** So many names of rarer tokens make those of the commonest alone needless. */
  private static final int ENOUGH = 200;

  private static final int COMMON = 1_000;
  private static final int COMPLETED = 1_000;
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

  /**
   * Rare tokens first: where they have found enough names already, those that hold no other than
   * the commonest token are not looked for, and what it adds to the best of the others is looked
   * up.
   */
  void collect(List<NameToken> tokens, List<TokenHits> hits, TokenLookup lookup) {
    epoch = epoch == LAST_EPOCH ? again() : epoch + 1;
    count = 0;
    boolean onlyLight = tokens.stream().allMatch(each -> each.role().light());
    Integer[] order =
        IntStream.range(0, tokens.size())
            .filter(at -> onlyLight || !tokens.get(at).role().light())
            .boxed()
            .sorted(Comparator.comparingInt(at -> hits.get(at).postings))
            .toArray(Integer[]::new);
    boolean sure = false;
    for (int place = 0; place < order.length; place++) {
      TokenHits each = hits.get(order[place]);
      boolean commonest = place > 0 && place == order.length - 1;
      if (commonest && sure && count >= ENOUGH && each.postings > COMMON) {
        complete(each, order[place]);
      } else {
        add(each, order[place]);
      }
      sure |= each.sure();
    }
    joined(tokens, hits, lookup);
  }

  private void complete(TokenHits hits, int token) {
    int head = epoch << TOKEN_BITS | token;
    long[] best = top(COMPLETED);
    count = 0;
    for (long each : best) {
      int name = Ranked.number(each);
      float gain = 0;
      for (int at = 0; at < index.tokenCount(name); at++) {
        gain = Math.max(gain, hits.gain(index.entryAt(name, at)));
      }
      cells[name] = cell(head, Ranked.sum(each) + gain);
      names[count++] = name;
    }
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

package org.jisr.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jisr.names.NameHit;
import org.jisr.names.NameIndex;
import org.jisr.names.NameModel;
import org.jisr.names.NameSearch;
import org.jspecify.annotations.Nullable;

/**
 * The distinct words of a list's names. A bank has far fewer distinct words than names, so each is
 * laid beside them once and what it may be is remembered. Safe for use by many threads.
 */
final class SieveWords {
  /** Some hundred bytes each; a bank of a million names has about a tenth as many words. */
  private static final int REMEMBERED = 300_000;

  private static final int MOST = 64;
  private static final double LEAST_ODDS = -2;
  private static final Hits NONE = new Hits(new int[0], new float[0]);

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Hits> remembered = new ConcurrentHashMap<>();
  private final NameIndex index;
  private final Queue<NameSearch> searches = new ConcurrentLinkedQueue<>();

  /**
   * What a word may be.
   *
   * @param words numbers, the likeliest first
   * @param odds log2 of the odds that a name of this word alone and one of the other are one
   */
  record Hits(int[] words, float[] odds) {}

  /** Words in the order of their numbers. */
  SieveWords(List<String> words) {
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    for (String word : words) {
      builder.add(Integer.toString(numbers.size()), word);
      numbers.put(word, numbers.size());
    }
    index = builder.build();
  }

  /** What it may be; words that fit less than by chance are left out. */
  Hits hits(String word) {
    Hits known = remembered.get(word);
    if (known == null) {
      known = find(word);
      if (remembered.size() >= REMEMBERED) {
        remembered.clear();
      }
      remembered.put(word, known);
    }
    return known;
  }

  /** Lets go of all that was looked up: a word of somebody who was erased is a trace too. */
  void forget() {
    remembered.clear();
    searches.clear();
  }

  /** How many words are remembered. */
  int remembered() {
    return remembered.size();
  }

  private Hits find(String word) {
    NameSearch search = searches.poll();
    search = search == null ? index.search() : search;
    try {
      List<NameHit> found = new ArrayList<>(search.find(word, MOST));
      found.removeIf(each -> odds(each.probability()) < LEAST_ODDS);
      Integer same = numbers.get(word);
      if (found.isEmpty() && same == null) {
        return NONE;
      }
      return hits(found, same);
    } finally {
      searches.offer(search);
    }
  }

  private static Hits hits(List<NameHit> found, @Nullable Integer same) {
    int extra = same == null ? 0 : 1;
    int[] words = new int[found.size() + extra];
    float[] odds = new float[words.length];
    if (same != null) {
      words[0] = same;
      odds[0] = Float.MAX_VALUE;
    }
    for (int at = 0; at < found.size(); at++) {
      words[at + extra] = Integer.parseInt(found.get(at).id());
      odds[at + extra] = (float) odds(found.get(at).probability());
    }
    return new Hits(words, odds);
  }

  /** Log2 of the odds of a probability. */
  static double odds(double probability) {
    double bounded = Math.clamp(probability, 1e-9, 1 - 1e-9);
    return Math.log(bounded / (1 - bounded)) / Math.log(2);
  }
}

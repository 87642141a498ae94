package org.jisr.names;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pairs of Arabic and Latin tokens that were seen together, and how often: what tells names that
 * look alike apart, as Mohamed and Mahmoud.
 */
final class Lexicon {
  /** Sightings from which on a token's absence from a pair begins to say something. */
  private static final double ENOUGH = 8;

  /** A pair with a smaller share of both tokens' sightings is a slip of the data. */
  private static final double SLIP = .15;

  private final Map<String, Map<String, Integer>> latinOf = new HashMap<>();
  private final Map<String, Map<String, Integer>> arabicOf = new HashMap<>();
  private final Map<String, Integer> totals = new HashMap<>();

  void add(String arabic, String latin, int count) {
    latinOf.computeIfAbsent(arabic, key -> new TreeMap<>()).merge(latin, count, Integer::sum);
    arabicOf.computeIfAbsent(latin, key -> new TreeMap<>()).merge(arabic, count, Integer::sum);
    totals.merge(arabic, count, Integer::sum);
    totals.merge(latin, count, Integer::sum);
  }

  Map<String, Map<String, Integer>> pairs() {
    return latinOf;
  }

  int total(String token) {
    return totals.getOrDefault(token, 0);
  }

  /** Bits for having been seen together: the share of the rarer token's sightings; else 0. */
  double seen(String arabic, String latin) {
    Map<String, Integer> row = latinOf.get(arabic);
    Integer count = row == null ? null : row.get(latin);
    if (count == null) {
      return 0;
    }
    double share = Math.max((double) count / total(arabic), (double) count / total(latin));
    if (share < SLIP) {
      return 0;
    }
    return 1 + log2(1 + count) * share;
  }

  /** Bits against a pair that was never seen although both tokens were, each often. */
  double unseen(String arabic, String latin) {
    Map<String, Integer> row = latinOf.get(arabic);
    if (row != null && row.containsKey(latin) && seen(arabic, latin) > 0) {
      return 0;
    }
    return common(arabic, latin);
  }

  /** How well two tokens are known, in bits: 0 when one was never seen. */
  double common(String first, String second) {
    return total(first) == 0 || total(second) == 0
        ? 0
        : log2(1 + total(first) / ENOUGH) + log2(1 + total(second) / ENOUGH);
  }

  /** The likelihood that two Latin tokens are spellings of one Arabic token: Σ P(A|q)·P(A|p). */
  double sharedArabic(String first, String second) {
    return shared(arabicOf.get(first), total(first), arabicOf.get(second), total(second));
  }

  /** The same for two Arabic tokens over their Latin spellings. */
  double sharedLatin(String first, String second) {
    return shared(latinOf.get(first), total(first), latinOf.get(second), total(second));
  }

  private static double shared(
      @org.jspecify.annotations.Nullable Map<String, Integer> first,
      double firstTotal,
      @org.jspecify.annotations.Nullable Map<String, Integer> second,
      double secondTotal) {
    if (first == null || second == null) {
      return 0;
    }
    double sum = 0;
    for (Map.Entry<String, Integer> each : first.entrySet()) {
      Integer other = second.get(each.getKey());
      if (other != null) {
        sum += Math.sqrt(each.getValue() / firstTotal * (other / secondTotal));
      }
    }
    return sum;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}

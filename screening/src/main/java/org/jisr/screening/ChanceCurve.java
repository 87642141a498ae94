package org.jisr.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How well names of nobody fit the lists by chance: the best fit of each of many names that were
 * put together from halves of different listed names.
 *
 * <p>Beyond what was measured an exponential tail goes on, with the mean excess of the uppermost
 * measures (the method of peaks over a threshold).
 */
final class ChanceCurve {
  private static final int DRAWN = 1_500;

  /** Some of those drawn are listed, and are passed over. */
  private static final int ENOUGH = 2 * DRAWN;

  private static final int UPPERMOST = 30;
  private static final double LEAST_EXCESS = .5;

  /** One in some sixteen thousand people may have the very same name; no name alone says more. */
  private static final double MOST_BITS = 14;

  /** No comparison says more: its probability is bounded by 1e-9. */
  private static final double FARTHEST = 30;

  private static final long SEED = 41;
  private static final double LOG2 = Math.log(2);

  private final double[] best;

  private ChanceCurve(double[] best) {
    Arrays.sort(best);
    this.best = best;
  }

  /** Without names nothing is known, and no name says anything. */
  static ChanceCurve none() {
    return new ChanceCurve(new double[0]);
  }

  /**
   * Measures; the same names give the same curve.
   *
   * @param names of listed persons
   * @param bestFit bits of the best fit of a name over all lists
   */
  static ChanceCurve of(List<String> names, ToDoubleFunction<String> bestFit) {
    List<String[]> halves =
        names.stream().map(each -> each.split(" ")).filter(each -> each.length > 1).toList();
    if (halves.size() < 2) {
      return none();
    }
    Set<Set<String>> listed = new HashSet<>();
    names.forEach(each -> listed.add(words(each)));
    double[] best =
        drawn(halves).stream()
            .filter(name -> !listed.contains(words(name)))
            .limit(DRAWN)
            .mapToDouble(bestFit)
            .toArray();
    return new ChanceCurve(best);
  }

  /**
   * Names of nobody, more than are needed. Which two give one follows from their own letters on a
   * ring, so that a list with a few entries more gives nearly the same names, and what changes in
   * the curve is what the entries changed.
   */
  private static List<String> drawn(List<String[]> halves) {
    TreeMap<Long, String[]> ring = new TreeMap<>();
    halves.forEach(each -> ring.put(place(each, 0), each));
    List<String[]> order =
        ring.values().stream()
            .sorted(Comparator.comparingLong(each -> place(each, SEED)))
            .limit(ENOUGH)
            .toList();
    List<String> drawn = new ArrayList<>();
    // A short list is gone round more often.
    int rounds = 1 + 4 * DRAWN / order.size();
    for (int round = 1; round <= rounds; round++) {
      for (String[] one : order) {
        var other = ring.ceilingEntry(place(one, SEED + round));
        String[] partner = other == null ? ring.firstEntry().getValue() : other.getValue();
        if (partner != one) {
          drawn.add(joined(one, partner));
        }
      }
    }
    return drawn;
  }

  /** A number that scatters; the finishing steps of SplitMix64 (Steele, Lea and Flood, 2014). */
  private static long place(String[] words, long seed) {
    long mixed = String.join(" ", words).hashCode() * 0x9E3779B97F4A7C15L + seed;
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /** Halves of two listed names may be the name of a third. */
  private static Set<String> words(String name) {
    return Set.copyOf(
        List.of(name.toLowerCase(Locale.ROOT).split(" ")).stream().distinct().toList());
  }

  private static String joined(String[] one, String[] other) {
    String first = String.join(" ", Arrays.copyOfRange(one, 0, (one.length + 1) / 2));
    String last = String.join(" ", Arrays.copyOfRange(other, (other.length + 1) / 2, other.length));
    return first + " " + last;
  }

  /** How rarely a name of nobody fits as well, in bits; 0 to 14. */
  double bits(double fit) {
    if (best.length <= UPPERMOST) {
      return 0;
    }
    double from = best[best.length - UPPERMOST];
    if (fit > from) {
      double excess = 0;
      for (int at = best.length - UPPERMOST; at < best.length; at++) {
        excess += (best[at] - from) / UPPERMOST;
      }
      double tail = (fit - from) / Math.max(LEAST_EXCESS, excess) / LOG2;
      return Math.min(MOST_BITS, rarity(UPPERMOST) + tail);
    }
    int below = Arrays.binarySearch(best, fit);
    below = below < 0 ? -below - 1 : below;
    while (below > 0 && best[below - 1] == fit) {
      below--;
    }
    return rarity(best.length - below);
  }

  /**
   * The least fit that says so many bits; a negative one says what it is, and none says more than
   * 14.
   */
  double fit(double bits) {
    if (bits <= 0) {
      return bits;
    }
    if (bits(FARTHEST) < bits) {
      return Double.POSITIVE_INFINITY;
    }
    double low = 0;
    double high = FARTHEST;
    while (high - low > 1e-3) {
      double middle = (low + high) / 2;
      if (bits(middle) < bits) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double rarity(int atLeast) {
    return -Math.log((double) Math.max(1, atLeast) / best.length) / LOG2;
  }
}

package org.jisr.screening;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
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
  private static final int UPPERMOST = 30;
  private static final double LEAST_EXCESS = .5;

  /** One in some sixteen thousand people may have the very same name; no name alone says more. */
  private static final double MOST_BITS = 14;

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
    Random random = new Random(SEED);
    double[] best = new double[DRAWN];
    int drawn = 0;
    for (int round = 0; round < 4 * DRAWN && drawn < DRAWN; round++) {
      int one = random.nextInt(halves.size());
      int other = (one + 1 + random.nextInt(halves.size() - 1)) % halves.size();
      String name = joined(halves.get(one), halves.get(other));
      if (!listed.contains(words(name))) {
        best[drawn++] = bestFit.applyAsDouble(name);
      }
    }
    return new ChanceCurve(Arrays.copyOf(best, drawn));
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

  private double rarity(int atLeast) {
    return -Math.log((double) Math.max(1, atLeast) / best.length) / LOG2;
  }
}

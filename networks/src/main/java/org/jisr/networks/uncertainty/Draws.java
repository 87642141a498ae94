package org.jisr.networks.uncertainty;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Numbers drawn from the distributions that worlds need. */
final class Draws {
  private Draws() {}

  /**
   * How many were lost of which this many are held, when each is lost with that probability: what
   * is left open after {@code held} successes (negative binomial, from an even prior on the total).
   */
  static int missing(int held, double share, SplittableRandom random) {
    if (share == 0) {
      return 0;
    }
    int missing = 0;
    double logarithm = Math.log(share);
    for (int i = 0; i <= held; i++) {
      missing += (int) (Math.log(1 - random.nextDouble()) / logarithm);
    }
    return missing;
  }

  /** A factor that is above 1 as often as below, above 9 and below 1/9 in a tenth each. */
  static double odds(SplittableRandom random) {
    double even = random.nextDouble();
    return even / (1 - even);
  }

  /**
   * A degree at least as high as the highest: as the highest ones run out (a power law fitted to
   * the root of their number; Hill, 1975), so does what is beyond. At most everybody.
   */
  static int beyond(int[] degrees, SplittableRandom random) {
    int[] sorted = degrees.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    int highest = Math.max(1, (int) Math.sqrt(sorted.length));
    double base = Math.max(1, sorted[Math.max(0, last - highest)]);
    double exponent = 0;
    for (int i = 0; i < highest; i++) {
      exponent += Math.log(Math.max(base, sorted[last - i]) / base) / highest;
    }
    double degree = sorted[last] * Math.pow(1 - random.nextDouble(), -exponent);
    return (int) Math.min(sorted.length, Math.round(degree));
  }

  /** A place drawn with the chance its part of the running sums has. */
  static int place(double[] sums, int count, SplittableRandom random) {
    double at = random.nextDouble() * sums[count - 1];
    int place = Arrays.binarySearch(sums, 0, count, at);
    return Math.min(count - 1, place < 0 ? -place - 1 : place + 1);
  }
}

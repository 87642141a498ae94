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

  /** A place drawn with the chance its part of the running sums has. */
  static int place(double[] sums, int count, SplittableRandom random) {
    double at = random.nextDouble() * sums[count - 1];
    int place = Arrays.binarySearch(sums, 0, count, at);
    return Math.min(count - 1, place < 0 ? -place - 1 : place + 1);
  }
}

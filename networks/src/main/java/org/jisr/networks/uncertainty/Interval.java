package org.jisr.networks.uncertainty;

import java.util.Arrays;

/**
 * What a figure is over all worlds: the middle one, and the two between which the stated share of
 * worlds lies.
 *
 * @param low the lower end
 * @param middle the median
 * @param high the upper end; infinite where a count is never reached in too many worlds
 */
public record Interval(double low, double middle, double high) {
  /**
   * The central part of these values.
   *
   * @param level how much of them lies inside, above 0 and below 1
   */
  static Interval of(double[] values, double level) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Interval(
        quantile(sorted, (1 - level) / 2),
        quantile(sorted, 0.5),
        quantile(sorted, (1 + level) / 2));
  }

  /** As a share of people, who come whole: ends that differ move outward by half a person. */
  Interval widened(int people) {
    double half = 0.5 / people;
    return low == high
        ? this
        : new Interval(Math.max(0, low - half), middle, Math.min(1, high + half));
  }

  /** Whether a value lies inside, ends included. */
  public boolean covers(double value) {
    return value >= low && value <= high;
  }

  /**
   * Linear between the values, as the default of statistical programs (Hyndman and Fan, type 7).
   */
  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    double part = place - below;
    return part == 0 || sorted[below] == sorted[above]
        ? sorted[below]
        : sorted[below] + part * (sorted[above] - sorted[below]);
  }
}

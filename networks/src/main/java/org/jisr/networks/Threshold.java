package org.jisr.networks;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The share of all nodes below which the largest component counts as taken apart, as a fraction of
 * whole numbers, so that no comparison depends on rounding.
 *
 * @param numerator 1 or more, less than the denominator
 * @param denominator at most 1,000,000
 */
public record Threshold(long numerator, long denominator) {
  /** A tenth, as the published comparisons use it. */
  public static final Threshold TENTH = new Threshold(1, 10);

  private static final long FINEST = 1_000_000;

  /** Checks the range. */
  public Threshold {
    if (numerator < 1 || numerator >= denominator || denominator > FINEST) {
      throw new NetworkException(
          "THRESHOLD_OUT_OF_RANGE",
          "The share of the largest component must lie between 0 and 1, to six decimals.",
          Map.of("share", numerator + "/" + denominator));
    }
  }

  /** The threshold written as a decimal, such as {@code 0.1}. */
  public static Threshold parse(String decimal) {
    try {
      BigDecimal value = new BigDecimal(decimal.strip()).stripTrailingZeros();
      if (value.scale() > 0 && value.scale() <= 6 && value.signum() > 0) {
        return new Threshold(
            value.unscaledValue().longValueExact(), BigDecimal.TEN.pow(value.scale()).longValue());
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // told below, as all other values that are no share
    }
    throw new NetworkException(
        "THRESHOLD_OUT_OF_RANGE",
        "The share of the largest component must lie between 0 and 1, to six decimals.",
        Map.of("share", decimal));
  }

  /** Whether a component of this size is strictly below the share of that many nodes. */
  public boolean below(int size, int nodes) {
    return denominator * size < numerator * nodes;
  }

  /** The largest size that is at most the share, rounded up: T. */
  public int most(int nodes) {
    return Math.toIntExact((numerator * nodes + denominator - 1) / denominator);
  }

  /** The largest size for which {@link #below} holds; −1 where there is none. */
  int strictMost(int nodes) {
    return Math.toIntExact((numerator * nodes + denominator - 1) / denominator) - 1;
  }
}

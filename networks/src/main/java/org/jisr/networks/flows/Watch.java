package org.jisr.networks.flows;

import java.time.Duration;
import java.util.Map;
import org.jisr.networks.NetworkException;

/**
 * What patterns are looked for.
 *
 * @param threshold the amount from which a payment must be reported, minor units
 * @param band how far below the threshold a payment counts as just below, a share of it
 * @param window how long the payments of one burst may be apart; above zero
 * @param holding how long money may rest on its way
 * @param least the sum from which a burst is worth a look, minor units
 * @param fewest payments that make a burst, 3 or more
 * @param kept the least share of money that goes on at each step; the rest is a fee
 * @param chance how unlikely a burst must be by the account's own habit, 0 to 1
 */
public record Watch(
    long threshold,
    double band,
    Duration window,
    Holding holding,
    long least,
    int fewest,
    double kept,
    double chance) {
  /** Checks the ranges. */
  public Watch {
    boolean shares = band > 0 && band < 1 && kept > 0 && kept <= 1 && chance > 0 && chance < 1;
    boolean lengths =
        !window.isNegative() && !window.isZero() && fewest >= 3 && threshold > 1 && least >= 0;
    if (!shares || !lengths) {
      throw new NetworkException(
          "WATCH_OUT_OF_RANGE",
          "Shares lie between 0 and 1, the window and the threshold above 0, a burst has 3 payments.",
          Map.of("fewest", Integer.toString(fewest), "threshold", Long.toString(threshold)));
    }
  }

  /**
   * Bursts of six within eight days and of a tenth of the threshold, money that rests five days, a
   * fee of at most 15 %.
   */
  public static Watch of(long threshold) {
    return new Watch(
        threshold, 0.15, Duration.ofDays(8), Holding.ofDays(5), threshold / 10, 6, 0.85, 1e-4);
  }
}

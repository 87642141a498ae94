package org.jisr.networks.flows;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jisr.networks.NetworkException;

/**
 * How long money may rest in an account and still count as the same money: a payment at t goes on
 * with payments of its receiver from t to t + the window, both included. Payments of one instant
 * can follow each other in either order, since many records are exact to the day only.
 *
 * @param window zero or more
 */
public record Holding(Duration window) {
  /** Checks the range. */
  public Holding {
    if (window.isNegative() || window.compareTo(Duration.ofDays(36_500)) > 0) {
      throw new NetworkException(
          "WINDOW_OUT_OF_RANGE", "Money rests from no time to a hundred years.", Map.of());
    }
  }

  /** So many days. */
  public static Holding ofDays(int days) {
    return new Holding(Duration.ofDays(days));
  }

  Instant until(Instant arrived) {
    return arrived.plus(window);
  }

  Instant since(Instant left) {
    return left.minus(window);
  }
}

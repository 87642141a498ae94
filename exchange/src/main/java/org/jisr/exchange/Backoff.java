package org.jisr.exchange;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failed attempts: doubling from half a second to five minutes, jittered.
 */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private Backoff() {}

  /**
   * Between half and all of the doubled time, so that partners do not knock in step.
   *
   * @param failures in a row, at least 1
   */
  static Duration after(int failures, RandomGenerator random) {
    long full = FIRST.toMillis() << Math.min(failures - 1, 20);
    long capped = Math.min(full, LONGEST.toMillis());
    return Duration.ofMillis(capped / 2 + random.nextLong(capped / 2 + 1));
  }
}

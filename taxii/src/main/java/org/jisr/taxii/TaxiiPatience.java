package org.jisr.taxii;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to leave a server alone that failed: doubling, within bounds, and as long as it asks.
 */
public final class TaxiiPatience {
  private static final Duration FIRST = Duration.ofSeconds(15);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final Duration LONGEST_WISH = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 8;

  private TaxiiPatience() {}

  /**
   * The pause before the next attempt.
   *
   * @param failures in a row, from 1
   * @param retryAfter seconds the server asked for, if it did
   */
  public static Duration afterFailures(int failures, @Nullable String retryAfter) {
    Duration own = FIRST.multipliedBy(1L << Math.clamp(failures - 1, 0, MOST_DOUBLINGS));
    own = own.compareTo(LONGEST) > 0 ? LONGEST : own;
    if (retryAfter == null) {
      return own;
    }
    Duration wished = Duration.ofSeconds(Long.parseLong(retryAfter));
    wished = wished.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wished;
    return wished.compareTo(own) > 0 ? wished : own;
  }
}

package org.jisr.oversight;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from its first moment
 * @param to the first moment after it
 */
public record Period(Instant from, Instant to) {
  /**
   * Checks the order.
   *
   * @throws OversightException {@code OVERSIGHT_PERIOD_INVALID}
   */
  public Period {
    if (!from.isBefore(to)) {
      throw new OversightException(OversightFault.PERIOD_INVALID);
    }
  }

  /** Whether a moment lies in it. */
  public boolean holds(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }

  boolean holds(long millis) {
    return millis >= from.toEpochMilli() && millis < to.toEpochMilli();
  }

  /** As ISO 8601 writes an interval. */
  @Override
  public String toString() {
    return from + "/" + to;
  }
}

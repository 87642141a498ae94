package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a holder has, from receipt (Directive (EU) 2023/977, article 5): 8 hours for what is
 * urgent and directly accessible, 3 calendar days for what is urgent and indirectly accessible, 7
 * calendar days otherwise. A calendar day is 24 hours here, as both nodes must agree on it.
 */
final class RequestDeadline {
  static final Duration URGENT_DIRECT = Duration.ofHours(8);
  static final Duration URGENT_INDIRECT = Duration.ofDays(3);
  static final Duration OTHERWISE = Duration.ofDays(7);

  private RequestDeadline() {}

  /**
   * The time allowed.
   *
   * @param access null before the holder judged it: the shorter time holds until then
   */
  static Duration allowed(boolean urgent, @Nullable RequestAccess access) {
    if (!urgent) {
      return OTHERWISE;
    }
    return access == RequestAccess.INDIRECT ? URGENT_INDIRECT : URGENT_DIRECT;
  }

  /** A deadline moved by as long as it stood still. */
  static Instant resumed(Instant due, Instant suspended, Instant resumed) {
    Duration still = Duration.between(suspended, resumed);
    return still.isNegative() ? due : due.plus(still);
  }
}

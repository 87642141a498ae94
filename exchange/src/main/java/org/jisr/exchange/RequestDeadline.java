package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;

/** What moves the moment at which an answer is due. */
final class RequestDeadline {
  private RequestDeadline() {}

  /** A deadline moved by as long as it stood still. */
  static Instant resumed(Instant due, Instant suspended, Instant resumed) {
    Duration still = Duration.between(suspended, resumed);
    return still.isNegative() ? due : due.plus(still);
  }
}

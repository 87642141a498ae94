package org.jisr.bank;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Gives out moments of entry, each a microsecond after the one before. */
final class ViewClock {
  private final Instant first;
  private long given;

  ViewClock(Instant first) {
    this.first = first;
  }

  Instant next() {
    return first.plus(given++, ChronoUnit.MICROS);
  }

  /** The first of as many moments as will be given out elsewhere; {@link #gave} says how many. */
  Instant following() {
    return first.plus(given, ChronoUnit.MICROS);
  }

  void gave(long moments) {
    given += moments;
  }

  boolean used() {
    return given > 0;
  }

  Instant last() {
    return first.plus(given - 1, ChronoUnit.MICROS);
  }

  /** The last moment, or the whole millisecond that follows it. */
  Instant end() {
    Instant cut = last().truncatedTo(ChronoUnit.MILLIS);
    return cut.equals(last()) ? cut : cut.plusMillis(1);
  }
}

package org.jisr.networks;

import java.time.Duration;
import java.util.Map;

/** How long a search may go on. */
public sealed interface Budget {
  /**
   * So many evaluations: the same seed and threads give the same plan on every machine.
   *
   * @param count 1 or more
   */
  record Evaluations(long count) implements Budget {
    /** Checks the range. */
    public Evaluations {
      if (count < 1) {
        throw new NetworkException("BUDGET_INVALID", "A budget must be above nothing.", Map.of());
      }
    }
  }

  /**
   * So much time, counted from the start of the search; the plan records the evaluations done.
   *
   * @param duration above zero
   */
  record Time(Duration duration) implements Budget {
    /** Checks the range. */
    public Time {
      if (duration.isNegative() || duration.isZero()) {
        throw new NetworkException("BUDGET_INVALID", "A budget must be above nothing.", Map.of());
      }
    }
  }

  /**
   * So much processor time on each thread: on a busy machine what {@link Time} gives on an idle
   * one. The plan records the evaluations done.
   *
   * @param duration above zero
   */
  record Processor(Duration duration) implements Budget {
    /** Checks the range. */
    public Processor {
      if (duration.isNegative() || duration.isZero()) {
        throw new NetworkException("BUDGET_INVALID", "A budget must be above nothing.", Map.of());
      }
    }
  }
}

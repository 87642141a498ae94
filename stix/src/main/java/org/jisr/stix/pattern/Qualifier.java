package org.jisr.stix.pattern;

import java.math.BigDecimal;
import org.jisr.stix.StixTimestamp;

/** A limit on the observations of an expression (STIX 2.1, section 9.5.1). */
public sealed interface Qualifier {
  /**
   * All observations lie in a window of that length.
   *
   * @param seconds more than 0: the latest is earlier than the earliest plus this
   */
  record Within(BigDecimal seconds) implements Qualifier {
    /** Checks the range. */
    public Within {
      if (seconds.signum() <= 0) {
        throw new PatternException(PatternProblem.PATTERN_WITHIN);
      }
      if (Math.abs((long) seconds.scale()) + seconds.precision() > 2L * Constant.LONGEST_NUMBER) {
        throw new PatternException(PatternProblem.PATTERN_NUMBER);
      }
      seconds = seconds.scale() < 0 ? seconds.setScale(0) : seconds;
    }

    @Override
    public String toString() {
      return "WITHIN " + seconds.toPlainString() + " SECONDS";
    }
  }

  /**
   * The expression holds that many times, each time on other observations.
   *
   * @param times from 1
   */
  record Repeats(long times) implements Qualifier {
    /** Checks the range. */
    public Repeats {
      if (times < 1) {
        throw new PatternException(PatternProblem.PATTERN_REPEATS);
      }
    }

    @Override
    public String toString() {
      return "REPEATS " + times + " TIMES";
    }
  }

  /**
   * All observations lie between two moments.
   *
   * @param start inclusive
   * @param stop exclusive, later than the start
   */
  record StartStop(StixTimestamp start, StixTimestamp stop) implements Qualifier {
    /** Checks the order. */
    public StartStop {
      if (start.compareTo(stop) >= 0) {
        throw new PatternException(PatternProblem.PATTERN_START_STOP);
      }
    }

    @Override
    public String toString() {
      return "START t'" + start + "' STOP t'" + stop + "'";
    }
  }
}

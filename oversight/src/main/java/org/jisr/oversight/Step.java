package org.jisr.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What statistics are counted by: days or months of UTC. */
public enum Step {
  DAY,
  MONTH;

  private static final int MOST = 400;

  /** {@code day} or {@code month}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The step with that code.
   *
   * @throws OversightException {@code OVERSIGHT_QUESTION_INVALID}
   */
  public static Step of(String code) {
    for (Step step : values()) {
      if (step.code().equals(code)) {
        return step;
      }
    }
    throw new OversightException(OversightFault.QUESTION_INVALID);
  }

  /**
   * Where the steps of a period begin; the first may begin before it.
   *
   * @throws OversightException {@code OVERSIGHT_PERIOD_INVALID} for more than 400
   */
  List<Instant> beginnings(Period period) {
    List<Instant> beginnings = new ArrayList<>();
    LocalDate day = period.from().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate first = this == DAY ? day : day.withDayOfMonth(1);
    for (int i = 0; ; i++) {
      LocalDate next = this == DAY ? first.plusDays(i) : first.plusMonths(i);
      Instant begins = next.atStartOfDay(ZoneOffset.UTC).toInstant();
      if (!begins.isBefore(period.to())) {
        return beginnings;
      }
      if (i == MOST) {
        throw new OversightException(OversightFault.PERIOD_INVALID);
      }
      beginnings.add(begins);
    }
  }
}

package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a "no data" leaves: at the first of a row of moments that follow from the receipt of the
 * request alone, so that the time of the answer tells neither how long somebody thought nor what
 * was decided.
 *
 * @param step from one moment to the next; null for half of the time allowed
 */
public record QuietSchedule(@Nullable Duration step) {
  /** Half of the time allowed: one moment before the deadline, one at it. */
  public static final QuietSchedule STANDARD = new QuietSchedule(null);

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** Throws {@link IllegalArgumentException} for less than a second. */
  public QuietSchedule {
    if (step != null && step.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("The step must be at least one second.");
    }
  }

  /**
   * The moment at which an answer leaves.
   *
   * @param allowed the time to answer
   * @param decided when a person decided; never before the receipt counts as the receipt
   */
  Instant moment(Instant received, Duration allowed, Instant decided) {
    long every = (step == null ? allowed.dividedBy(2) : step).toMillis();
    long passed = Math.max(0, Duration.between(received, decided).toMillis());
    return received.plusMillis((passed / every + 1) * every);
  }
}

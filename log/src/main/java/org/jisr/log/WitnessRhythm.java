package org.jisr.log;

import java.time.Duration;

/**
 * How often and in what steps a log shows itself to witnesses, so that neither moment nor size
 * tells how much happens.
 *
 * @param cadence from one checkpoint to the next
 * @param step by how many leaves one grows over the one before, filled with dummies; a log that
 *     falls {@link #PATIENCE} steps behind catches up in larger multiples
 */
public record WitnessRhythm(Duration cadence, int step) {
  /** One minute and sixteen leaves: some five megabytes a day when nothing happens. */
  public static final WitnessRhythm STANDARD = new WitnessRhythm(Duration.ofMinutes(1), 16);

  /** Steps that a burst of acts may wait before it shows. */
  static final int PATIENCE = 8;

  /** Refuses a rhythm that stands still. */
  public WitnessRhythm {
    if (cadence.toMillis() < 1 || step < 1 || step > 10_000) {
      throw new IllegalArgumentException("A rhythm has a cadence and a step of 1 to 10,000.");
    }
  }

  /**
   * The size to show next.
   *
   * @param shown the size shown last, 0 for none
   * @param size leaves the log has
   */
  long next(long shown, long size) {
    if (shown == 0) {
      return (size / step + 1) * step;
    }
    long behind = Math.max(0, size - shown);
    long steps = Math.max(1, Math.ceilDiv(behind, (long) step * PATIENCE));
    return shown + steps * step;
  }
}

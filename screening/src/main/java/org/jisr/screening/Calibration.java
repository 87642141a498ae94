package org.jisr.screening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How bits become a probability, and how well that held: log-odds are slope times bits plus shift
 * (Platt 1999). Changed by an explicit act alone.
 *
 * @param number 0 for the one everything begins with
 * @param decisions how many it was fitted to
 * @param before how the one before did on them; null for the first
 * @param after how this one does
 */
public record Calibration(
    int number,
    double slope,
    double shift,
    @Nullable Instant fittedAt,
    @Nullable String fittedBy,
    int decisions,
    @Nullable Reliability before,
    @Nullable Reliability after) {
  /** Bits are log2 of odds as they stand. */
  static final Calibration FIRST = new Calibration(0, 1, 0, null, null, 0, null, null);

  /**
   * What came of what was said: one bin for each tenth of probability.
   *
   * @param expectedError mean distance between said and found, weighed by cases, 0 to 1
   */
  public record Reliability(List<Bin> bins, double expectedError) {
    /** Copies the list. */
    public Reliability {
      bins = List.copyOf(bins);
    }
  }

  /**
   * Cases whose probability lay in one tenth.
   *
   * @param said mean probability
   * @param found share of them that people called the same
   */
  public record Bin(int cases, double said, double found) {}

  /** The probability that bits, the prior's among them, stand for. */
  double probability(double bits) {
    return 1 / (1 + Math.exp(-Math.log(2) * (slope * bits + shift)));
  }
}

package org.jisr.scenarios;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How a scenario's network changed between two moments, cut into slices of equal length.
 *
 * @param from where the first slice begins
 * @param to where the last ends, at least a second for each slice later
 * @param slices {@value #FEWEST} to {@value #MOST}
 * @param coverage how much was collected in each, above 0 and at most a million, in any unit that
 *     is the same for all; none where nobody knows: then the statements that speak of each slice
 *     are counted
 */
public record ChangeQuestion(Instant from, Instant to, int slices, List<Double> coverage) {
  /** The fewest slices in which a change can be seen. */
  public static final int FEWEST = 4;

  /** The most slices. */
  public static final int MOST = 24;

  private static final double MOST_COVERAGE = 1e6;

  /**
   * Copies the list and checks the ranges.
   *
   * @throws ScenariosException {@code SCENARIOS_INVALID} with the field
   */
  public ChangeQuestion {
    coverage = List.copyOf(coverage);
    require(slices >= FEWEST && slices <= MOST, "slices");
    require(from.isBefore(to) && Duration.between(from, to).toSeconds() >= slices, "from");
    require(coverage.isEmpty() || coverage.size() == slices, "coverage");
    require(coverage.stream().allMatch(each -> each > 0 && each <= MOST_COVERAGE), "coverage");
  }

  private static void require(boolean met, String field) {
    if (!met) {
      throw ScenariosException.invalid(field);
    }
  }

  /** Whether somebody knows how much was collected. */
  public boolean stated() {
    return !coverage.isEmpty();
  }

  /** Where each slice begins, and where the last ends. */
  List<Instant> bounds() {
    Duration whole = Duration.between(from, to);
    List<Instant> bounds = new ArrayList<>();
    for (int slice = 0; slice < slices; slice++) {
      bounds.add(from.plus(whole.multipliedBy(slice).dividedBy(slices)));
    }
    bounds.add(to);
    return List.copyOf(bounds);
  }
}

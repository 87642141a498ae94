package org.jisr.scenarios;

import java.util.List;

/**
 * Two scenarios side by side. What either excludes is in no list.
 *
 * @param overlap shared steps among all steps, 0 to 1; 1 where neither has any
 * @param sameInput whether both were asked the same of the same holdings
 */
public record Comparison(
    ScenarioResults first,
    ScenarioResults second,
    List<Named> both,
    List<Named> firstOnly,
    List<Named> secondOnly,
    double overlap,
    boolean sameInput,
    Setting setting) {
  /** Copies the lists. */
  public Comparison {
    both = List.copyOf(both);
    firstOnly = List.copyOf(firstOnly);
    secondOnly = List.copyOf(secondOnly);
  }
}

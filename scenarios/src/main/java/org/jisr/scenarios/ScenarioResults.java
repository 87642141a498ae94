package org.jisr.scenarios;

import java.util.List;
import java.util.Map;
import org.jisr.law.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out, with names as the viewer sees them now.
 *
 * @param names of all that the outcome names by id, where they have one
 */
public record ScenarioResults(
    Scenario scenario,
    Outcome outcome,
    List<Step> steps,
    Map<String, String> names,
    Setting setting) {
  /** Copies the list. */
  public ScenarioResults {
    steps = List.copyOf(steps);
    names = Map.copyOf(names);
  }

  /**
   * One removal of the plan.
   *
   * @param instrument the law it rests on
   * @param remaining the largest part's share of all nodes of the data held, after it
   */
  public record Step(
      Named entity, ActionKind action, StepCost cost, LegalBasis instrument, double remaining) {}

  /** See {@link Outcome#status()}. */
  public @Nullable String method() {
    return outcome.steps().isEmpty() ? null : outcome.method();
  }
}

package org.jisr.scenarios;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jisr.law.Language;
import org.jisr.law.LegalBasis;
import org.jisr.networks.explain.Explanation;
import org.jisr.networks.explain.Fact;
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

  /**
   * What can be said of a step, in sentences of which every number stands in the outcome.
   *
   * @param place in the plan, from 1
   */
  public List<String> sentences(int place, Language language) {
    Outcome.Step step = outcome.steps().get(place - 1);
    String name = names.getOrDefault(step.id(), step.id());
    var words = org.jisr.networks.explain.Language.of(language.code());
    return Stream.of(
            new Fact.Place(name, place, steps.size()),
            new Fact.Joins(name, step.joins()),
            new Fact.Bridges(name, step.ties(), step.reached()))
        .map(fact -> Explanation.sentence(fact, words))
        .toList();
  }

  /** See {@link Outcome#status()}. */
  public @Nullable String method() {
    return outcome.steps().isEmpty() ? null : outcome.method();
  }
}

package org.jisr.scenarios;

import java.util.List;
import org.jisr.law.LegalBasis;

/** Questions that differ from others in one part. */
final class Questions {
  private Questions() {}

  static ScenarioQuestion on(ScenarioQuestion q, LegalBasis basis) {
    return of(q, basis, q.layers(), q.budget());
  }

  static ScenarioQuestion budget(ScenarioQuestion q, long budget) {
    return of(q, q.basis(), q.layers(), budget);
  }

  static ScenarioQuestion layers(ScenarioQuestion q, TieLayer... layers) {
    return of(q, q.basis(), List.of(layers), q.budget());
  }

  private static ScenarioQuestion of(
      ScenarioQuestion q, LegalBasis basis, List<TieLayer> layers, long budget) {
    return new ScenarioQuestion(
        q.title(),
        basis,
        q.seeds(),
        q.search(),
        q.hops(),
        layers,
        q.from(),
        q.to(),
        q.actions(),
        q.exclude(),
        q.stopBelow(),
        q.objective(),
        budget,
        q.seed());
  }
}

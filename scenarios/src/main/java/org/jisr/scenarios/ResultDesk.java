package org.jisr.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jisr.bank.Gate;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** Results, each read through the gate again for who asks, before anything is shown. */
final class ResultDesk {
  private final ScenariosDatabase database;
  private final Gate gate;
  private final Leaves leaves;
  private final ScenarioDesk scenarios;

  ResultDesk(ScenariosDatabase database, Gate gate, Leaves leaves, ScenarioDesk scenarios) {
    this.database = database;
    this.gate = gate;
    this.leaves = leaves;
    this.scenarios = scenarios;
  }

  /**
   * The outcome beside what is held now.
   *
   * @throws ScenariosException {@code SCENARIOS_UNKNOWN}, {@code SCENARIOS_STATE}, {@code
   *     SCENARIOS_WITHDRAWN}
   */
  Picture picture(Consultation consultation, UUID id) {
    Scenario scenario = scenarios.get(consultation, id);
    Rows.Kept kept =
        database
            .run(handle -> Rows.kept(handle, id))
            .orElseThrow(() -> new ScenariosException(ScenariosFault.STATE));
    ScenarioQuestion question = scenario.question();
    question.requireFounded(gate);
    Input input;
    try {
      input = Input.of(question, gate.network(consultation, question.network()));
    } catch (org.jisr.bank.BankException e) {
      throw withdrawn(e);
    }
    return Picture.of(scenario, kept, input);
  }

  /** A seed that cannot be seen any more, or a network that grew too large, is not told apart. */
  private static RuntimeException withdrawn(org.jisr.bank.BankException failure) {
    return switch (failure.fault()) {
      case ENTITY_UNKNOWN, NETWORK_TOO_LARGE -> new ScenariosException(ScenariosFault.WITHDRAWN);
      default -> failure;
    };
  }

  Comparison compare(Consultation consultation, UUID first, UUID second) {
    Picture one = picture(consultation, first);
    Picture other = picture(consultation, second);
    leaves.write("compare", consultation, first, Map.of(), Map.of("second", second.toString()));
    Set<StixId> ones = steps(one, other);
    Set<StixId> others = steps(other, one);
    Set<StixId> both = new LinkedHashSet<>(ones);
    both.retainAll(others);
    ones.removeAll(both);
    others.removeAll(both);
    int all = both.size() + ones.size() + others.size();
    Setting setting = one.setting();
    Setting beside = other.setting();
    return new Comparison(
        one.results(),
        other.results(),
        named(one, both),
        named(one, ones),
        named(other, others),
        all == 0 ? 1 : (double) both.size() / all,
        String.valueOf(one.scenario().inputHash()).equals(other.scenario().inputHash()),
        new Setting(
            stricter(setting.handling(), beside.handling()),
            setting.stale() || beside.stale(),
            setting.withheldNodes() + beside.withheldNodes(),
            setting.withheldTies() + beside.withheldTies()));
  }

  /** The steps of one that the other does not exclude. */
  private static Set<StixId> steps(Picture of, Picture beside) {
    Set<StixId> steps = new LinkedHashSet<>();
    for (Outcome.Step step : of.outcome().steps()) {
      StixId id = StixId.parse(step.id());
      if (!beside.input().keepsOut(id)) {
        steps.add(id);
      }
    }
    return steps;
  }

  private static List<Named> named(Picture picture, Set<StixId> ids) {
    List<Named> named = new ArrayList<>();
    ids.forEach(id -> named.add(picture.named(id)));
    return named;
  }

  private static @Nullable Handling stricter(@Nullable Handling one, @Nullable Handling other) {
    return one == null || other == null ? (one == null ? other : one) : one.tightened(other);
  }
}

package org.jisr.scenarios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jisr.bank.NetworkView;
import org.jisr.law.LegalBasis;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;

/** A scenario's outcome beside what its viewer may use at this moment. */
record Picture(Scenario scenario, Outcome outcome, Input input, boolean stale) {

  /**
   * Lays what was found beside what is held now.
   *
   * @throws ScenariosException {@code SCENARIOS_WITHDRAWN} when a statement that it rests on is not
   *     there any more, or something in the plan is excluded by now
   */
  static Picture of(Scenario scenario, Rows.Kept kept, Input input) {
    Outcome outcome = Stored.read(kept.outcome(), Outcome.class);
    boolean same = input.hash().equals(scenario.inputHash());
    if (!same && (!input.holds(kept.used()) || hidden(outcome, input))) {
      throw new ScenariosException(ScenariosFault.WITHDRAWN);
    }
    return new Picture(scenario, outcome, input, !same);
  }

  private static boolean hidden(Outcome outcome, Input input) {
    return outcome.ids().stream().anyMatch(id -> input.shown(StixId.parse(id)) == null);
  }

  Setting setting() {
    int ties = 0;
    for (FoldedTie tie : input.ties) {
      ties += drawn(tie) ? 0 : 1;
    }
    return new Setting(input.handling(), stale, input.excludedCount(), ties);
  }

  private boolean drawn(FoldedTie tie) {
    return tie.shown() && !input.excluded(tie.source()) && !input.excluded(tie.target());
  }

  ScenarioGraph graph() {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < outcome.steps().size(); i++) {
      places.put(outcome.steps().get(i).id(), i + 1);
    }
    Map<String, Integer> cells = outcome.cellNumbers();
    List<ScenarioGraph.Node> nodes = new ArrayList<>();
    for (int v = 0; v < input.nodes(); v++) {
      if (!input.excluded(v)) {
        nodes.add(node(v, places, cells));
      }
    }
    List<ScenarioGraph.Tie> ties = new ArrayList<>();
    for (FoldedTie tie : input.ties) {
      if (drawn(tie)) {
        ties.add(
            new ScenarioGraph.Tie(
                input.id(tie.source()),
                input.id(tie.target()),
                tie.layers(),
                tie.shownCertainty(),
                tie.from(),
                tie.to()));
      }
    }
    return new ScenarioGraph(nodes, ties, setting());
  }

  private ScenarioGraph.Node node(
      int number, Map<String, Integer> places, Map<String, Integer> cells) {
    NetworkView.Node node = input.view.nodes().get(number);
    Tlp marking = Tlp.CLEAR;
    for (NetworkView.Told told : node.told()) {
      marking = marking.stricter(told.handling().effectiveMarking());
    }
    PlannedAction action = input.action(number);
    return new ScenarioGraph.Node(
        node.id(),
        node.name(),
        marking,
        action == null ? null : action.kind(),
        input.view.seeds().contains(node.id()),
        input.graph.degree(number),
        places.getOrDefault(node.id().toString(), 0),
        cells.getOrDefault(node.id().toString(), -1));
  }

  ScenarioResults results() {
    List<ScenarioResults.Step> steps = new ArrayList<>();
    for (Outcome.Step step : outcome.steps()) {
      ActionKind kind = Objects.requireNonNull(ActionKind.find(step.action()));
      steps.add(
          new ScenarioResults.Step(
              named(StixId.parse(step.id())),
              kind,
              step.cost(),
              instrument(kind),
              step.remaining()));
    }
    Map<String, String> names = new HashMap<>();
    for (String id : outcome.ids()) {
      String name = named(StixId.parse(id)).name();
      if (name != null) {
        names.put(id, name);
      }
    }
    return new ScenarioResults(scenario, outcome, steps, names, setting());
  }

  private LegalBasis instrument(ActionKind kind) {
    PlannedAction action = scenario.question().action(kind);
    return action == null || action.instrument() == null
        ? scenario.question().basis()
        : action.instrument();
  }

  /** With the name of now; only for what may be shown. */
  Named named(StixId id) {
    Integer number = input.shown(id);
    if (number == null) {
      throw new ScenariosException(ScenariosFault.WITHDRAWN);
    }
    return new Named(id, input.view.nodes().get(number).name());
  }
}

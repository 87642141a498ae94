package org.jisr.scenarios;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jisr.law.Consultation;
import org.jisr.law.Language;

/** Everything that a viewer can get of a scenario, as text without what is drawn by chance. */
final class Observed {
  private static final ChangeQuestion YEAR =
      new ChangeQuestion(
          Instant.parse("2025-01-01T00:00:00Z"),
          Instant.parse("2026-01-01T00:00:00Z"),
          4,
          List.of());

  private Observed() {}

  static List<String> all(TestRoom room, Consultation viewer, ScenarioQuestion question) {
    List<String> seen = new ArrayList<>();
    try {
      Scenario scenario = room.run(viewer, question);
      seen.add(scenario.state() + " " + scenario.problem() + " " + scenario.share());
      seen.add(scenario.inputHash() + " " + scenario.planHash());
      if (scenario.state() == ScenarioState.DONE) {
        results(room, viewer, scenario.id(), seen);
      }
      room.scenarios.remove(viewer, scenario.id());
    } catch (RuntimeException e) {
      seen.add(e.getClass() + " " + e.getMessage());
    }
    return seen;
  }

  private static void results(TestRoom room, Consultation viewer, UUID id, List<String> seen) {
    ScenarioGraph graph = room.scenarios.graph(viewer, id);
    graph.nodes().forEach(node -> seen.add(node.toString()));
    graph.ties().forEach(tie -> seen.add(tie.toString()));
    seen.add(setting(graph.setting()));
    ScenarioResults results = room.scenarios.results(viewer, id);
    seen.add(results.outcome().toString());
    results.steps().forEach(step -> seen.add(step.toString()));
    seen.add(new java.util.TreeMap<>(results.names()).toString());
    for (int place = 1; place <= results.steps().size(); place++) {
      for (Language language : Language.values()) {
        seen.addAll(results.sentences(place, language));
      }
    }
    ChangeResults change = room.scenarios.change(viewer, id, YEAR);
    seen.add(change.change().toString());
    seen.add(change.inputHash() + change.changeHash() + setting(change.setting()));
    seen.add(new java.util.TreeMap<>(change.names()).toString());
    Comparison comparison = room.scenarios.compare(viewer, id, id);
    seen.add(
        ""
            + comparison.both()
            + comparison.firstOnly()
            + comparison.secondOnly()
            + comparison.overlap());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    room.scenarios.export(viewer, id, Language.EN, file);
    seen.add(
        file.toString(StandardCharsets.UTF_8)
            .replaceAll("\"(bundle|grouping|marking-definition)--[0-9a-f-]{36}\"", "\"…\"")
            .replaceAll("\"(created|modified)\":\"[^\"]*\"", "\"…\""));
  }

  private static String setting(Setting setting) {
    var handling = setting.handling();
    return (handling == null ? "" : handling.digest())
        + setting.stale()
        + setting.withheldNodes()
        + setting.withheldTies();
  }
}

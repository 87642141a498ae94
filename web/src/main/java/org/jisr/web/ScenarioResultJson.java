package org.jisr.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jisr.law.Language;
import org.jisr.scenarios.Comparison;
import org.jisr.scenarios.Named;
import org.jisr.scenarios.Outcome;
import org.jisr.scenarios.ScenarioResults;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a scenario found, as JSON. */
final class ScenarioResultJson {
  private static final int MOST_EXPLAINED = 20;

  private ScenarioResultJson() {}

  static ObjectNode results(ScenarioResults results, Language language) {
    Outcome outcome = results.outcome();
    ObjectNode json = Json.object();
    json.putObject("measures")
        .put("nodes", outcome.nodes())
        .put("ties", outcome.ties())
        .put("parts", outcome.parts())
        .put("largest", outcome.largest())
        .put("density", outcome.density());
    json.set("plan", plan(results));
    json.set("outlook", outlook(outcome.outlook()));
    json.set("pareto", Json.array(outcome.front(), each -> point(each, results.names())));
    json.set("cells", Json.array(outcome.cells(), ScenarioResultJson::cell));
    json.set("brokers", Json.array(outcome.brokers(), each -> broker(each, results.names())));
    json.set("explanation", explanation(results, language));
    json.put("inputHash", results.scenario().inputHash())
        .put("planHash", results.scenario().planHash());
    return ScenarioJson.setting(json, results.setting(), language);
  }

  private static @Nullable ObjectNode outlook(Outcome.@Nullable Unseen outlook) {
    return outlook == null
        ? null
        : Json.object()
            .put("worlds", outlook.worlds())
            .put("missingTies", outlook.missingTies())
            .put("missingNodes", outlook.missingNodes())
            .put("level", outlook.level())
            .put("low", outlook.low())
            .put("middle", outlook.middle())
            .put("high", outlook.high())
            .put("unseen", outlook.unseen());
  }

  private static ArrayNode explanation(ScenarioResults results, Language language) {
    ArrayNode explained = Json.array();
    for (int place = 1; place <= Math.min(MOST_EXPLAINED, results.steps().size()); place++) {
      ObjectNode step =
          Json.object()
              .put("place", place)
              .put("id", results.steps().get(place - 1).entity().id().toString());
      step.set("sentences", Json.strings(results.sentences(place, language)));
      explained.add(step);
    }
    return explained;
  }

  private static ObjectNode plan(ScenarioResults results) {
    Outcome outcome = results.outcome();
    ObjectNode json =
        Json.object()
            .put("status", outcome.status())
            .put("method", results.method())
            .put(
                "objective",
                results.scenario().question().objective().name().toLowerCase(Locale.ROOT));
    ArrayNode steps = json.putArray("steps");
    for (ScenarioResults.Step step : results.steps()) {
      steps.add(step(step, steps.size() + 1));
    }
    json.set("curve", curve(outcome));
    return json.put("auc10", outcome.auc10())
        .put("n10", outcome.n10() < 0 ? null : outcome.n10())
        .put("lowerBound", outcome.lowerBound())
        .put("evaluations", outcome.evaluations())
        .put("seed", results.scenario().question().seed())
        .put("budget", results.scenario().question().budget());
  }

  private static ObjectNode step(ScenarioResults.Step step, int place) {
    ObjectNode json = named(step.entity()).put("place", place).put("action", step.action().code());
    json.putObject("cost")
        .put("total", step.cost().total())
        .put("instrument", step.cost().instrument())
        .put("evidence", step.cost().evidence())
        .put("collateral", step.cost().collateral());
    json.set("instrument", ScenarioJson.basis(step.instrument()));
    return json.put("remaining", step.remaining());
  }

  private static ArrayNode curve(Outcome outcome) {
    ArrayNode curve = Json.array();
    double whole = outcome.nodes() == 0 ? 0 : (double) outcome.largest() / outcome.nodes();
    curve.add(bounded(Json.object().put("removed", 0).put("remaining", whole), at(outcome, 0)));
    for (Outcome.Step step : outcome.steps()) {
      ObjectNode json =
          Json.object().put("removed", curve.size()).put("remaining", step.remaining());
      curve.add(bounded(json, at(outcome, curve.size())));
    }
    return curve;
  }

  private static Outcome.@Nullable Bounds at(Outcome outcome, int removed) {
    return removed < outcome.bounds().size() ? outcome.bounds().get(removed) : null;
  }

  private static ObjectNode bounded(ObjectNode json, Outcome.@Nullable Bounds bounds) {
    return json.put("low", bounds == null ? null : bounds.low())
        .put("high", bounds == null ? null : bounds.high());
  }

  private static ObjectNode point(Outcome.Point point, Map<String, String> names) {
    ObjectNode json =
        bounded(
            Json.object()
                .put("cost", point.cost())
                .put("remaining", point.remaining())
                .put("steps", point.ids().size()),
            point.bounds());
    json.set(
        "things", Json.array(point.ids(), id -> named(new Named(StixId.parse(id), names.get(id)))));
    return json;
  }

  private static ObjectNode cell(Outcome.Cell cell) {
    ObjectNode json = Json.object().put("cell", cell.cell()).put("size", cell.size());
    json.set("members", Json.strings(cell.members()));
    return json.put("stability", cell.stability());
  }

  private static ObjectNode broker(Outcome.Broker broker, Map<String, String> names) {
    ObjectNode json = Json.object().put("id", broker.id()).put("name", names.get(broker.id()));
    json.putObject("roles")
        .put("coordinator", broker.coordinator())
        .put("itinerant", broker.itinerant())
        .put("gatekeeper", broker.gatekeeper())
        .put("representative", broker.representative())
        .put("liaison", broker.liaison());
    return json.put("constraint", broker.constraint());
  }

  static ObjectNode comparison(Comparison comparison, Language language) {
    ObjectNode json = Json.object();
    json.set("first", ScenarioJson.scenario(comparison.first().scenario()));
    json.set("second", ScenarioJson.scenario(comparison.second().scenario()));
    json.set("both", Json.array(comparison.both(), ScenarioResultJson::named));
    json.set("firstOnly", Json.array(comparison.firstOnly(), ScenarioResultJson::named));
    json.set("secondOnly", Json.array(comparison.secondOnly(), ScenarioResultJson::named));
    json.put("overlap", comparison.overlap()).put("sameInput", comparison.sameInput());
    Outcome first = comparison.first().outcome();
    Outcome second = comparison.second().outcome();
    ArrayNode figures = json.putArray("figures");
    figures.add(figure("nodes", first.nodes(), second.nodes()));
    figures.add(figure("ties", first.ties(), second.ties()));
    figures.add(figure("parts", first.parts(), second.parts()));
    figures.add(figure("largest", first.largest(), second.largest()));
    figures.add(figure("steps", first.steps().size(), second.steps().size()));
    figures.add(figure("auc10", first.auc10(), second.auc10()));
    figures.add(figure("cost", cost(first), cost(second)));
    json.set("curves", curves(first.steps(), second.steps()));
    return ScenarioJson.setting(json, comparison.setting(), language);
  }

  private static double cost(Outcome outcome) {
    return outcome.steps().stream().mapToDouble(step -> step.cost().total()).sum();
  }

  private static ObjectNode figure(String name, double first, double second) {
    return Json.object().put("name", name).put("first", first).put("second", second);
  }

  private static ArrayNode curves(List<Outcome.Step> first, List<Outcome.Step> second) {
    ArrayNode curves = Json.array();
    for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
      curves.add(
          Json.object()
              .put("removed", i + 1)
              .put("first", i < first.size() ? first.get(i).remaining() : null)
              .put("second", i < second.size() ? second.get(i).remaining() : null));
    }
    return curves;
  }

  private static ObjectNode named(Named named) {
    return Json.object()
        .put("id", named.id().toString())
        .put("name", named.name())
        .put("type", named.id().type());
  }
}

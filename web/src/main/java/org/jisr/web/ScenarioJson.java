package org.jisr.web;

import java.util.List;
import java.util.Locale;
import org.jisr.law.Coded;
import org.jisr.law.Handling;
import org.jisr.law.Language;
import org.jisr.law.LegalBasis;
import org.jisr.scenarios.Caution;
import org.jisr.scenarios.PlannedAction;
import org.jisr.scenarios.Scenario;
import org.jisr.scenarios.ScenarioDecision;
import org.jisr.scenarios.ScenarioGraph;
import org.jisr.scenarios.ScenarioQuestion;
import org.jisr.scenarios.Setting;
import org.jisr.scenarios.TieLayer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Scenarios and their networks as JSON: seeds and exclusions are counts, never ids. */
final class ScenarioJson {
  private ScenarioJson() {}

  static ObjectNode scenario(Scenario scenario) {
    ScenarioQuestion question = scenario.question();
    ObjectNode json =
        Json.object()
            .put("id", scenario.id().toString())
            .put("title", question.title())
            .put("purpose", scenario.purpose())
            .put("caseRef", scenario.caseRef());
    json.set("legalBasis", basis(question.basis()));
    json.put("state", scenario.state().code());
    json.putObject("progress").put("phase", scenario.state().code()).put("share", scenario.share());
    json.put("problem", scenario.problem())
        .put("createdAt", Json.time(scenario.createdAt()))
        .put("finishedAt", Json.time(scenario.finishedAt()))
        .put("hops", question.hops())
        .put("seeds", question.seeds().size())
        .put("excluded", question.exclude().size());
    json.set("layers", Json.array(question.layers(), ScenarioJson::layer));
    json.put("from", Json.time(question.from())).put("to", Json.time(question.to()));
    json.set("actions", Json.array(question.actions(), ScenarioJson::action));
    json.put("stopBelow", Double.parseDouble(question.stopBelow()))
        .put("objective", question.objective().name().toLowerCase(Locale.ROOT))
        .put("budget", question.budget())
        .put("seed", question.seed())
        .put("inputHash", scenario.inputHash())
        .put("planHash", scenario.planHash());
    json.set("decision", decision(scenario.decision()));
    return json;
  }

  static @Nullable ObjectNode basis(@Nullable LegalBasis basis) {
    return basis == null
        ? null
        : Json.object()
            .put("instrument", basis.instrument())
            .put("article", basis.article())
            .put("authority", basis.authority());
  }

  private static ObjectNode layer(TieLayer layer) {
    ObjectNode json = Json.object().put("name", layer.name());
    json.set("kinds", Json.strings(layer.kinds()));
    return json;
  }

  private static ObjectNode action(PlannedAction action) {
    ObjectNode json = Json.object().put("kind", action.kind().code()).put("cost", action.cost());
    json.set("instrument", basis(action.instrument()));
    return json;
  }

  private static @Nullable ObjectNode decision(@Nullable ScenarioDecision decision) {
    return decision == null
        ? null
        : Json.object()
            .put("verdict", decision.verdict().code())
            .put("why", decision.why())
            .put("by", decision.by())
            .put("at", Json.time(decision.at()))
            .put("planHash", decision.planHash());
  }

  static ObjectNode graph(ScenarioGraph graph, Language language) {
    ObjectNode json = Json.object();
    json.set("nodes", Json.array(graph.nodes(), ScenarioJson::node));
    json.set("ties", Json.array(graph.ties(), ScenarioJson::tie));
    json.put(
        "cells",
        graph.nodes().stream()
            .map(ScenarioGraph.Node::cell)
            .filter(c -> c >= 0)
            .distinct()
            .count());
    return setting(json, graph.setting(), language);
  }

  private static ObjectNode node(ScenarioGraph.Node node) {
    return Json.object()
        .put("id", node.id().toString())
        .put("type", node.id().type())
        .put("name", node.name())
        .put("marking", node.marking().code())
        .put("action", node.action() == null ? null : node.action().code())
        .put("seed", node.seed())
        .put("degree", node.degree())
        .put("cell", node.cell() < 0 ? null : node.cell())
        .put("place", node.place() == 0 ? null : node.place());
  }

  private static ObjectNode tie(ScenarioGraph.Tie tie) {
    ObjectNode json =
        Json.object().put("source", tie.source().toString()).put("target", tie.target().toString());
    json.set("layers", Json.strings(tie.layers()));
    return json.put("confidence", Math.round(100 * tie.certainty()))
        .put("from", Json.time(tie.from()))
        .put("to", Json.time(tie.to()));
  }

  /** What stands beside every result. */
  static ObjectNode setting(ObjectNode json, Setting setting, Language language) {
    json.putObject("withheld")
        .put("nodes", setting.withheldNodes())
        .put("ties", setting.withheldTies());
    Handling handling = setting.handling();
    json.put("marking", handling == null ? null : handling.effectiveMarking().code());
    json.set("handling", handling == null ? null : handling(handling));
    return json.put("stale", setting.stale())
        .put("caution", Caution.scenario(language))
        .put("recovery", Caution.recovery(language));
  }

  private static ObjectNode handling(Handling handling) {
    ObjectNode json =
        Json.object()
            .put("marking", handling.effectiveMarking().code())
            .put("pap", handling.pap() == null ? null : handling.pap().code());
    json.set("codes", Json.array(handling.codes(), (Coded code) -> Json.text(code.code())));
    json.set("conditions", ReasonJson.conditions(handling.conditions()));
    json.set("compartments", Json.strings(handling.compartments()));
    json.set(
        "releasableTo", Json.array(handling.releasableTo(), party -> Json.text(party.value())));
    json.set(
        "purposes",
        Json.array(List.copyOf(handling.purposes()), purpose -> Json.text(purpose.code())));
    return json.put("reviewBy", Json.time(handling.reviewBy()))
        .put("deleteAfter", Json.time(handling.deleteAfter()));
  }
}

package org.jisr.web;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.scenarios.Change;
import org.jisr.scenarios.ChangeQuestion;
import org.jisr.scenarios.ChangeResults;
import org.jisr.scenarios.Scenarios;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a scenario's network changed over slices of time. */
final class ChangeRoutes {
  private static final int USUAL = 12;

  private final Scenarios scenarios;

  ChangeRoutes(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  List<Route> routes() {
    Policy ask = Policy.consulting(Role.ANALYST, Role.LIAISON);
    return List.of(new Route(Method.POST, "/api/scenarios/{id}/change", ask, this::change));
  }

  private void change(Call call) throws IOException {
    ChangeQuestion question = question(call.json());
    call.reply(
        json(
            scenarios.change(call.consultation(), ScenarioRoutes.id(call), question),
            call.language()));
  }

  private static ChangeQuestion question(Body body) {
    long slices = body.number("slices", USUAL);
    return new ChangeQuestion(
        required(body, "from"),
        required(body, "to"),
        (int) Math.clamp(slices, 0, ChangeQuestion.MOST + 1),
        coverage(body));
  }

  private static Instant required(Body body, String name) {
    Instant moment = body.instant(name);
    if (moment == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, name);
    }
    return moment;
  }

  private static List<Double> coverage(Body body) {
    List<Double> coverage = new ArrayList<>();
    JsonNode value = body.node().get("coverage");
    if (value == null || value.isNull()) {
      return coverage;
    }
    if (!value.isArray()) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "coverage");
    }
    for (JsonNode each : value) {
      if (!each.isNumber()) {
        throw Body.fault(WebFault.PARAMETER_MALFORMED, "coverage");
      }
      coverage.add(each.doubleValue());
    }
    return coverage;
  }

  private static ObjectNode json(ChangeResults results, Language language) {
    Change change = results.change();
    ObjectNode json =
        Json.object()
            .put("nodes", change.nodes())
            .put("timed", change.timed())
            .put("timeless", change.timeless())
            .put("coverageStated", change.stated())
            .put("falseAlarms", change.falseAlarms())
            .put("runs", change.runs())
            .put("worlds", change.worlds())
            .put("seed", results.scenario().question().seed());
    json.set("slices", Json.array(change.slices(), ChangeRoutes::slice));
    json.set("leaders", Json.array(change.leaders(), each -> leader(each, results.names())));
    json.set("alerts", Json.array(change.alerts(), each -> alert(each, results.names())));
    json.put("inputHash", results.inputHash()).put("changeHash", results.changeHash());
    return ScenarioJson.setting(json, results.setting(), language);
  }

  private static ObjectNode slice(Change.Slice slice) {
    return Json.object()
        .put("from", Json.time(slice.from()))
        .put("to", Json.time(slice.to()))
        .put("ties", slice.ties())
        .put("parts", slice.parts())
        .put("centralisation", slice.centralisation())
        .put("statements", slice.statements())
        .put("coverage", slice.coverage())
        .put("others", slice.others());
  }

  private static ObjectNode leader(Change.Leader leader, Map<String, String> names) {
    ObjectNode json = named(leader.id(), names);
    leader.shares().forEach(json.withArray("shares")::add);
    return json;
  }

  private static ObjectNode alert(Change.Alert alert, Map<String, String> names) {
    ObjectNode json = Json.object().put("what", alert.what());
    json.set("entity", entity(alert.id(), names));
    return json.put("began", alert.began())
        .put("raised", alert.raised())
        .put("rising", alert.rising())
        .put("falseAlarms", alert.falseAlarms())
        .put("coverageBefore", alert.coverageBefore())
        .put("coverageAfter", alert.coverageAfter());
  }

  private static @Nullable ObjectNode entity(@Nullable String id, Map<String, String> names) {
    return id == null ? null : named(id, names);
  }

  private static ObjectNode named(String id, Map<String, String> names) {
    return Json.object()
        .put("id", id)
        .put("name", names.get(id))
        .put("type", StixId.parse(id).type());
  }
}

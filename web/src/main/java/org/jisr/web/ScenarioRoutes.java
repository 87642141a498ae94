package org.jisr.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jisr.law.Role;
import org.jisr.scenarios.ActionKind;
import org.jisr.scenarios.Scenario;
import org.jisr.scenarios.ScenarioQuestion;
import org.jisr.scenarios.Scenarios;
import org.jisr.scenarios.Verdict;
import tools.jackson.databind.node.ObjectNode;

/** Structural scenarios of those who may ask for them; each sees their own alone. */
final class ScenarioRoutes {
  private static final String ALL = "/api/scenarios";
  private static final String ONE = ALL + "/{id}";

  private final Scenarios scenarios;

  ScenarioRoutes(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  List<Route> routes() {
    Policy ask = Policy.consulting(Role.ANALYST, Role.LIAISON);
    return List.of(
        new Route(Method.GET, ALL + "/options", ask, this::options),
        new Route(Method.GET, ALL, ask, this::list),
        new Route(Method.POST, ALL, ask, this::open),
        new Route(Method.GET, ONE, ask, this::one),
        new Route(Method.POST, ONE + "/cancel", ask, this::cancel),
        new Route(Method.POST, ONE + "/again", ask, this::again),
        new Route(Method.POST, ONE + "/remove", ask, this::remove),
        new Route(Method.GET, ONE + "/graph", ask, this::graph),
        new Route(Method.GET, ONE + "/results", ask, this::results),
        new Route(Method.GET, ONE + "/compare", ask, this::compare),
        new Route(Method.POST, ONE + "/decision", ask, this::decide),
        new Route(Method.POST, ONE + "/export", ask, this::export));
  }

  private void options(Call call) {
    ObjectNode answer = Json.object();
    answer.set("actions", Json.array(List.of(ActionKind.values()), ScenarioRoutes::action));
    answer.set(
        "instruments",
        Json.array(
            scenarios.instruments(call.consultation()),
            each -> {
              ObjectNode json = Json.object().put("code", each.code());
              json.set("articles", Json.strings(each.articles()));
              return json.put("name", each.name(call.language()));
            }));
    answer
        .putObject("limits")
        .put("nodes", ScenarioQuestion.MOST_NODES)
        .put("ties", ScenarioQuestion.MOST_TIES)
        .put("hops", 4)
        .put("budget", ScenarioQuestion.MOST_EVALUATIONS);
    call.reply(answer);
  }

  private static ObjectNode action(ActionKind kind) {
    ObjectNode json = Json.object().put("kind", kind.code());
    json.set("types", Json.strings(kind.types()));
    return json.put("needsInstrument", kind.needsInstrument());
  }

  private void list(Call call) {
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(scenarios.list(call.consultation()), ScenarioJson::scenario));
    call.reply(answer.putNull("next"));
  }

  private void open(Call call) throws IOException {
    ScenarioQuestion question = ScenarioBody.question(call.json());
    accepted(call, scenarios.open(call.consultation(), question));
  }

  private static void accepted(Call call, Scenario scenario) {
    call.reply(202, ScenarioJson.scenario(scenario));
  }

  private void one(Call call) {
    call.reply(ScenarioJson.scenario(scenarios.get(call.consultation(), id(call))));
  }

  private void cancel(Call call) {
    call.reply(ScenarioJson.scenario(scenarios.cancel(call.consultation(), id(call))));
  }

  private void again(Call call) {
    accepted(call, scenarios.again(call.consultation(), id(call)));
  }

  private void remove(Call call) {
    scenarios.remove(call.consultation(), id(call));
    call.done();
  }

  private void graph(Call call) {
    call.reply(ScenarioJson.graph(scenarios.graph(call.consultation(), id(call)), call.language()));
  }

  private void results(Call call) {
    call.reply(
        ScenarioResultJson.results(
            scenarios.results(call.consultation(), id(call)), call.language()));
  }

  private void compare(Call call) {
    String with = call.query("with");
    if (with == null) {
      scenarios.get(call.consultation(), id(call));
      throw Body.fault(WebFault.PARAMETER_MISSING, "with");
    }
    call.reply(
        ScenarioResultJson.comparison(
            scenarios.compare(call.consultation(), id(call), uuid(with, "with")), call.language()));
  }

  private void decide(Call call) throws IOException {
    Body body = call.json();
    call.reply(
        ScenarioJson.scenario(
            scenarios.decide(
                call.consultation(),
                id(call),
                Verdict.of(body.requiredText("verdict")),
                body.requiredText("why"))));
  }

  private void export(Call call) throws IOException {
    UUID id = id(call);
    scenarios.results(call.consultation(), id);
    scenarios.export(
        call.consultation(),
        id,
        call.language(),
        call.download("scenario.json", "application/stix+json;version=2.1"));
  }

  static UUID id(Call call) {
    return uuid(call.part("id"), "id");
  }

  private static UUID uuid(String text, String parameter) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, parameter);
    }
  }
}

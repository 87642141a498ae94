package org.jisr.web;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.law.Role;
import org.jisr.scenarios.FlowQuestion;
import org.jisr.scenarios.Scenarios;
import org.jisr.stix.StixId;

/** Where money went, in what a scenario reads; each asks of their own alone. */
final class FlowRoutes {
  private static final String ONE = "/api/scenarios/{id}";

  private final Scenarios scenarios;

  FlowRoutes(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  List<Route> routes() {
    Policy ask = Policy.consulting(Role.ANALYST, Role.LIAISON);
    return List.of(
        new Route(Method.GET, ONE + "/money", ask, this::money),
        new Route(Method.POST, ONE + "/flow", ask, this::flow));
  }

  private void money(Call call) {
    call.reply(
        FlowJson.money(
            scenarios.money(call.consultation(), ScenarioRoutes.id(call)), call.language()));
  }

  private void flow(Call call) throws IOException {
    FlowQuestion question = question(call.json());
    call.reply(
        FlowJson.flow(
            scenarios.flow(call.consultation(), ScenarioRoutes.id(call), question),
            call.language()));
  }

  private static FlowQuestion question(Body body) {
    return new FlowQuestion(
        body.requiredText("currency"),
        ids(body, "sources"),
        ids(body, "sinks"),
        (int) Math.clamp(body.number("holdingDays", 5), -1, Integer.MAX_VALUE),
        body.number("threshold", 1_000_000));
  }

  private static Set<StixId> ids(Body body, String name) {
    return body.texts(name).stream().map(StixId::parse).collect(Collectors.toSet());
  }
}

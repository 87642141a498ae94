package org.jisr.web;

import java.util.List;
import java.util.Set;
import org.jisr.bank.Gate;
import org.jisr.bank.RelationPage;
import org.jisr.bank.RelationQuery;
import org.jisr.stix.StixId;
import tools.jackson.databind.node.ObjectNode;

/** One entity: its statements, relations, neighbours and moments. */
final class EntityRoutes {
  private static final String PATH = "/api/entities/{stixId}";

  private final Gate gate;
  private final PartyNames names;

  EntityRoutes(Gate gate, PartyNames names) {
    this.gate = gate;
    this.names = names;
  }

  List<Route> routes() {
    return List.of(
        new Route(Method.GET, PATH, Policy.reading(), this::entity),
        new Route(Method.GET, PATH + "/relationships", Policy.reading(), this::relationships),
        new Route(Method.GET, PATH + "/graph", Policy.reading(), this::graph),
        new Route(Method.GET, PATH + "/timeline", Policy.reading(), this::timeline),
        new Route(Method.GET, PATH + "/history", Policy.reading(), this::history));
  }

  private void entity(Call call) {
    call.reply(json(call).entity(gate.entity(call.consultation(), id(call), call.instant("asOf"))));
  }

  private void relationships(Call call) {
    RelationQuery query =
        new RelationQuery(
            Set.copyOf(call.queries("kind")),
            call.instant("asOf"),
            call.number("limit", 50, 1, 200),
            call.query("cursor"));
    RelationPage page = gate.relationships(call.consultation(), id(call), query);
    EntityJson json = json(call);
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(page.items(), json::relation));
    answer.put("next", page.next()).put("count", page.count());
    answer.set("kinds", Json.array(page.kinds(), EntityJson::count));
    call.reply(answer);
  }

  private void graph(Call call) {
    call.reply(
        json(call)
            .graph(
                gate.neighbourhood(
                    call.consultation(),
                    id(call),
                    call.number("limit", 50, 1, 100),
                    call.instant("asOf"))));
  }

  private void timeline(Call call) {
    ObjectNode answer = Json.object();
    answer.set(
        "items",
        Json.array(
            gate.timeline(call.consultation(), id(call), call.instant("asOf")),
            json(call)::moment));
    call.reply(answer);
  }

  private void history(Call call) {
    ObjectNode answer = Json.object();
    answer.set(
        "items", Json.array(gate.history(call.consultation(), id(call)), json(call)::statement));
    call.reply(answer.putNull("next"));
  }

  private EntityJson json(Call call) {
    return new EntityJson(names, call.language());
  }

  private static StixId id(Call call) {
    return StixId.parse(call.part("stixId"));
  }
}

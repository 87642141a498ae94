package org.jisr.web;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jisr.bank.Suppression;
import org.jisr.bank.SuppressionMark;
import org.jisr.bank.Suppressions;
import org.jisr.law.Role;
import org.jisr.people.Act;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What was erased and is held back when it comes again: in figures, and by a person's act. */
final class SuppressionRoutes {
  private static final String PATH = "/api/retention/suppressions";
  private static final int LATEST = 100;

  private final Suppressions suppressions;
  private final Confirming confirming;

  SuppressionRoutes(Suppressions suppressions, Confirming confirming) {
    this.suppressions = suppressions;
    this.confirming = confirming;
  }

  List<Route> routes() {
    Policy figures = Policy.inRole(Role.APPROVER, Role.ADMINISTRATOR, Role.OVERSIGHT);
    return List.of(
        new Route(Method.GET, PATH, figures, this::list),
        new Route(Method.POST, PATH + "/look", Policy.inRole(Role.OVERSIGHT), this::look),
        new Route(Method.POST, PATH + "/lift", Policy.inRole(Role.APPROVER), this::lift));
  }

  private void list(Call call) {
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(suppressions.list(LATEST), SuppressionRoutes::json));
    call.reply(answer.putNull("next"));
  }

  /** By a body, since paths that oversight reads stand in the log. */
  private void look(Call call) throws IOException {
    StixId id = StixId.parse(call.json().requiredText("object"));
    ObjectNode answer = Json.object();
    answer.set(
        "items",
        Json.array(suppressions.look(call.caller().viewer(), id), SuppressionRoutes::json));
    call.reply(answer.putNull("next"));
  }

  private void lift(Call call) throws IOException {
    Body body = call.json();
    Set<StixId> ids = new LinkedHashSet<>();
    body.requiredTexts("objects").forEach(id -> ids.add(StixId.parse(id)));
    String reason = body.requiredText("reason");
    confirming.require(call, Act.APPROVAL, body);
    call.reply(Json.object().put("lifted", suppressions.lift(call.caller().viewer(), ids, reason)));
  }

  private static ObjectNode json(Suppression one) {
    return Json.object()
        .put("ground", one.ground())
        .put("erasure", text(one.erasure()))
        .put("since", Json.time(one.since()))
        .put("objects", one.objects())
        .put("lifted", one.lifted())
        .put("attempts", one.attempts())
        .put("lastAttempt", Json.time(one.lastAttempt()));
  }

  private static ObjectNode json(SuppressionMark one) {
    return Json.object()
        .put("ground", one.ground())
        .put("erasure", text(one.erasure()))
        .put("madeAt", Json.time(one.madeAt()))
        .put("attempts", one.attempts())
        .put("liftedAt", Json.time(one.liftedAt()));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}

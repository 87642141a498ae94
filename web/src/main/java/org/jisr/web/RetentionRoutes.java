package org.jisr.web;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jisr.bank.DryRun;
import org.jisr.bank.Retention;
import org.jisr.bank.ReviewGround;
import org.jisr.bank.ReviewPage;
import org.jisr.bank.ReviewTarget;
import org.jisr.law.Role;
import org.jisr.people.Act;
import org.jisr.stix.StixId;
import tools.jackson.databind.node.ObjectNode;

/** Review and erasure: the queue of approvers, the dry run, the proof of what was done. */
final class RetentionRoutes {
  private static final int LATEST = 50;

  private final Retention retention;
  private final RetentionJson json;
  private final Confirming confirming;
  private final InstantSource clock;

  RetentionRoutes(
      Retention retention, PartyNames names, Confirming confirming, InstantSource clock) {
    this.retention = retention;
    this.json = new RetentionJson(names);
    this.confirming = confirming;
    this.clock = clock;
  }

  List<Route> routes() {
    Policy review = Policy.consulting(Role.APPROVER);
    Policy look = Policy.inRole(Role.APPROVER, Role.ADMINISTRATOR, Role.OVERSIGHT);
    Policy machine = Policy.operator();
    String reviews = "/api/retention/reviews";
    return List.of(
        new Route(Method.GET, reviews, review, this::queue),
        new Route(Method.GET, reviews + "/{stixId}", review, this::look),
        new Route(Method.POST, reviews + "/keep", review, this::keep),
        new Route(Method.POST, reviews + "/erase", review, this::erase),
        new Route(Method.GET, "/api/retention/dry-run", look, this::dryRun),
        new Route(Method.GET, "/api/retention/erasures", look, this::erasures),
        new Route(Method.GET, "/api/retention/erasures/{id}/certificate", look, this::certificate),
        new Route(Method.GET, "/api/operator/retention/dry-run", machine, this::countDue),
        new Route(Method.GET, "/api/operator/retention/queue", machine, this::countOverdue),
        new Route(Method.POST, "/api/operator/retention/run", machine, this::run));
  }

  private void queue(Call call) {
    ReviewPage page =
        retention.queue(
            call.consultation(), call.number("limit", 50, 1, 200), call.query("cursor"));
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(page.items(), item -> json.item(item, call.language())));
    call.reply(answer.put("next", page.next()).put("count", page.count()));
  }

  private void look(Call call) {
    String handling = call.query("handling");
    if (handling == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, "handling");
    }
    ReviewTarget target = new ReviewTarget(StixId.parse(call.part("stixId")), handling);
    ObjectNode answer = Json.object();
    answer.set(
        "items",
        Json.array(
            retention.look(call.consultation(), target),
            view -> json.statement(view, call.language())));
    call.reply(answer.putNull("next"));
  }

  private void keep(Call call) throws IOException {
    Body body = call.json();
    Instant reviewBy = body.instant("reviewBy");
    if (reviewBy == null) {
      throw Body.fault(WebFault.PARAMETER_MISSING, "reviewBy");
    }
    retention.keep(
        call.consultation(),
        target(body),
        reviewBy,
        ReviewGround.of(body.requiredText("ground")),
        note(body));
    call.done();
  }

  private void erase(Call call) throws IOException {
    Body body = call.json();
    ReviewTarget target = target(body);
    String note = note(body);
    confirming.require(call, Act.APPROVAL, body);
    ObjectNode answer = Json.object();
    answer.set(
        "items",
        Json.array(retention.erase(call.consultation(), target, note), RetentionJson::erasure));
    call.reply(answer.putNull("next"));
  }

  private void dryRun(Call call) {
    Instant until = until(call);
    DryRun run =
        Retention.seesCounts(call.caller().viewer())
            ? retention.dryRun(until)
            : retention.dryRun(call.consultation(), until);
    ObjectNode answer = json.dryRun(run, call.language());
    if (Retention.seesCounts(call.caller().viewer())) {
      answer.set("overdue", json.dryRun(retention.overdue(), call.language()));
    }
    call.reply(answer);
  }

  private void erasures(Call call) {
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(retention.erasures(LATEST), RetentionJson::erasure));
    call.reply(answer.putNull("next"));
  }

  /** The proof that the log has the closing leaf, for a verifier without this node. */
  private void certificate(Call call) {
    call.attach("erasure-" + call.part("id") + ".tlog-proof");
    call.text(retention.certificate(id(call)).toString(), "text/plain; charset=utf-8");
  }

  private void countDue(Call call) {
    call.reply(json.dryRun(retention.dryRun(until(call)), call.language()));
  }

  private void countOverdue(Call call) {
    call.reply(json.dryRun(retention.overdue(), call.language()));
  }

  private void run(Call call) {
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(retention.run(), RetentionJson::erasure));
    call.reply(answer.putNull("next"));
  }

  private Instant until(Call call) {
    return Objects.requireNonNullElseGet(call.instant("until"), clock::instant);
  }

  private static ReviewTarget target(Body body) {
    return new ReviewTarget(StixId.parse(body.requiredText("id")), body.requiredText("handling"));
  }

  private static String note(Body body) {
    String note = body.requiredText("note").strip();
    if (note.length() > 1_000) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "note");
    }
    return note;
  }

  private static UUID id(Call call) {
    try {
      return UUID.fromString(call.part("id"));
    } catch (IllegalArgumentException e) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "id");
    }
  }
}

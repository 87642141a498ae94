package org.jisr.web;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jisr.intake.Feed;
import org.jisr.intake.FeedDraft;
import org.jisr.intake.Feeds;
import org.jisr.intake.ImportProblem;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.Tlp;
import tools.jackson.databind.node.ObjectNode;

/** The TAXII collections of others that this node asks by itself. */
final class FeedRoutes {
  private static final long HOUR = 3_600;

  private final Feeds feeds;

  FeedRoutes(Feeds feeds) {
    this.feeds = feeds;
  }

  List<Route> routes() {
    Policy look = Policy.inRole(Role.ANALYST, Role.LIAISON, Role.APPROVER);
    Policy manage = Policy.inRole(Role.LIAISON, Role.APPROVER);
    Policy add = Policy.consulting(Role.LIAISON, Role.APPROVER);
    return List.of(
        new Route(Method.GET, "/api/feeds", look, this::list),
        new Route(Method.GET, "/api/feeds/{id}", look, call -> call.reply(json(get(call)))),
        new Route(Method.POST, "/api/feeds", add, this::add),
        new Route(Method.POST, "/api/feeds/{id}/pause", manage, call -> act(call, feeds::pause)),
        new Route(Method.POST, "/api/feeds/{id}/resume", manage, call -> act(call, feeds::resume)),
        new Route(Method.POST, "/api/feeds/{id}/run", manage, call -> act(call, feeds::ask)),
        new Route(Method.POST, "/api/feeds/{id}/replay", manage, call -> act(call, feeds::replay)),
        new Route(Method.POST, "/api/feeds/{id}/credentials", manage, this::credentials),
        new Route(Method.POST, "/api/feeds/{id}/remove", manage, this::remove));
  }

  private void list(Call call) {
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(feeds.list(), FeedRoutes::json));
    call.reply(answer.putNull("next"));
  }

  private Feed get(Call call) {
    return feeds.get(id(call));
  }

  private void add(Call call) throws IOException {
    Body body = call.json();
    Tlp marking = Tlp.ofCode(Objects.requireNonNullElse(body.text("marking"), "amber+strict"));
    if (marking == null) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "marking");
    }
    FeedDraft draft =
        new FeedDraft(
            body.requiredText("name"),
            address(body.requiredText("apiRoot")),
            body.requiredText("collection"),
            body.text("user"),
            body.text("secret"),
            new PartyId(body.requiredText("originator")),
            marking,
            Duration.ofSeconds(Math.clamp(body.number("everySeconds", HOUR), 0, Integer.MAX_VALUE)),
            call.consultation());
    call.reply(201, json(feeds.add(draft)));
  }

  private void credentials(Call call) throws IOException {
    Body body = call.json();
    call.reply(
        json(
            feeds.credentials(
                id(call), body.text("user"), body.requiredText("secret"), call.caller().viewer())));
  }

  private void remove(Call call) {
    feeds.remove(id(call), call.caller().viewer());
    call.done();
  }

  private static void act(Call call, Act act) {
    call.reply(json(act.on(id(call), call.caller().viewer())));
  }

  @FunctionalInterface
  private interface Act {
    Feed on(UUID id, Viewer actor);
  }

  private static UUID id(Call call) {
    try {
      return UUID.fromString(call.part("id"));
    } catch (IllegalArgumentException e) {
      throw new WebException(WebFault.FEED_UNKNOWN);
    }
  }

  private static URI address(String text) {
    try {
      return URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "apiRoot");
    }
  }

  static ObjectNode json(Feed feed) {
    ObjectNode answer =
        Json.object()
            .put("id", feed.id().toString())
            .put("name", feed.name())
            .put("apiRoot", feed.apiRoot().toString())
            .put("collection", feed.collection())
            .put("user", feed.user())
            .put("originator", feed.originator().value())
            .put("marking", feed.marking().code())
            .put("everySeconds", feed.every().toSeconds())
            .put("state", feed.state().code())
            .put("addedAfter", feed.addedAfter())
            .put("pages", feed.counts().pages())
            .put("stored", feed.counts().stored())
            .put("known", feed.counts().known())
            .put("refused", feed.counts().refused())
            .put("lastImport", feed.lastImport() == null ? null : feed.lastImport().toString())
            .put("lastRun", Json.time(feed.lastRun()))
            .put("lastSuccess", Json.time(feed.lastSuccess()))
            .put("nextRun", Json.time(feed.nextRun()))
            .put("failures", feed.failures());
    ImportProblem problem = feed.problem();
    if (problem != null) {
      ObjectNode error = answer.putObject("error").put("code", problem.code());
      error.set("message", ReasonJson.spoken(problem::text));
    }
    return answer;
  }
}

package org.jisr.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.IssuedToken;
import org.jisr.exchange.SpaceCollection;
import org.jisr.exchange.SpaceCollections;
import org.jisr.exchange.Spaces;
import org.jisr.exchange.Subscriber;
import org.jisr.exchange.SubscriberDraft;
import org.jisr.exchange.Subscribers;
import org.jisr.exchange.SubscriptionTerms;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.people.Act;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Outside parties that speak TAXII, for those who answer for partners. */
final class SubscriberRoutes {
  private final Subscribers subscribers;
  private final SpaceCollections collections;
  private final Spaces spaces;
  private final Confirming confirming;
  private final InstantSource clock;

  SubscriberRoutes(Exchange exchange, Confirming confirming, InstantSource clock) {
    this.subscribers = exchange.subscribers();
    this.collections = exchange.spaceCollections();
    this.spaces = exchange.spaces();
    this.confirming = confirming;
    this.clock = clock;
  }

  List<Route> routes() {
    // Whoever sees no content opens no way to it either, but may close one.
    Policy close = Policy.inRole(Role.ADMINISTRATOR, Role.LIAISON, Role.APPROVER);
    Policy speak = Policy.inRole(Role.LIAISON, Role.APPROVER);
    String one = "/api/subscribers/{id}";
    return List.of(
        new Route(Method.GET, "/api/subscribers", close, this::list),
        new Route(Method.POST, "/api/subscribers", speak, this::create),
        new Route(Method.POST, one + "/terms", speak, this::change),
        new Route(Method.POST, one + "/tokens", speak, this::issue),
        new Route(Method.POST, one + "/tokens/{token}/revoke", close, this::revoke),
        new Route(Method.POST, one + "/certificate", speak, this::pin),
        new Route(Method.POST, one + "/spaces", speak, this::openSpace),
        new Route(Method.POST, one + "/spaces/{space}/close", speak, this::closeSpace),
        new Route(Method.POST, one + "/suspend", close, this::suspend),
        new Route(Method.POST, one + "/resume", speak, this::resume));
  }

  private void list(Call call) {
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(subscribers.list(), each -> json(each, call)));
    call.reply(answer.putNull("next"));
  }

  private void create(Call call) throws IOException {
    Body body = call.json();
    SubscriberDraft draft =
        new SubscriberDraft(
            new PartyId(body.requiredText("party")),
            names(body),
            flag(body, "canRead"),
            flag(body, "canWrite"),
            TermsJson.read(body, clock.instant()));
    confirming.require(call, Act.RELEASE, body);
    call.reply(201, json(subscribers.create(draft, call.caller().viewer()), call));
  }

  private void change(Call call) throws IOException {
    Body body = call.json();
    SubscriptionTerms terms = TermsJson.read(body, clock.instant());
    boolean canRead = flag(body, "canRead");
    boolean canWrite = flag(body, "canWrite");
    confirming.require(call, Act.RELEASE, body);
    Subscriber changed =
        subscribers.change(call.part("id"), canRead, canWrite, terms, call.caller().viewer());
    call.reply(json(changed, call));
  }

  private void issue(Call call) {
    confirming.require(call, Act.RELEASE, null);
    IssuedToken token = subscribers.issueToken(call.part("id"), call.caller().viewer());
    call.reply(
        201,
        Json.object()
            .put("id", token.id())
            .put("subscriber", call.part("id"))
            .put("token", token.secret()));
  }

  private void revoke(Call call) {
    call.reply(
        json(
            subscribers.revokeToken(call.part("id"), call.part("token"), call.caller().viewer()),
            call));
  }

  private void pin(Call call) throws IOException {
    Body body = call.json();
    String certificate = body.text("certificate");
    confirming.require(call, Act.RELEASE, body);
    byte[] bytes = certificate == null ? null : certificate.getBytes(StandardCharsets.US_ASCII);
    call.reply(json(subscribers.pin(call.part("id"), bytes, call.caller().viewer()), call));
  }

  private void openSpace(Call call) throws IOException {
    Body body = call.json();
    String space = body.requiredText("space");
    confirming.require(call, Act.RELEASE, body);
    call.reply(201, json(collections.open(call.part("id"), space, call.caller().viewer()), call));
  }

  private void closeSpace(Call call) {
    call.reply(
        json(collections.close(call.part("id"), call.part("space"), call.caller().viewer()), call));
  }

  private void suspend(Call call) {
    call.reply(json(subscribers.suspend(call.part("id"), call.caller().viewer()), call));
  }

  private void resume(Call call) {
    confirming.require(call, Act.RELEASE, null);
    call.reply(json(subscribers.resume(call.part("id"), call.caller().viewer()), call));
  }

  private static boolean flag(Body body, String name) {
    JsonNode value = body.node().get(name);
    if (value == null || !value.isBoolean()) {
      throw Body.fault(WebFault.PARAMETER_MISSING, name);
    }
    return value.booleanValue();
  }

  private static Map<Language, String> names(Body body) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    if (!(body.node().get("names") instanceof ObjectNode given)) {
      throw Body.fault(WebFault.PARAMETER_MISSING, "names");
    }
    Body fields = new Body(given);
    for (Language language : Language.values()) {
      String name = fields.text(language.code());
      if (name != null && !name.isBlank()) {
        names.put(language, name.strip());
      }
    }
    return names;
  }

  private ObjectNode json(Subscriber subscriber, Call call) {
    ObjectNode answer =
        Json.object()
            .put("id", subscriber.id())
            .put("party", subscriber.party().value())
            .put("name", subscriber.name(call.language()));
    ObjectNode names = answer.putObject("names");
    subscriber.names().forEach((each, name) -> names.put(each.code(), name));
    answer
        .put("state", subscriber.state().code())
        .put("collection", subscriber.collection())
        .put("canRead", subscriber.canRead())
        .put("canWrite", subscriber.canWrite())
        .put("certificate", subscriber.certificatePin());
    answer.set("terms", TermsJson.write(subscriber.terms()));
    answer.set(
        "tokens",
        Json.array(
            subscriber.tokens(),
            token ->
                Json.object()
                    .put("id", token.id())
                    .put("createdAt", Json.time(token.createdAt()))
                    .put("revokedAt", Json.time(token.revokedAt()))));
    answer.set("spaces", Json.array(visible(subscriber, call), SubscriberRoutes::space));
    return answer
        .put("createdAt", Json.time(subscriber.createdAt()))
        .put("lastPoll", Json.time(subscriber.lastPoll()))
        .put("handedOut", subscriber.handedOut())
        .put("takenIn", subscriber.takenIn());
  }

  /** For whoever may not know of a space the subscriber has no collection for it. */
  private List<SpaceCollection> visible(Subscriber subscriber, Call call) {
    return subscriber.spaces().stream()
        .filter(each -> spaces.concerns(each.charter().id(), call.caller().viewer()))
        .toList();
  }

  private static ObjectNode space(SpaceCollection collection) {
    return Json.object()
        .put("space", collection.charter().id())
        .put("title", collection.charter().title())
        .put("collection", collection.id())
        .put("sunset", Json.time(collection.charter().sunset()));
  }
}

package org.jisr.web;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jisr.exchange.ExchangeFault;
import org.jisr.exchange.Outlet;
import org.jisr.exchange.OutletDraft;
import org.jisr.exchange.OutletFailure;
import org.jisr.exchange.Outlets;
import org.jisr.exchange.SubscriptionTerms;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.people.Act;
import org.jisr.taxii.TaxiiAddress;
import org.jisr.taxii.TaxiiException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Collections of other parties' TAXII servers that this node fills, for those who answer for
 * partners.
 */
final class OutletRoutes {
  private static final long HOUR = 3_600;

  private final Outlets outlets;
  private final Confirming confirming;
  private final InstantSource clock;

  OutletRoutes(Outlets outlets, Confirming confirming, InstantSource clock) {
    this.outlets = outlets;
    this.confirming = confirming;
    this.clock = clock;
  }

  List<Route> routes() {
    // Whoever sees no content opens no way for it to leave, but may close one.
    Policy close = Policy.inRole(Role.ADMINISTRATOR, Role.LIAISON, Role.APPROVER);
    Policy speak = Policy.inRole(Role.LIAISON, Role.APPROVER);
    String one = "/api/outlets/{id}";
    return List.of(
        new Route(Method.GET, "/api/outlets", close, this::list),
        new Route(Method.POST, "/api/outlets", speak, this::add),
        new Route(Method.GET, one, close, call -> call.reply(json(outlets.get(id(call))))),
        new Route(Method.GET, one + "/failures", close, this::failures),
        new Route(Method.POST, one + "/terms", speak, this::change),
        new Route(Method.POST, one + "/credentials", speak, this::credentials),
        new Route(Method.POST, one + "/pause", close, call -> act(call, outlets::pause)),
        new Route(Method.POST, one + "/resume", speak, call -> goOn(call, outlets::resume)),
        new Route(Method.POST, one + "/run", speak, call -> act(call, outlets::fill)),
        new Route(Method.POST, one + "/replay", speak, call -> goOn(call, outlets::replay)),
        new Route(Method.POST, one + "/remove", close, this::remove));
  }

  private void list(Call call) {
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(outlets.list(), OutletRoutes::json));
    call.reply(answer.putNull("next"));
  }

  private void failures(Call call) {
    ObjectNode answer = Json.object();
    answer.set("items", Json.array(outlets.failures(id(call)), OutletRoutes::json));
    call.reply(answer.putNull("next"));
  }

  private void add(Call call) throws IOException {
    Body body = call.json();
    OutletDraft draft =
        new OutletDraft(
            body.requiredText("name").strip(),
            new PartyId(body.requiredText("party")),
            address(body),
            body.text("user"),
            body.text("secret"),
            pin(body),
            TermsJson.read(body, clock.instant()),
            Duration.ofSeconds(
                Math.clamp(body.number("everySeconds", HOUR), 0, Integer.MAX_VALUE)));
    confirming.require(call, Act.RELEASE, body);
    call.reply(201, json(outlets.add(draft, call.caller().viewer())));
  }

  private void change(Call call) throws IOException {
    Body body = call.json();
    SubscriptionTerms terms = TermsJson.read(body, clock.instant());
    confirming.require(call, Act.RELEASE, body);
    call.reply(json(outlets.change(id(call), terms, call.caller().viewer())));
  }

  private void credentials(Call call) throws IOException {
    Body body = call.json();
    String secret = body.requiredText("secret");
    confirming.require(call, Act.RELEASE, body);
    call.reply(
        json(
            outlets.credentials(
                id(call), body.text("user"), secret, pin(body), call.caller().viewer())));
  }

  private void remove(Call call) {
    outlets.remove(id(call), call.caller().viewer());
    call.done();
  }

  private static void act(Call call, Step step) {
    call.reply(json(step.on(id(call), call.caller().viewer())));
  }

  /** What lets information go out again, or once more. */
  private void goOn(Call call, Step step) {
    confirming.require(call, Act.RELEASE, null);
    act(call, step);
  }

  @FunctionalInterface
  private interface Step {
    Outlet on(String id, Viewer actor);
  }

  private static String id(Call call) {
    return call.part("id");
  }

  private static TaxiiAddress address(Body body) {
    String root = body.requiredText("apiRoot").strip();
    String collection = body.requiredText("collection").strip();
    try {
      return new TaxiiAddress(URI.create(root), collection);
    } catch (TaxiiException e) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, e.field());
    } catch (IllegalArgumentException e) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "apiRoot");
    }
  }

  /** As people copy it: with colons, spaces or capitals. */
  private static @Nullable String pin(Body body) {
    String pin = body.text("certificatePin");
    return pin == null || pin.isBlank()
        ? null
        : pin.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
  }

  private static ObjectNode json(Outlet outlet) {
    ObjectNode answer =
        Json.object()
            .put("id", outlet.id())
            .put("name", outlet.name())
            .put("party", outlet.party().value())
            .put("apiRoot", outlet.address().apiRoot().toString())
            .put("collection", outlet.address().collection())
            .put("user", outlet.user())
            .put("certificatePin", outlet.certificatePin());
    answer.set("terms", TermsJson.write(outlet.terms()));
    answer
        .put("everySeconds", outlet.every().toSeconds())
        .put("state", outlet.state().code())
        .put("reached", Json.time(outlet.reached()))
        .put("waiting", outlet.waiting())
        .put("envelopes", outlet.counts().envelopes())
        .put("accepted", outlet.counts().accepted())
        .put("refused", outlet.counts().refused())
        .put("lastRun", Json.time(outlet.lastRun()))
        .put("lastSuccess", Json.time(outlet.lastSuccess()))
        .put("nextRun", Json.time(outlet.nextRun()))
        .put("failures", outlet.failures());
    String problem = outlet.problem();
    return problem == null ? answer : spoken(answer, problem);
  }

  private static ObjectNode json(OutletFailure failure) {
    return spoken(
        Json.object()
            .put("object", failure.object())
            .put("version", failure.version())
            .put("said", failure.message())
            .put("at", Json.time(failure.at())),
        failure.code());
  }

  private static ObjectNode spoken(ObjectNode answer, String code) {
    ObjectNode error = answer.putObject("error").put("code", code);
    error.set("message", ReasonJson.spoken(language -> ExchangeFault.text(code, language)));
    return answer;
  }
}

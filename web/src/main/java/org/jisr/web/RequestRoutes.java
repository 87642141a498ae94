package org.jisr.web;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jisr.exchange.InformationRequest;
import org.jisr.exchange.NothingKind;
import org.jisr.exchange.RefusalReason;
import org.jisr.exchange.RequestAccess;
import org.jisr.exchange.RequestContent;
import org.jisr.exchange.RequestDraft;
import org.jisr.exchange.RequestFeedback;
import org.jisr.exchange.Requests;
import org.jisr.exchange.UrgentGround;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.people.Act;
import org.jisr.people.People;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** Requests for information: written, sent, clarified, answered and closed. */
final class RequestRoutes {
  private final Requests requests;
  private final LetterBox letters;
  private final PartyNames names;
  private final People people;
  private final Confirming confirming;
  private final InstantSource clock;

  RequestRoutes(
      Requests requests, LetterBox letters, PartyNames names, People people, InstantSource clock) {
    this.requests = requests;
    this.letters = letters;
    this.names = names;
    this.people = people;
    this.confirming = new Confirming(people.stepUp());
    this.clock = clock;
  }

  /** One act on a request that the caller may know of. */
  @FunctionalInterface
  private interface Doing {
    InformationRequest done(String id, Body body, Viewer viewer);
  }

  List<Route> routes() {
    Policy speak = Policy.consulting(Role.LIAISON, Role.APPROVER);
    String one = "/api/requests/{id}";
    return List.of(
        new Route(Method.GET, "/api/requests", speak, this::list),
        new Route(Method.POST, "/api/requests", speak, this::draft),
        new Route(Method.GET, one, speak, this::one),
        new Route(
            Method.POST,
            one + "/draft",
            speak,
            call -> act(call, (id, body, by) -> requests.rewrite(id, content(body), by))),
        new Route(Method.POST, one + "/submit", speak, this::submit),
        new Route(Method.POST, one + "/triage", speak, call -> act(call, this::triage)),
        new Route(
            Method.POST,
            one + "/ask",
            speak,
            call -> act(call, (id, body, by) -> requests.ask(id, text(body), by))),
        new Route(
            Method.POST,
            one + "/clarify",
            speak,
            call -> act(call, (id, body, by) -> requests.clarify(id, text(body), by))),
        new Route(Method.POST, one + "/suspend", speak, call -> act(call, this::suspend)),
        new Route(
            Method.POST,
            one + "/await-consent",
            speak,
            call -> act(call, (id, body, by) -> requests.awaitConsent(id, by))),
        new Route(
            Method.POST,
            one + "/resume",
            speak,
            call -> act(call, (id, body, by) -> requests.resume(id, by))),
        new Route(
            Method.POST,
            one + "/answer",
            speak,
            call -> confirmed(call, (id, body, by) -> requests.answer(id, reasons(body), by))),
        new Route(
            Method.POST,
            one + "/refuse",
            speak,
            call -> confirmed(call, (id, body, by) -> requests.refuse(id, reasons(body), by))),
        new Route(Method.POST, one + "/no-data", speak, call -> confirmed(call, this::nothing)),
        new Route(
            Method.POST,
            one + "/withdraw",
            speak,
            call -> act(call, (id, body, by) -> requests.withdraw(id, by))),
        new Route(Method.POST, one + "/feedback", speak, call -> act(call, this::feedback)),
        new Route(
            Method.POST,
            one + "/close",
            speak,
            call -> act(call, (id, body, by) -> requests.close(id, by))));
  }

  private void list(Call call) {
    RequestJson json = json(call);
    call.reply(
        Json.object()
            .put("serverTime", Json.time(clock.instant()))
            .set("items", Json.array(requests.list(call.caller().viewer()), json::brief)));
  }

  private void one(Call call) {
    reply(call, 200, requests.get(call.part("id"), call.caller().viewer()));
  }

  private void draft(Call call) throws IOException {
    call.caller().person();
    Body body = call.json();
    RequestDraft draft = new RequestDraft(new PartyId(body.requiredText("partner")), content(body));
    reply(call, 201, requests.draft(draft, ReleaseRoutes.consultation(call, body)));
  }

  private void act(Call call, Doing doing) throws IOException {
    Viewer viewer = call.caller().person().viewer();
    Body body = call.json();
    String id = requests.get(call.part("id"), viewer).id();
    reply(call, 200, doing.done(id, body, viewer));
  }

  /** What goes to the partner as a decision is confirmed in hand, as a release is. */
  private void confirmed(Call call, Doing doing) throws IOException {
    act(
        call,
        (id, body, viewer) -> {
          confirming.require(call, Act.RELEASE, body);
          return doing.done(id, body, viewer);
        });
  }

  private void submit(Call call) throws IOException {
    Viewer viewer = call.caller().person().viewer();
    requests.requireComplete(call.part("id"), viewer);
    confirmed(call, (id, body, by) -> requests.submit(id, by));
  }

  private InformationRequest triage(String id, Body body, Viewer viewer) {
    return requests.triage(id, RequestAccess.of(body.requiredText("access")), viewer);
  }

  private InformationRequest suspend(String id, Body body, Viewer viewer) {
    int days = (int) Math.clamp(body.number("days", 0), 0, Integer.MAX_VALUE);
    return requests.suspend(id, days, text(body), viewer);
  }

  private InformationRequest nothing(String id, Body body, Viewer viewer) {
    String kind = body.requiredText("kind");
    for (NothingKind each : NothingKind.values()) {
      if (each.code().equals(kind)) {
        return requests.nothing(id, each, viewer);
      }
    }
    throw Body.fault(WebFault.PARAMETER_MALFORMED, "kind");
  }

  private InformationRequest feedback(String id, Body body, Viewer viewer) {
    String text = body.text("text");
    return requests.feedback(
        id,
        RequestFeedback.of(body.requiredText("feedback")),
        Objects.requireNonNullElse(text, ""),
        viewer);
  }

  private static String text(Body body) {
    return body.requiredText("text");
  }

  private static List<RefusalReason> reasons(Body body) {
    return body.texts("reasons").stream().map(RefusalReason::of).toList();
  }

  private static RequestContent content(Body body) {
    String ground = body.text("ground");
    Tlp marking = Tlp.ofCode(or(body.text("marking"), Tlp.AMBER.code()));
    if (marking == null) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, "marking");
    }
    return new RequestContent(
        or(body.text("title"), ""),
        or(body.text("what"), ""),
        or(body.text("offence"), ""),
        or(body.text("facts"), ""),
        or(body.text("reasons"), ""),
        or(body.text("necessity"), ""),
        or(body.text("link"), ""),
        or(body.text("useLimits"), ""),
        ground == null || ground.isEmpty() ? null : UrgentGround.of(ground),
        or(body.text("whyUrgent"), ""),
        marking);
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private void reply(Call call, int status, InformationRequest request) {
    List<String> shown =
        request.releases().stream()
            .filter(envelope -> letters.shows(call.caller(), request.direction(), envelope))
            .toList();
    call.reply(status, json(call).whole(request, shown));
  }

  private RequestJson json(Call call) {
    Map<String, String> accounts = people.names();
    return new RequestJson(
        names, call.language(), accounts, call.caller().viewer().account(), clock.instant());
  }
}

package org.jisr.web;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.Fingerprint;
import org.jisr.law.Language;
import org.jisr.law.Purpose;
import org.jisr.people.Account;
import org.jisr.people.Digits;
import org.jisr.people.People;
import org.jisr.people.QrPicture;
import org.jisr.people.Session;
import tools.jackson.databind.node.ObjectNode;

/** The session, its settings and its end. */
final class SessionRoutes {
  private final People people;
  private final NodeInfo node;
  private final Exchange exchange;
  private final InstantSource clock;
  private final boolean secure;

  SessionRoutes(
      People people, NodeInfo node, Exchange exchange, InstantSource clock, boolean secure) {
    this.people = people;
    this.node = node;
    this.exchange = exchange;
    this.clock = clock;
    this.secure = secure;
  }

  List<Route> routes() {
    return List.of(
        new Route(Method.POST, "/api/sign-out", Policy.signedIn(), this::signOut),
        new Route(Method.GET, "/api/session", Policy.signedIn(), this::session),
        new Route(Method.PATCH, "/api/session", Policy.signedIn(), this::settings));
  }

  private void signOut(Call call) {
    Session session = call.caller().session();
    Optional<String> elsewhere =
        people.agency().flatMap(agency -> agency.signOutAddress(session, call.ownAddress()));
    people.signOut(session);
    call.endSession(secure);
    elsewhere.ifPresentOrElse(
        address -> call.reply(Json.object().put("address", address)), call::done);
  }

  private void session(Call call) {
    ObjectNode answer = Json.object();
    answer.set("account", account(call.caller().session().account()));
    answer.set("node", node(call.caller().session().account().language()));
    answer.put("csrf", call.caller().session().csrf());
    answer.set(
        "purposes",
        Json.array(
            List.of(Purpose.values()), purpose -> Json.object().put("code", purpose.code())));
    answer.put("serverTime", Json.time(clock.instant()));
    call.reply(answer);
  }

  private void settings(Call call) throws IOException {
    Body body = call.json();
    Account account = call.caller().session().account();
    String language = body.text("language");
    String digits = body.text("digits");
    people.settings(
        call.caller().session(),
        language == null ? account.language() : Language.of(language),
        digits == null ? account.digits() : Digits.of(digits));
    call.done();
  }

  private ObjectNode node(Language language) {
    Fingerprint fingerprint = exchange.identity().fingerprint();
    ObjectNode answer =
        Json.object()
            .put("party", node.party().value())
            .put("name", node.name())
            .put("country", node.country())
            .put("fingerprint", fingerprint.text())
            .put("version", node.version());
    answer.set("languages", Json.array(node.languages(), l -> Json.text(l.code())));
    answer.set("fingerprintWords", Json.strings(fingerprint.words(language)));
    answer.set(
        "fingerprintQr",
        Json.strings(QrPicture.of("JISR " + node.party().value() + " " + fingerprint.text())));
    return answer;
  }

  /** An account as its own session sees it. */
  static ObjectNode account(Account account) {
    ObjectNode answer =
        Json.object()
            .put("id", account.id())
            .put("name", account.name())
            .put("clearance", account.clearance().code())
            .put("language", account.language().code())
            .put("digits", account.digits().code());
    answer.set("compartments", Json.array(account.compartments(), Json::text));
    answer.set(
        "roles", Json.array(account.roles().stream().sorted().toList(), r -> Json.text(r.code())));
    return answer;
  }
}

package org.jisr.web;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jisr.people.Agency;
import org.jisr.people.AgencyAnswer;
import org.jisr.people.AgencyQuestion;
import org.jisr.people.People;
import org.jisr.people.SignedIn;
import tools.jackson.databind.node.ObjectNode;

/** The ways in: a one-time link, a passkey, a password with a code, the agency's provider. */
final class SignInRoutes {
  private final People people;
  private final boolean secure;

  SignInRoutes(People people, boolean secure) {
    this.people = people;
    this.secure = secure;
  }

  List<Route> routes() {
    Policy open = Policy.open();
    return List.of(
        new Route(Method.GET, "/api/sign-in", open, this::ways),
        new Route(Method.POST, "/api/sign-in", open, this::byLink),
        new Route(Method.POST, "/api/sign-in/passkey/begin", open, this::beginPasskey),
        new Route(Method.POST, "/api/sign-in/passkey/finish", open, this::finishPasskey),
        new Route(Method.POST, "/api/sign-in/password", open, this::byPassword),
        new Route(Method.POST, "/api/sign-in/agency/begin", open, this::beginAgency),
        new Route(Method.POST, "/api/sign-in/agency/finish", open, this::finishAgency));
  }

  /** The same for everybody: nothing here depends on who asks. */
  private void ways(Call call) {
    ObjectNode answer = Json.object();
    answer.putObject("passkey").put("host", people.passkeys().host());
    people.agency().ifPresent(agency -> answer.putObject("agency").put("name", agency.name()));
    call.reply(answer);
  }

  private void byLink(Call call) throws IOException {
    Body body = call.json();
    String code = body.text("code");
    begin(
        call,
        people.signIn(body.requiredText("token"), code == null ? "" : code, call.remoteAddress()));
  }

  private void beginPasskey(Call call) {
    call.reply(PasskeyJson.challenge(people.passkeys().beginSignIn(call.remoteAddress())));
  }

  private void finishPasskey(Call call) throws IOException {
    Body body = call.json();
    begin(
        call,
        people
            .passkeys()
            .finishSignIn(
                body.requiredText("id"), PasskeyJson.credential(body), call.remoteAddress()));
  }

  private void byPassword(Call call) throws IOException {
    Body body = call.json();
    begin(
        call,
        people
            .passwords()
            .signIn(
                body.requiredText("number"),
                body.requiredText("password"),
                body.requiredText("code"),
                call.remoteAddress()));
  }

  private void beginAgency(Call call) {
    ask(call, agency().beginSignIn(call.ownAddress(), call.remoteAddress()));
  }

  private void finishAgency(Call call) throws IOException {
    Agency agency = agency();
    begin(
        call,
        answered(
            call, (answer) -> agency.finishSignIn(answer, browser(call), call.remoteAddress())));
  }

  /** Sends the browser to the provider, and marks it as the one that was sent. */
  void ask(Call call, AgencyQuestion question) {
    call.keepBrowser(question.browser(), secure);
    call.reply(Json.object().put("address", question.address()));
  }

  <T> T answered(Call call, Function<AgencyAnswer, T> use) throws IOException {
    Body body = call.json();
    AgencyAnswer answer =
        new AgencyAnswer(body.requiredText("state"), body.text("code"), body.text("issuer"));
    try {
      return use.apply(answer);
    } finally {
      call.forgetBrowser(secure);
    }
  }

  static String browser(Call call) {
    String browser = call.browser();
    return browser == null ? "" : browser;
  }

  Agency agency() {
    return people.agency().orElseThrow(() -> new WebException(WebFault.ROUTE_UNKNOWN));
  }

  /** A session that this browser still had ends: two people may share it. */
  private void begin(Call call, SignedIn signedIn) {
    String before = call.sessionCookie();
    if (before != null) {
      people.session(before).ifPresent(people::signOut);
    }
    call.startSession(signedIn.cookieToken(), secure);
    call.done();
  }
}

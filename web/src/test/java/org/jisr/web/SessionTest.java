package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jisr.law.Role;
import org.jisr.people.Account;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in by a link, the session that follows, and its end. */
final class SessionTest {
  private static TestNode node;

  @BeforeAll
  static void start() {
    node = new TestNode("session");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void theSessionCookieIsOutOfReachForScriptsAndOtherSites() {
    Answer answer = signIn(node.stranger(), token()).has(204);
    assertThat(answer.header("Set-Cookie"))
        .matches(
            Callers.cookie(node.server.port())
                + "=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void twoNodesOnOneHostKeepTheirSessionsApart() {
    try (TestNode other = new TestNode("neighbour")) {
      Browser here = node.signedIn(Tlp.GREEN, Role.ANALYST);
      Browser there = other.signedIn(Tlp.GREEN, Role.ANALYST);
      String jar = here.header("Cookie") + "; " + there.header("Cookie");
      here.with("Cookie", jar).get("/api/session").has(200);
      there.with("Cookie", jar).get("/api/session").has(200);
    }
  }

  @Test
  void aLinkWorksOnce() {
    Ticket token = token();
    signIn(node.stranger(), token).has(204);
    signIn(node.stranger(), token).isSpokenRefusal().has(401, "PEOPLE_TOKEN_REFUSED");
  }

  @Test
  void ofManyAtTheSameMomentOneSignsIn() throws Exception {
    Ticket token = token();
    List<Callable<Integer>> attempts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      attempts.add(() -> signIn(Browser.stranger(node.server.port(), "127.0.0.3"), token).status());
    }
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> attempt : executor.invokeAll(attempts)) {
        statuses.add(attempt.get());
      }
    }
    assertThat(statuses).containsOnlyOnce(204).containsOnly(204, 401);
  }

  @Test
  void aNewLinkEndsTheOneBefore() {
    Account account = node.account(Tlp.GREEN, Role.ANALYST);
    Ticket first = node.token(account);
    Ticket second = node.token(account);
    signIn(node.stranger(), first).has(401, "PEOPLE_TOKEN_REFUSED");
    signIn(node.stranger(), second).has(204);
  }

  @Test
  void aCookieFromBeforeTheSignInIsWorthNothingAfterIt() {
    String planted =
        Callers.cookie(node.server.port()) + "=planted-by-somebody-else-0123456789-abcdefghi";
    Browser victim = node.stranger().with("Cookie", planted);
    Answer answer = signIn(victim, token()).has(204);
    assertThat(answer.header("Set-Cookie")).doesNotContain("planted");
    node.stranger().with("Cookie", planted).get("/api/session").has(401, "WEB_SESSION_MISSING");
  }

  @Test
  void signingInAgainMakesANewSession() {
    Account account = node.account(Tlp.GREEN, Role.ANALYST);
    Browser first = node.stranger().signIn(node.token(account));
    Browser second = node.stranger().signIn(node.token(account));
    assertThat(second.header("Cookie")).isNotEqualTo(first.header("Cookie"));
    assertThat(second.header("Jisr-Csrf")).isNotEqualTo(first.header("Jisr-Csrf"));
    first.get("/api/session").has(200);
  }

  @Test
  void signingOutEndsTheSessionAtOnce() {
    Browser person = node.signedIn(Tlp.GREEN, Role.ANALYST);
    person.get("/api/session").has(200);
    Answer answer = person.post("/api/sign-out", "").has(204);
    assertThat(answer.header("Set-Cookie"))
        .startsWith(Callers.cookie(node.server.port()) + "=;")
        .contains("Max-Age=0");
    person.get("/api/session").has(401, "WEB_SESSION_MISSING");
    person.get("/api/search").has(401, "WEB_SESSION_MISSING");
  }

  @Test
  void aDisabledAccountIsOutAtOnce() {
    Account account = node.account(Tlp.GREEN, Role.ANALYST);
    Browser person = node.stranger().signIn(node.token(account)).consulting();
    Ticket unused = node.token(account);
    person.get("/api/search").has(200);
    node.people.disable(node.administrator, account.id());
    person.get("/api/search").has(401, "WEB_SESSION_MISSING");
    signIn(node.stranger(), unused).has(401, "PEOPLE_TOKEN_REFUSED");
  }

  @Test
  void aLostRoleIsLostAtOnce() {
    Account account = node.account(Tlp.GREEN, Role.APPROVER);
    Browser person = node.stranger().signIn(node.token(account)).consulting();
    person.get("/api/card").has(200);
    node.administration.change(
        account.id(), java.util.Set.of(Role.ANALYST), Tlp.GREEN, new java.util.TreeSet<>());
    person.get("/api/card").has(401, "WEB_SESSION_MISSING");
    node.stranger().signIn(node.token(account)).get("/api/card").has(403, "WEB_ROLE_MISSING");
  }

  @Test
  void theSecretOfTheOperatorIsNoSessionCookieAndOpensNoAdministration() {
    node.operator().get("/api/session").has(200);
    node.operator().get("/api/accounts").has(403, "WEB_ROLE_MISSING");
    node.operator().get("/api/log").has(403, "WEB_ROLE_MISSING");
    node.stranger()
        .with("Cookie", "jisr_session=" + TestNode.OPERATOR)
        .get("/api/session")
        .has(401, "WEB_SESSION_MISSING");
  }

  @Test
  void aBadBearerIsRefusedEvenBesideAGoodCookie() {
    node.signedIn(Tlp.GREEN, Role.ANALYST)
        .with("Authorization", "Bearer wrong")
        .get("/api/session")
        .has(401, "WEB_SESSION_MISSING");
  }

  @Test
  void guessingIsSlowedForThePlaceItComesFromOnly() {
    Browser guesser = Browser.stranger(node.server.port(), "127.0.0.9");
    for (int i = 0; i < 10; i++) {
      signIn(guesser, new Ticket("guess-" + i, "")).has(401, "PEOPLE_TOKEN_REFUSED");
    }
    signIn(guesser, token()).isSpokenRefusal().has(429, "PEOPLE_TOO_MANY_ATTEMPTS");
    signIn(node.stranger(), token()).has(204);
  }

  @Test
  void linksAndSessionsExpire() {
    try (TestNode own = new TestNode("expiry")) {
      Ticket token = own.token(own.account(Tlp.GREEN, Role.ANALYST));
      Browser person = own.signedIn(Tlp.GREEN, Role.ANALYST);
      person.get("/api/session").has(200);
      own.clock.move(Duration.ofDays(2));
      signIn(own.stranger(), token).has(401, "PEOPLE_TOKEN_REFUSED");
      person.get("/api/session").has(401, "WEB_SESSION_MISSING");
    }
  }

  @Test
  void noOneRaisesThemselvesByUnknownProperties() {
    Account account = node.account(Tlp.GREEN, Role.ANALYST);
    Browser person = node.stranger().signIn(node.token(account)).consulting();
    String wish =
        """
        {"language":"ar","roles":["administrator"],"clearance":"red","id":"x","name":"Chief",
         "party":"other","active":true}""";
    person.send("PATCH", "/api/session", wish).has(204);
    assertThat(person.get("/api/session").json().path("account").toString())
        .contains("\"roles\":[\"analyst\"]", "\"clearance\":\"green\"", "\"language\":\"ar\"")
        .doesNotContain("Chief");
    person.send("PATCH", "/api/accounts/" + account.id(), wish).has(403, "WEB_ROLE_MISSING");
  }

  @Test
  void anAdministratorGrantsNothingToThemselves() {
    Account second = node.account(Tlp.CLEAR, Role.ADMINISTRATOR);
    Browser administrator = node.stranger().signIn(node.token(second));
    String path = "/api/accounts/" + second.id();
    String wish = "{\"roles\":[\"approver\"],\"clearance\":\"red\"}";
    administrator.send("PATCH", path, wish).isSpokenRefusal().has(403, "PEOPLE_NOT_ALLOWED");
    administrator.post(path + "/disable", "{}").has(403, "PEOPLE_NOT_ALLOWED");
    administrator
        .post(
            "/api/accounts",
            "{\"name\":\"Both\",\"roles\":[\"administrator\",\"analyst\"],\"language\":\"ar\"}")
        .isSpokenRefusal()
        .has(409, "PEOPLE_ROLES_CONFLICT");
  }

  private static Ticket token() {
    return node.token(node.account(Tlp.GREEN, Role.ANALYST));
  }

  private static Answer signIn(Browser browser, Ticket ticket) {
    return browser.post("/api/sign-in", ticket.json());
  }
}

package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jisr.fixtures.SoftAuthenticator;
import org.jisr.law.Role;
import org.jisr.people.Account;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ways in beside links, over HTTP, and what an attacker tries with them. */
final class SignInTest {
  private static TestNode node;

  @BeforeAll
  static void start() {
    node = new TestNode("ways-in");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aPasskeySignsInAndTheOldSessionOfThatBrowserEnds() {
    Browser person = node.signedIn(Tlp.GREEN, Role.ANALYST);
    Keyring keys = Keyring.of(person, node);
    Browser sameBrowser = node.stranger().with("Cookie", person.header("Cookie"));
    Answer answer = keys.signIn(sameBrowser).has(204);
    assertThat(answer.header("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Strict")
        .doesNotContain(person.header("Cookie").split("=", 2)[1]);
    person.get("/api/session").has(401, "WEB_SESSION_MISSING");
    Browser back = node.stranger().with("Cookie", answer.header("Set-Cookie").split(";")[0]);
    assertThat(back.get("/api/security").has(200).json().path("method").asString())
        .isEqualTo("passkey");
  }

  @Test
  void whatIsAskedTellsNobodyWhoExists() {
    Browser person = node.signedIn(Tlp.GREEN, Role.ANALYST);
    Keyring.of(person, node);
    JsonNode asked = node.stranger().post("/api/sign-in/passkey/begin", "").has(200).json();
    assertThat(asked.path("options").has("allowCredentials")).isFalse();
    assertThat(asked.path("options").path("userVerification").asString()).isEqualTo("required");
    assertThat(asked.path("options").path("rpId").asString()).isEqualTo("localhost");
    String ways = node.stranger().get("/api/sign-in").has(200).body();
    assertThat(node.stranger().with("Cookie", person.header("Cookie")).get("/api/sign-in").body())
        .isEqualTo(ways);
  }

  @Test
  void everyWrongPasswordSignInGetsTheSameBytes() {
    List<String> answers = new ArrayList<>();
    for (String wish :
        List.of(
            "{\"number\":\"00000000\",\"password\":\"some long sentence\",\"code\":\"123456\"}",
            "{\"number\":\"not a number\",\"password\":\"x\",\"code\":\"y\"}",
            "{\"number\":\"' OR 1=1 --\",\"password\":\"x\",\"code\":\"y\"}")) {
      answers.add(
          Browser.stranger(node.server.port(), "127.0.0.7")
              .post("/api/sign-in/password", wish)
              .isSpokenRefusal()
              .has(401, "PEOPLE_SIGN_IN_REFUSED")
              .lasting());
    }
    assertThat(answers).containsOnly(answers.getFirst());
  }

  @Test
  void noAnswerEverSendsABrowserElsewhere() {
    Browser stranger = node.stranger();
    for (String path :
        List.of(
            "/sign-in?next=https://elsewhere.example",
            "/sign-in/agency?state=x&code=y&redirect_uri=https://elsewhere.example",
            "/api/sign-in?redirect=//elsewhere.example")) {
      Answer answer = stranger.get(path);
      assertThat(answer.status()).isLessThan(300);
      assertThat(answer.header("Location")).isEmpty();
      assertThat(answer.body()).doesNotContain("elsewhere.example");
    }
  }

  @Test
  void withoutAProviderThereIsNoAgencySignIn() {
    node.stranger().post("/api/sign-in/agency/begin", "").has(404, "WEB_ROUTE_UNKNOWN");
    node.stranger()
        .post("/api/sign-in/agency/finish", "{\"state\":\"x\",\"code\":\"y\"}")
        .has(404, "WEB_ROUTE_UNKNOWN");
  }

  @Test
  void propertiesThatARegistrationDoesNotHaveChangeNothing() {
    Browser person = node.signedIn(Tlp.GREEN, Role.ANALYST);
    JsonNode asked = person.post("/api/security/passkeys/begin", "").has(200).json();
    var key = new SoftAuthenticator("http://localhost:" + node.server.port());
    String wish =
        """
        {"id":"%s","name":"Key","credential":%s,"attested":true,"account":"%s","synced":true,
         "roles":["administrator"],"clearance":"red"}"""
            .formatted(
                asked.path("id").asString(),
                key.create(asked.path("options").toString()),
                node.administrator.account().id());
    JsonNode made = person.post("/api/security/passkeys/finish", wish).has(201).json();
    assertThat(made.path("attested").asBoolean()).isFalse();
    assertThat(node.people.passkeys().list(node.administrator)).isEmpty();
    assertThat(person.get("/api/session").json().path("account").path("clearance").asString())
        .isEqualTo("green");
  }

  @Test
  void nobodyReachesAnothersKeysAndSessions() {
    Browser victim = node.signedIn(Tlp.GREEN, Role.ANALYST);
    Keyring.of(victim, node);
    JsonNode theirs = victim.get("/api/security").has(200).json();
    String key = theirs.path("passkeys").path(0).path("id").asString();
    String session = theirs.path("sessions").path(0).path("id").asString();
    Browser other = node.signedIn(Tlp.RED, Role.APPROVER);
    other
        .send("PATCH", "/api/security/passkeys/" + key, "{\"name\":\"Mine\"}")
        .isSpokenRefusal()
        .has(404, "PEOPLE_METHOD_UNKNOWN");
    other.post("/api/security/passkeys/" + key + "/remove", "").has(404, "PEOPLE_METHOD_UNKNOWN");
    other.post("/api/security/sessions/" + session + "/end", "").has(404, "PEOPLE_SESSION_UNKNOWN");
    victim.get("/api/session").has(200);
  }

  @Test
  void aPersonEndsTheirSessionsElsewhere() {
    Account account = node.account(Tlp.GREEN, Role.ANALYST);
    Browser office = node.stranger().signIn(node.token(account));
    Browser lost = node.stranger().signIn(node.token(account));
    JsonNode ended = office.post("/api/security/sessions/end-others", "").has(200).json();
    assertThat(ended.path("ended").asInt()).isEqualTo(1);
    lost.get("/api/session").has(401, "WEB_SESSION_MISSING");
    office.get("/api/session").has(200);
  }

  @Test
  void theMachinesProgramsHaveNothingOfTheirOwn() {
    node.operator().get("/api/security").has(403, "WEB_ROLE_MISSING");
    String wish = "{\"act\":\"release\",\"decisionHash\":\"" + "ab".repeat(32) + "\"}";
    node.operator().post("/api/confirmations/begin", wish).has(403, "WEB_ROLE_MISSING");
  }
}

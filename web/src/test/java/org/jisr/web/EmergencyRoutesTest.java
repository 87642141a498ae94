package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.jisr.bank.Emergency;
import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An emergency over HTTP: confirmed, told to oversight, for one session and one object. */
final class EmergencyRoutesTest {
  private static final StixId RED =
      new StixId("identity", new UUID(0x4000L, 0x8000_0000_0000_0001L));
  private static final StixId NOTHING =
      new StixId("identity", new UUID(0x4000L, 0x8000_0000_0000_0099L));
  private static TestNode node;

  @BeforeAll
  static void start() {
    node = new TestNode("emergency");
    node.store(
        node.handling(Tlp.RED),
        StixObject.read(
            """
            {"type":"identity","spec_version":"2.1","id":"%s",\
            "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",\
            "name":"Lantern","identity_class":"individual"}"""
                .formatted(RED)));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aConfirmedEmergencyOpensOneObjectAndOversightReviewsIt() {
    Browser officer = node.signedIn(Tlp.GREEN, Role.FIELD_OFFICER).with("Jisr-Case", "2026-017");
    Browser eyes = node.signedIn(Tlp.CLEAR, Role.OVERSIGHT);
    Keyring keys = Keyring.of(officer, node);
    officer.get("/api/entities/" + RED).has(404, "BANK_ENTITY_UNKNOWN");
    JsonNode missing =
        open(officer, RED).isSpokenRefusal().has(403, "PEOPLE_CONFIRMATION_MISSING").json();
    assertThat(missing.path("details").path("act").asString()).isEqualTo("break-glass");
    confirm(keys, officer, missing);
    JsonNode opened = open(officer, RED).has(201).json();
    open(officer, RED).has(403, "PEOPLE_CONFIRMATION_MISSING");
    String id = opened.path("id").asString();
    JsonNode seen = officer.get("/api/emergencies/" + id).has(200).json();
    assertThat(seen.path("entity").path("name").asString()).isEqualTo("Lantern");
    assertThat(officer.get("/api/emergencies").json().path("items").size()).isEqualTo(1);
    officer.get("/api/entities/" + RED).has(404, "BANK_ENTITY_UNKNOWN");
    officer.get("/api/entities/" + RED + "/graph").has(404, "BANK_ENTITY_UNKNOWN");
    JsonNode listed = listed(eyes, id);
    assertThat(listed.path("object").asString()).isEqualTo(RED.toString());
    assertThat(listed.path("reason").asString()).contains("gate 4");
    assertThat(listed.path("state").asString()).isEqualTo("awaiting");
    assertThat(listed.path("looks").asInt()).isEqualTo(1);
    assertThat(listed.toString()).doesNotContain("Lantern");
    String review = "/api/oversight/emergencies/" + id + "/review";
    officer.post(review, "{\"verdict\":\"in-order\",\"note\":\"x\"}").has(403, "WEB_ROLE_MISSING");
    eyes.post(review, "{\"verdict\":\"fine\",\"note\":\"x\"}").has(400, "BANK_EMERGENCY_INVALID");
    assertThat(
            eyes.post(review, "{\"verdict\":\"in-order\",\"note\":\"Needed.\"}")
                .has(200)
                .json()
                .path("state")
                .asString())
        .isEqualTo("reviewed");
    eyes.post(review, "{\"verdict\":\"in-order\",\"note\":\"x\"}")
        .isSpokenRefusal()
        .has(409, "BANK_EMERGENCY_STATE");
    officer.get("/api/emergencies/" + id).isSpokenRefusal().has(404, "BANK_EMERGENCY_UNKNOWN");
  }

  @Test
  void anotherSessionOrPersonOrProgramHasNoPartInIt() {
    Browser officer = node.signedIn(Tlp.GREEN, Role.ANALYST).with("Jisr-Case", "2026-017");
    Keyring keys = Keyring.of(officer, node);
    String id = opened(keys, officer);
    String cookie = keys.signIn(node.stranger()).has(204).header("Set-Cookie").split(";", 2)[0];
    Browser again = node.stranger().with("Cookie", cookie);
    again.get("/api/emergencies/" + id).has(404, "BANK_EMERGENCY_UNKNOWN");
    assertThat(again.get("/api/emergencies").json().path("items").size()).isZero();
    Browser other = node.signedIn(Tlp.RED, Role.APPROVER);
    other.get("/api/emergencies/" + id).has(404, "BANK_EMERGENCY_UNKNOWN");
    other.post("/api/emergencies/" + id + "/end", "").has(404, "BANK_EMERGENCY_UNKNOWN");
    open(node.operator().with("Jisr-Case", "2026-017"), RED).has(403, "WEB_ROLE_MISSING");
    officer.post("/api/sign-out", "").has(204);
    officer.get("/api/emergencies/" + id).has(401, "WEB_SESSION_MISSING");
  }

  @Test
  void whoHasNothingToConfirmWithCannotOpen() {
    Browser officer = node.signedIn(Tlp.GREEN, Role.ANALYST).with("Jisr-Case", "2026-017");
    open(officer, RED).isSpokenRefusal().has(403, "PEOPLE_CONFIRMATION_IMPOSSIBLE");
  }

  @Test
  void nothingIsAnsweredAsWhatTheOfficerMayReadAnyway() {
    Browser officer = node.signedIn(Tlp.RED, Role.ANALYST).with("Jisr-Case", "2026-017");
    Keyring keys = Keyring.of(officer, node);
    Answer nothing = confirmed(keys, officer, NOTHING);
    Answer readable = confirmed(keys, officer, RED);
    nothing.isSpokenRefusal().has(404, "BANK_EMERGENCY_NOTHING");
    readable.has(404, "BANK_EMERGENCY_NOTHING");
    assertThat(without(readable)).isEqualTo(without(nothing));
  }

  @Test
  void withoutACaseNothingIsAsked() {
    Browser officer = node.signedIn(Tlp.GREEN, Role.ANALYST).without("Jisr-Case");
    Keyring keys = Keyring.of(officer, node);
    confirmed(keys, officer, RED).isSpokenRefusal().has(400, "BANK_EMERGENCY_INVALID");
  }

  @Test
  void timeEndsIt() {
    Browser officer = node.signedIn(Tlp.GREEN, Role.ANALYST).with("Jisr-Case", "2026-017");
    Keyring keys = Keyring.of(officer, node);
    String id = opened(keys, officer);
    node.clock.move(Emergency.OPEN.plus(Duration.ofSeconds(1)));
    officer.get("/api/emergencies/" + id).has(404, "BANK_EMERGENCY_UNKNOWN");
    assertThat(officer.get("/api/emergencies").json().path("items").size()).isZero();
  }

  @Test
  void oversightHearsAtOnceAndOthersDoNot() {
    Browser officer = node.signedIn(Tlp.GREEN, Role.ANALYST).with("Jisr-Case", "2026-017");
    Keyring keys = Keyring.of(officer, node);
    try (Ears eyes = new Ears(node.signedIn(Tlp.CLEAR, Role.OVERSIGHT));
        Ears colleague = new Ears(node.signedIn(Tlp.RED, Role.ANALYST))) {
      eyes.heard("event: hello");
      colleague.heard("event: hello");
      String id = opened(keys, officer);
      eyes.heard(id);
      assertThat(eyes.text()).contains("event: emergency", "opened").doesNotContain("Lantern");
      assertThat(colleague.text()).doesNotContain(id, "event: emergency");
    }
  }

  private static JsonNode listed(Browser eyes, String id) {
    for (JsonNode each : eyes.get("/api/oversight/emergencies").has(200).json().path("items")) {
      if (each.path("id").asString().equals(id)) {
        return each;
      }
    }
    throw new AssertionError("The emergency is not listed.");
  }

  private static String opened(Keyring keys, Browser officer) {
    return confirmed(keys, officer, RED).has(201).json().path("id").asString();
  }

  private static Answer confirmed(Keyring keys, Browser officer, StixId id) {
    confirm(keys, officer, open(officer, id).has(403, "PEOPLE_CONFIRMATION_MISSING").json());
    return open(officer, id);
  }

  private static void confirm(Keyring keys, Browser officer, JsonNode missing) {
    keys.confirm(officer, "break-glass", missing.path("details").path("decisionHash").asString())
        .has(201);
  }

  private static String without(Answer answer) {
    return answer.json().toString().replaceAll("\"request\":\"[^\"]*\"", "");
  }

  private static Answer open(Browser officer, StixId id) {
    return officer.post(
        "/api/emergencies",
        "{\"id\":\"%s\",\"ground\":\"danger-to-life\",\"reason\":\"A man with a weapon at gate 4.\"}"
            .formatted(id));
  }
}

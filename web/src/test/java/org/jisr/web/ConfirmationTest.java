package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nothing leaves by somebody who has a key without that key's word on exactly that decision. */
final class ConfirmationTest {
  private static final String HASH = "ab".repeat(32);
  private static TestNode node;

  @BeforeAll
  static void start() {
    node = new TestNode("confirming");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aReleaseAsksForTheKeyAndThenForTheDecisionItself() {
    Browser liaison = node.signedIn(Tlp.AMBER, Role.LIAISON);
    Keyring keys = Keyring.of(liaison, node);
    JsonNode refused =
        release(liaison, HASH).isSpokenRefusal().has(403, "PEOPLE_CONFIRMATION_MISSING").json();
    assertThat(refused.path("details").path("act").asString()).isEqualTo("release");
    assertThat(refused.path("details").path("decisionHash").asString()).isEqualTo(HASH);
    keys.confirm(liaison, "release", HASH).has(201);
    assertThat(release(liaison, HASH).code()).isNotEqualTo("PEOPLE_CONFIRMATION_MISSING");
    release(liaison, HASH).has(403, "PEOPLE_CONFIRMATION_MISSING");
  }

  @Test
  void whatWasConfirmedIsNotAnotherDecisionOrAct() {
    Browser liaison = node.signedIn(Tlp.AMBER, Role.LIAISON);
    Keyring keys = Keyring.of(liaison, node);
    keys.confirm(liaison, "recall", HASH).has(201);
    keys.confirm(liaison, "release", "cd".repeat(32)).has(201);
    release(liaison, HASH).has(403, "PEOPLE_CONFIRMATION_MISSING");
  }

  @Test
  void withoutAKeyAReleaseGoesOnToItsDecision() {
    Browser liaison = node.signedIn(Tlp.AMBER, Role.LIAISON);
    assertThat(release(liaison, HASH).code()).doesNotStartWith("PEOPLE_");
    String wish = "{\"act\":\"release\",\"decisionHash\":\"" + HASH + "\"}";
    liaison
        .post("/api/confirmations/begin", wish)
        .isSpokenRefusal()
        .has(403, "PEOPLE_CONFIRMATION_IMPOSSIBLE");
  }

  @Test
  void theChallengeShowsTheDecisionInNumberAndWords() {
    Browser liaison = node.signedIn(Tlp.AMBER, Role.LIAISON);
    Keyring.of(liaison, node);
    String wish = "{\"act\":\"release\",\"decisionHash\":\"" + HASH + "\"}";
    JsonNode asked = liaison.post("/api/confirmations/begin", wish).has(200).json();
    assertThat(asked.path("check").asString()).matches("[0-9]{6}");
    assertThat(asked.path("words").size()).isEqualTo(10);
    assertThat(asked.path("options").path("allowCredentials").size()).isEqualTo(1);
    assertThat(asked.path("methods").toString()).isEqualTo("[\"passkey\"]");
  }

  @Test
  void nonsenseIsRefusedInWords() {
    Browser liaison = node.signedIn(Tlp.AMBER, Role.LIAISON);
    Keyring.of(liaison, node);
    for (String wish :
        List.of(
            "{\"act\":\"everything\",\"decisionHash\":\"" + HASH + "\"}",
            "{\"act\":\"release\",\"decisionHash\":\"short\"}",
            "{\"act\":\"release\",\"decisionHash\":\"" + "AB".repeat(32) + "\"}")) {
      liaison
          .post("/api/confirmations/begin", wish)
          .isSpokenRefusal()
          .has(400, "PEOPLE_CONFIRMATION_INVALID");
    }
    liaison
        .post("/api/confirmations/unknown/finish", "{\"credential\":{}}")
        .isSpokenRefusal()
        .has(409, "PEOPLE_CEREMONY_ENDED");
  }

  @Test
  void offeringAnAgreementNeedsTheKeyToo() {
    Browser liaison = node.signedIn(Tlp.AMBER, Role.LIAISON);
    Keyring keys = Keyring.of(liaison, node);
    String draft =
        """
        {"title":"T","purposes":["event-security"],"types":["report"],"conditions":[],
         "validUntil":"2031-01-01T00:00:00Z"}""";
    Answer refused = liaison.post("/api/partners/nobody/agreements", draft);
    refused.has(403, "PEOPLE_CONFIRMATION_MISSING");
    String hash = refused.json().path("details").path("decisionHash").asString();
    keys.confirm(liaison, "agreement", hash).has(201);
    liaison.post("/api/partners/nobody/agreements", draft.replace("\"T\"", "\"Other\"")).has(403);
    assertThat(liaison.post("/api/partners/nobody/agreements", draft).code())
        .isEqualTo("EXCHANGE_PARTNER_UNKNOWN");
  }

  private static Answer release(Browser person, String hash) {
    return person.post(
        "/api/releases",
        """
        {"ids":["report--11111111-1111-4111-8111-111111111111"],"partners":["nobody"],
         "purpose":"event-security","humanRights":"no-concern","decisionHash":"%s"}"""
            .formatted(hash));
  }
}

package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import org.jisr.law.LawExamples;
import org.jisr.law.Role;
import org.jisr.law.SignedLaw;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A policy on its way from a signed file to being in force, over HTTP. */
final class PolicyRoutesTest {
  private static TestNode node;
  private static String signed;

  @BeforeAll
  static void start() throws NoSuchAlgorithmException {
    node = new TestNode("lawful");
    KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    SignedLaw law =
        SignedLaw.sign(LawExamples.policy(node.party), keys.getPrivate(), keys.getPublic());
    node.bank.law().trust(law.key());
    signed = new String(law.json(), StandardCharsets.UTF_8);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void aPolicyIsProposedReplayedAndAgreedToByTwoPersons() {
    Browser one = node.signedIn(Tlp.RED, Role.APPROVER);
    Browser two = node.signedIn(Tlp.RED, Role.APPROVER);
    Browser oversight = node.signedIn(Tlp.CLEAR, Role.OVERSIGHT);
    JsonNode proposed = one.post("/api/law/texts", signed).has(201).json();
    String path = "/api/law/texts/" + proposed.path("digest").asString();
    assertThat(proposed.path("state").asString()).isEqualTo("proposed");
    JsonNode replay = oversight.get(path + "/replay").has(200).json();
    assertThat(replay.path("decisions").asLong()).isZero();
    oversight.post(path + "/approve", "{}").has(403, "WEB_ROLE_MISSING");
    assertThat(one.post(path + "/approve", "{}").has(200).json().path("state").asString())
        .isEqualTo("proposed");
    one.post(path + "/approve", "{}").isSpokenRefusal().has(409, "BANK_LAW_APPROVAL");
    assertThat(two.post(path + "/approve", "{}").has(200).json().path("state").asString())
        .isEqualTo("in-force");
    JsonNode listed = oversight.get("/api/law/texts").has(200).json().path("items").path(0);
    assertThat(listed.path("text").path("rules").path(0).path("text").path("ar").asString())
        .isNotBlank();
    one.post("/api/law/texts", signed).isSpokenRefusal().has(409, "BANK_LAW_OLDER");
  }

  @Test
  void aChangedOrForeignTextIsRefusedInWords() {
    Browser approver = node.signedIn(Tlp.RED, Role.APPROVER);
    approver
        .post("/api/law/texts", signed.replace("\"items_from\":50", "\"items_from\":900"))
        .isSpokenRefusal()
        .has(400, "LAW_SIGNATURE_INVALID");
    approver.post("/api/law/texts", "{}").isSpokenRefusal().has(400, "LAW_TEXT_UNREADABLE");
    approver.get("/api/law/texts/00/replay").isSpokenRefusal().has(404, "BANK_LAW_UNKNOWN");
  }
}

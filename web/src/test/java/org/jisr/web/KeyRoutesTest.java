package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys are changed and revoked through the API, over the real connection of two nodes. */
final class KeyRoutesTest {
  private static final String ALL = "{\"parts\":[\"signing\",\"sealing\",\"tls\"]}";

  private TestNode here;
  private TestNode there;
  private Browser liaison;
  private Browser guest;

  @BeforeEach
  void start() {
    here = new TestNode("keys-here");
    there = new TestNode("keys-there");
    Agreed.between(here, there);
    liaison = here.signedIn(Tlp.RED, Role.LIAISON);
    guest = there.signedIn(Tlp.RED, Role.LIAISON);
  }

  @AfterEach
  void stop() {
    here.close();
    there.close();
  }

  private JsonNode seenThere() {
    return guest.get("/api/partners").has(200).json().path("items").path(0);
  }

  private JsonNode until(String state, int serial) {
    return Await.value(
        "the partner sees " + state + " " + serial,
        this::seenThere,
        seen ->
            seen.path("state").asString().equals(state) && seen.path("serial").asInt() == serial);
  }

  @Test
  void newKeysReachThePartnerAndTheCardOfTheSessionIsTheNewOne() {
    String before = liaison.get("/api/keys").has(200).json().path("fingerprint").asString();
    JsonNode changed = liaison.post("/api/keys/rotate", ALL).has(200).json();
    assertThat(changed.path("serial").asInt()).isEqualTo(2);
    assertThat(changed.path("fingerprintWords").size()).isEqualTo(10);
    assertThat(changed.path("changes").path(0).path("action").asString()).isEqualTo("rotate");
    JsonNode seen = until("confirmed", 2);
    assertThat(seen.path("fingerprint").asString())
        .isEqualTo(changed.path("fingerprint").asString());
    assertThat(seen.path("keys").path(0).path("fingerprint").asString()).isEqualTo(before);
    assertThat(liaison.get("/api/session").json().path("node").path("fingerprint").asString())
        .isEqualTo(changed.path("fingerprint").asString());
    liaison.post("/api/keys/rotate", "{\"parts\":[]}").isSpokenRefusal();
    liaison.post("/api/keys/rotate", "{\"parts\":[\"log\"]}").has(400, "EXCHANGE_KEY_PART");
  }

  @Test
  void aStolenKeyIsRevokedAndTheNewCardIsComparedAgain() {
    liaison.post("/api/keys/revoke", "{}").has(200);
    JsonNode seen = until("revoked", 1);
    assertThat(seen.path("keys").path(0).path("revokedBy").asString()).isEqualTo("partner");
    String card = liaison.get("/api/card").has(200).body();
    JsonNode added = guest.post("/api/partners", card).has(201).json();
    assertThat(added.path("state").asString()).isEqualTo("pending");
    String fingerprint =
        JsonMapper.shared()
            .createObjectNode()
            .put("fingerprint", liaison.get("/api/keys").json().path("fingerprint").asString())
            .toString();
    guest.post("/api/partners/" + here.party + "/confirm", fingerprint).has(200);
    until("confirmed", 2);
  }

  @Test
  void aPartnersKeyIsEndedByTelephoneOrByItsOwnWord() {
    String path = "/api/partners/" + here.party;
    String kept = liaison.post("/api/keys/revocation", "{}").has(200).body();
    guest
        .send("POST", path + "/revocation", BodyPublishers.ofString("{}"))
        .has(400, "EXCHANGE_REVOCATION_INVALID");
    guest
        .post(path + "/revoke", "{\"since\":\"2999-01-01T00:00:00Z\"}")
        .has(400, "EXCHANGE_REVOCATION_INVALID");
    JsonNode marked = guest.post(path + "/revoke", "{}").has(200).json();
    assertThat(marked.path("state").asString()).isEqualTo("revoked");
    assertThat(marked.path("keys").path(0).path("revokedBy").asString()).isEqualTo("officer");
    guest.post(path + "/suspend", "{}").has(409, "EXCHANGE_KEY_REVOKED");
    guest
        .post("/api/partners", new String(here.identity.card().json(), StandardCharsets.UTF_8))
        .has(409, "EXCHANGE_CARD_REVOKED");
    byte[] statement = kept.getBytes(StandardCharsets.UTF_8);
    guest.send("POST", path + "/revocation", BodyPublishers.ofByteArray(statement)).has(200);
  }

  @Test
  void onlyThoseWhoAnswerForPartnersChangeKeys() {
    Browser analyst = here.signedIn(Tlp.RED, Role.ANALYST);
    analyst.get("/api/keys").has(200);
    for (String act : new String[] {"rotate", "revoke", "revocation"}) {
      analyst.post("/api/keys/" + act, ALL).has(403);
    }
    analyst.post("/api/partners/" + there.party + "/revoke", "{}").has(403);
  }
}

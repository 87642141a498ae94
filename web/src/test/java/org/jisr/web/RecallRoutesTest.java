package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Restricting what was released, and lifting it, as the liaison desk does. */
final class RecallRoutesTest {
  private static TestNode north;
  private static TestNode south;
  private static Browser giver;
  private static Browser holder;

  @BeforeAll
  static void start() {
    north = new TestNode("origin");
    south = new TestNode("middle");
    Agreed.between(north, south);
    giver = north.signedIn(Tlp.RED, Role.LIAISON).with("Jisr-Case", "2026-017");
    holder = south.signedIn(Tlp.RED, Role.LIAISON).with("Jisr-Case", "2026-044");
  }

  @AfterAll
  static void stop() {
    north.close();
    south.close();
  }

  private static void read(StixId id, int expected) {
    Await.value(
        "reading answers " + expected,
        () -> holder.get("/api/entities/" + id).status(),
        status -> status == expected);
  }

  private static JsonNode sent(String recall, String done) {
    return Await.value(
        "it is " + done,
        () ->
            giver
                .get("/api/recalls")
                .has(200)
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(recall))
                .filter(each -> each.path("done").asString("").equals(done))
                .findFirst()
                .orElse(null),
        found -> found != null);
  }

  @Test
  void whatIsRestrictedIsShutAtThePartnerUntilItIsLifted() {
    StixId id = StixId.random("identity");
    north.store(north.handling(Tlp.AMBER, south.party), Neighbours.identity(id, "Harbour Club"));
    String envelope = Handover.release(giver, south, id);
    read(id, 200);
    String recall =
        giver
            .post(
                "/api/outbox/" + envelope + "/recall",
                "{\"ids\":[\"%s\"],\"action\":\"restrict\",\"reason\":\"Contested.\"}"
                    .formatted(id))
            .has(202)
            .json()
            .path("envelopeId")
            .asString();
    JsonNode standing = sent(recall, "restricted");
    assertThat(standing.path("liftable").asBoolean()).isTrue();
    assertThat(standing.path("acted").asInt()).isEqualTo(1);
    read(id, 404);
    JsonNode item = giver.get("/api/outbox/" + envelope).has(200).json().path("items").path(0);
    assertThat(item.path("restricted").asBoolean()).isTrue();
    assertThat(item.path("recalled").asBoolean()).isFalse();
    JsonNode heard = holder.get("/api/recalls").has(200).json().path("heard").path(0);
    assertThat(heard.path("effect").asString()).isEqualTo("restricted");
    assertThat(heard.path("lifted").asBoolean()).isFalse();
    String lifting =
        giver
            .post("/api/outbox/" + recall + "/lift", "{\"reason\":\"Settled.\"}")
            .has(202)
            .json()
            .path("envelopeId")
            .asString();
    sent(lifting, "lifted");
    read(id, 200);
    giver.post("/api/outbox/" + recall + "/lift", "{\"reason\":\"Twice.\"}").has(409);
    giver.post("/api/outbox/" + envelope + "/lift", "{\"reason\":\"No recall.\"}").has(404);
  }

  @Test
  void anActionOrUseThatDoesNotExistIsRefused() {
    StixId id = StixId.random("identity");
    north.store(north.handling(Tlp.AMBER, south.party), Neighbours.identity(id, "Other Club"));
    String envelope = Handover.release(giver, south, id);
    for (String wrong :
        new String[] {
          "\"action\":\"lift\"",
          "\"action\":\"forget\"",
          "\"action\":\"correct\",\"uses\":\"evidence\"",
          "\"action\":\"restrict\",\"uses\":\"anything\""
        }) {
      giver
          .post(
              "/api/outbox/" + envelope + "/recall",
              "{\"ids\":[\"%s\"],\"reason\":\"x\",%s}".formatted(id, wrong))
          .has(400);
    }
  }

  /** What left without something that it mentions stands in the outbox under the copy's id. */
  @Test
  void aLetterWithACopyIsSeenAndCalledBackByWhoeverSentIt() {
    StixId id = StixId.random("identity");
    north.store(
        north.handling(Tlp.AMBER, south.party),
        StixObject.read(
            """
            {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-11-01T08:00:00.000Z",\
            "modified":"2026-11-01T08:00:00.000Z","name":"A club","identity_class":"organization",\
            "description":"Run by %s"}"""
                .formatted(id, StixId.random("identity"))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    String envelope = Handover.release(giver, south, id);
    JsonNode letter = giver.get("/api/outbox/" + envelope).has(200).json();
    String copy = letter.path("items").path(0).path("id").asString();
    assertThat(copy).isNotEqualTo(id.toString());
    read(StixId.parse(copy), 200);
    giver
        .post(
            "/api/outbox/" + envelope + "/recall",
            "{\"ids\":[\"%s\"],\"reason\":\"an error\"}".formatted(copy))
        .has(202);
    read(StixId.parse(copy), 404);
  }
}

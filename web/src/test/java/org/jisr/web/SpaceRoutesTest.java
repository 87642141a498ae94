package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Spaces over HTTP, between two real nodes. */
final class SpaceRoutesTest {
  private static final String ALL = "/api/spaces";
  private static TestNode north;
  private static TestNode south;
  private static Browser lead;
  private static Browser member;

  @BeforeAll
  static void start() {
    north = new TestNode("leading");
    south = new TestNode("joining");
    Agreed.between(north, south);
    lead = north.signedIn(Tlp.RED, Role.LIAISON);
    member = south.signedIn(Tlp.RED, Role.LIAISON);
  }

  @AfterAll
  static void stop() {
    north.close();
    south.close();
  }

  private static String charter(String marking, String members) {
    return """
        {"title":"Cup final","event":"The final and the ways to it","purpose":"event-security",
         "languages":["ar","en"],"types":["*"],"conditions":["no-onward"],"marking":"%s",
         "sunset":"%s","replay":"everything","members":%s}"""
        .formatted(marking, Instant.now().plus(Duration.ofDays(20)), members);
  }

  private static String founded(String marking) {
    return lead.post(
            ALL,
            charter(marking, "[{\"party\":\"joining\",\"role\":\"member\",\"sight\":\"open\"}]"))
        .has(201)
        .json()
        .path("id")
        .asString();
  }

  private static JsonNode offered(String id) {
    return Await.value(
            "the charter is shown",
            () -> member.get(ALL + "/" + id),
            answer -> answer.status() == 200 && answer.json().path("offered").isObject())
        .json();
  }

  private static String signed() {
    String id = founded("amber");
    String hash = offered(id).path("offered").path("hash").asString();
    member
        .post(ALL + "/" + id + "/sign", "{\"hash\":\"" + "0".repeat(64) + "\"}")
        .has(409, "EXCHANGE_SPACE_HASH");
    member.post(ALL + "/" + id + "/sign", "{\"hash\":\"" + hash + "\"}").has(200);
    Await.value(
        "the lead may release to the member",
        () -> lead.get(ALL + "/" + id),
        answer -> answer.json().path("roster").get(0).path("receives").asBoolean());
    return id;
  }

  @Test
  void aSpaceIsFoundedSignedUsedAndLeft() {
    String id = signed();
    StixId driver = StixId.random("identity");
    north.store(north.handling(Tlp.AMBER, south.party), Neighbours.identity(driver, "The driver"));
    String wish =
        """
        {"ids":["%s"],"partners":["joining"],"purpose":"event-security","humanRights":"no-concern"%s}""";
    String hash =
        lead.post(ALL + "/" + id + "/releases/preview", wish.formatted(driver, ""))
            .has(200)
            .json()
            .path("decisionHash")
            .asString();
    String sent = wish.formatted(driver, ",\"decisionHash\":\"" + hash + "\"");
    lead.post("/api/releases", sent).has(409, "EXCHANGE_DECISION_CHANGED");
    lead.post(ALL + "/" + id + "/releases", sent).has(201);
    JsonNode came =
        Await.value(
                "the letter is there",
                () -> member.get("/api/inbox?space=" + id),
                answer -> answer.json().path("items").size() == 1)
            .json();
    assertThat(came.path("items").get(0).path("items").get(0).path("name").asString())
        .isEqualTo("The driver");
    assertThat(member.get("/api/inbox?space=" + UUID.randomUUID()).json().path("items")).isEmpty();
    assertThat(lead.get("/api/outbox?space=" + id).json().path("items").size()).isEqualTo(1);
    JsonNode replay = lead.get(ALL + "/" + id + "/replays/joining").has(200).json();
    assertThat(replay.path("given").asInt()).isEqualTo(1);
    assertThat(replay.path("missing")).isEmpty();
    member.post(ALL + "/" + id + "/leave", "{}").has(200);
    Await.value(
        "the lead has the attestation",
        () -> lead.get(ALL + "/" + id),
        answer -> answer.json().path("roster").get(0).path("attested").asInt() == 1);
    Await.value(
        "the member is out",
        () -> member.get(ALL + "/" + id),
        answer -> answer.json().path("state").asString().equals("closed"));
    member.get("/api/entities/" + driver).has(404);
  }

  @Test
  void whoIsNotClearedForTheCharterKnowsOfNoSpace() {
    String id = founded("red");
    String unknown = UUID.randomUUID().toString();
    Browser junior = north.signedIn(Tlp.AMBER, Role.LIAISON);
    assertThat(junior.get(ALL).has(200).body()).doesNotContain(id);
    junior.get(ALL + "/" + id).has(404, "EXCHANGE_SPACE_UNKNOWN");
    junior.get(ALL + "/" + unknown).has(404, "EXCHANGE_SPACE_UNKNOWN");
    junior.post(ALL + "/" + id + "/leave", "{}").has(404, "EXCHANGE_SPACE_UNKNOWN");
    junior.get(ALL + "/" + id + "/replays/joining").has(404, "EXCHANGE_SPACE_UNKNOWN");
    assertThat(lead.get(ALL).has(200).body()).contains(id);
  }

  @Test
  void aCharterWithoutItsPartsOrWithOddOnesIsRefused() {
    lead.post(ALL, charter("amber", "[]")).has(400, "WEB_PARAMETER_MALFORMED");
    lead.post(ALL, charter("amber", "[1]")).has(400, "WEB_PARAMETER_MALFORMED");
    lead.post(ALL, charter("purple", "[]")).has(400, "WEB_PARAMETER_MALFORMED");
    String odd = "[{\"party\":\"joining\",\"role\":\"king\",\"sight\":\"open\"}]";
    lead.post(ALL, charter("amber", odd)).has(400, "EXCHANGE_SPACE_INVALID");
    String nobody = "[{\"party\":\"nobody\",\"role\":\"member\",\"sight\":\"open\"}]";
    lead.post(ALL, charter("amber", nobody)).has(404, "EXCHANGE_PARTNER_UNKNOWN");
    String twice =
        "[{\"party\":\"joining\",\"role\":\"member\",\"sight\":\"open\"},"
            + "{\"party\":\"joining\",\"role\":\"observer\",\"sight\":\"open\"}]";
    lead.post(ALL, charter("amber", twice)).has(400, "EXCHANGE_SPACE_INVALID");
  }
}

package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reviews, erasures and persons' requests over HTTP. */
final class RetentionRoutesTest {
  private static final StixId PERSON =
      new StixId("identity", new UUID(0x4000L, 0x8000_0000_0000_0001L));
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static TestNode node;

  @BeforeAll
  static void start() {
    node = new TestNode("retention");
    node.store(
        node.handling(Tlp.AMBER).toBuilder()
            .retention(
                node.clock.instant().plus(TEN_MINUTES),
                node.clock.instant().plus(Duration.ofDays(400)))
            .build(),
        StixObject.read(
            """
            {"type":"identity","spec_version":"2.1","id":"%s",\
            "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",\
            "name":"Lantern","identity_class":"individual"}"""
                .formatted(PERSON)));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void anOverdueStatementIsReviewedKeptAndErasedWithAProof() {
    node.clock.move(TEN_MINUTES);
    Browser approver = node.signedIn(Tlp.RED, Role.APPROVER);
    assertThat(approver.get("/api/search?q=lantern").json().path("count").asInt()).isZero();
    JsonNode item = approver.get("/api/retention/reviews").json().path("items").get(0);
    assertThat(item.path("name").asString()).isEqualTo("Lantern");
    String handling = item.path("handlingDigest").asString();
    assertThat(
            approver
                .get("/api/retention/reviews/" + PERSON + "?handling=" + handling)
                .json()
                .path("items")
                .size())
        .isEqualTo(1);
    Instant next = node.clock.instant().plus(TEN_MINUTES.dividedBy(2));
    String target = "\"id\":\"%s\",\"handling\":\"%s\"".formatted(PERSON, handling);
    assertThat(
            approver
                .post(
                    "/api/retention/reviews/keep",
                    "{%s,\"reviewBy\":\"%s\",\"ground\":\"other\",\"note\":\"x\"}"
                        .formatted(target, next))
                .status())
        .isEqualTo(400);
    assertThat(
            approver
                .post(
                    "/api/retention/reviews/keep",
                    "{%s,\"reviewBy\":\"%s\",\"ground\":\"threat-continues\",\"note\":\"x\"}"
                        .formatted(target, next))
                .status())
        .isEqualTo(204);
    assertThat(approver.get("/api/search?q=lantern").json().path("count").asInt()).isEqualTo(1);
    node.clock.move(TEN_MINUTES);
    Browser later = node.signedIn(Tlp.RED, Role.APPROVER);
    String kept =
        later
            .get("/api/retention/reviews")
            .json()
            .path("items")
            .get(0)
            .path("handlingDigest")
            .asString();
    JsonNode erased =
        later
            .post(
                "/api/retention/reviews/erase",
                "{\"id\":\"%s\",\"handling\":\"%s\",\"note\":\"x\"}".formatted(PERSON, kept))
            .json();
    assertThat(erased.path("items").get(0).path("statements").asInt()).isEqualTo(1);
    String id = erased.path("items").get(0).path("id").asString();
    Browser oversight = node.signedIn(Tlp.CLEAR, Role.OVERSIGHT);
    assertThat(oversight.get("/api/retention/erasures/" + id + "/certificate").body())
        .startsWith("c2sp.org/tlog-proof");
    assertThat(
            oversight.get("/api/retention/erasures/" + UUID.randomUUID() + "/certificate").status())
        .isEqualTo(404);
    whatWasErasedIsKeptOutUntilAnApproverLiftsIt(oversight, later);
    assertThat(
            oversight
                .get("/api/retention/dry-run?until=2050-01-01T00:00:00Z")
                .json()
                .has("overdue"))
        .isTrue();
  }

  private static void whatWasErasedIsKeptOutUntilAnApproverLiftsIt(
      Browser oversight, Browser approver) {
    String path = "/api/retention/suppressions";
    JsonNode figures = oversight.get(path).json().path("items").get(0);
    assertThat(figures.path("ground").asString()).isEqualTo("review");
    assertThat(figures.path("objects").asInt()).isEqualTo(1);
    String object = "{\"object\":\"%s\"}".formatted(PERSON);
    assertThat(oversight.post(path + "/look", object).json().path("items").size()).isEqualTo(1);
    assertThat(approver.post(path + "/look", object).status()).isEqualTo(403);
    String lift = "{\"objects\":[\"%s\"],\"reason\":\"%s\"}";
    String reason = "A court asks for it again.";
    assertThat(oversight.post(path + "/lift", lift.formatted(PERSON, reason)).status())
        .isEqualTo(403);
    assertThat(approver.post(path + "/lift", lift.formatted(PERSON, "no")).status()).isEqualTo(400);
    assertThat(
            approver
                .post(path + "/lift", lift.formatted(PERSON, reason))
                .json()
                .path("lifted")
                .asInt())
        .isEqualTo(1);
    assertThat(oversight.get(path).json().path("items").get(0).path("objects").asInt()).isZero();
  }

  @Test
  void aPersonsRequestGoesItsWayAndTheLetterIsTheSameInFourLanguages() {
    Browser oversight = node.signedIn(Tlp.CLEAR, Role.OVERSIGHT);
    String path = "/api/subject-requests/";
    String id =
        oversight
            .post(
                "/api/subject-requests",
                "{\"kind\":\"access\",\"language\":\"ar\",\"fileReference\":\"DPO/7\"}")
            .json()
            .path("id")
            .asString();
    oversight.post(path + id + "/identify", "{\"check\":\"document-seen\"}");
    oversight.post(path + id + "/verify", "{}");
    JsonNode answered = oversight.post(path + id + "/answer", "{}").json();
    assertThat(answered.path("letter").properties()).hasSize(4);
    assertThat(answered.path("outcome").asString()).isEqualTo("verified-no-further-information");
    assertThat(oversight.post(path + id + "/answer", "{}").status()).isEqualTo(409);
    Browser approver = node.signedIn(Tlp.RED, Role.APPROVER);
    assertThat(approver.get("/api/subject-requests").json().path("items").size()).isZero();
    assertThat(
            oversight
                .post(
                    "/api/subject-files",
                    "{\"reference\":\"DPO/7\",\"ids\":[\"%s\"]}".formatted(PERSON))
                .json()
                .path("acts")
                .size())
        .isPositive();
  }
}

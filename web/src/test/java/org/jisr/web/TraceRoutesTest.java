package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jisr.exchange.DeliveryState;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.HumanRights;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A copy that an originator wants marked turns up elsewhere. */
final class TraceRoutesTest {
  private static TestNode here;
  private static TestNode there;

  @BeforeAll
  static void start() {
    here = new TestNode("trace-here");
    there = new TestNode("trace-there");
    Agreed.between(here, there);
  }

  @AfterAll
  static void stop() {
    here.close();
    there.close();
  }

  /** The copy as the other node holds it, and the envelope that brought it. */
  private record Leak(String copy, String envelope) {}

  private static Leak leak(Tlp marking) {
    StixObject item =
        StixObject.read(
            """
            {"type":"identity","spec_version":"2.1","id":"identity--%s",\
            "created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.000Z",\
            "name":"Leaked","identity_class":"group"}"""
                .formatted(UUID.randomUUID()));
    Handling handling =
        here.handlingBuilder(marking)
            .releasableTo(there.party)
            .conditions(Set.of(Condition.of(ConditionKind.WATERMARK)))
            .build();
    here.store(handling, item);
    Consultation consultation =
        new Consultation(Agreed.officer(here), Purpose.EVENT_SECURITY, "2026-017");
    List<String> partners = List.of(there.party.value());
    var releases = here.exchange.releases();
    String hash =
        releases
            .preview(List.of(item.id()), partners, consultation, HumanRights.NO_CONCERN)
            .decisionHash();
    String envelope =
        releases
            .send(List.of(item.id()), partners, consultation, HumanRights.NO_CONCERN, hash)
            .sent()
            .getFirst()
            .envelopeId();
    Await.value(
        "the receipt comes",
        () -> here.exchange.mailbox().sent(envelope),
        mail -> mail.state() == DeliveryState.ACKNOWLEDGED);
    StixObject copy =
        there
            .bank
            .gate()
            .history(
                new Consultation(Agreed.officer(there), Purpose.EVENT_SECURITY, "1"), item.id())
            .stream()
            .map(view -> view.object())
            .max(Comparator.comparing(object -> String.valueOf(object.modified())))
            .orElseThrow();
    return new Leak(new String(copy.json(), StandardCharsets.UTF_8), envelope);
  }

  @Test
  void aLiaisonOfficerLearnsWhoseCopyItIsAndTheLookIsInTheLog() {
    Leak leak = leak(Tlp.AMBER);
    Browser liaison = here.signedIn(Tlp.RED, Role.LIAISON);
    JsonNode answer =
        liaison
            .send(
                "POST",
                "/api/traces",
                "{\"type\":\"bundle\",\"objects\":[" + leak.copy() + ",{\"type\":\"url\"}]}")
            .has(200)
            .json();
    JsonNode found = answer.path("objects").path(0);
    assertThat(found.path("verdict").asString()).isEqualTo("found");
    JsonNode copy = found.path("copies").path(0);
    assertThat(copy.path("partner").asString()).isEqualTo(there.party.value());
    assertThat(copy.path("label").asString()).isEqualTo("agrees");
    assertThat(copy.path("contradicted").asBoolean()).isFalse();
    assertThat(copy.path("handed").path(0).path("envelopeId").asString())
        .isEqualTo(leak.envelope());
    assertThat(answer.path("objects").path(1).path("verdict").asString()).isEqualTo("unknown");
    assertThat(here.log.open(answer.path("leaf").asLong()).entry().kind())
        .contains(LeafKind.SEARCH);
  }

  @Test
  void whatTheReaderMayNotSeeIsAsIfItHadNeverBeenHere() {
    String copy = leak(Tlp.AMBER_STRICT).copy();
    JsonNode low =
        here.signedIn(Tlp.GREEN, Role.LIAISON).send("POST", "/api/traces", copy).has(200).json();
    JsonNode found = low.path("objects").path(0);
    assertThat(found.path("verdict").asString()).isEqualTo("unknown");
    assertThat(found.path("item").isMissingNode() || found.path("item").isNull()).isTrue();
    assertThat(low.path("together").isEmpty()).isTrue();
  }

  @Test
  void itNeedsTheRoleThePurposeAndAFileOfObjects() {
    here.signedIn(Tlp.RED, Role.FIELD_OFFICER).send("POST", "/api/traces", "{}").has(403);
    Browser liaison = here.signedIn(Tlp.RED, Role.LIAISON);
    liaison.without("Jisr-Purpose").send("POST", "/api/traces", "{}").isSpokenRefusal();
    liaison.send("POST", "/api/traces", "no json").has(400).isSpokenRefusal();
  }
}

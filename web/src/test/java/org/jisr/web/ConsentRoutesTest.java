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

/** Consents and recalls over HTTP, between three real nodes in a row. */
final class ConsentRoutesTest {
  private static final String ALL = "/api/consents";
  private static TestNode north;
  private static TestNode south;
  private static TestNode east;
  private static Browser giver;
  private static Browser asker;
  private static Browser last;

  @BeforeAll
  static void start() {
    north = new TestNode("origin");
    south = new TestNode("middle");
    east = new TestNode("further");
    Agreed.between(north, south);
    Agreed.between(south, east);
    giver = north.signedIn(Tlp.RED, Role.LIAISON).with("Jisr-Case", "2026-017");
    asker = south.signedIn(Tlp.RED, Role.LIAISON).with("Jisr-Case", "2026-044");
    last = east.signedIn(Tlp.RED, Role.LIAISON).with("Jisr-Case", "2026-051");
  }

  @AfterAll
  static void stop() {
    north.close();
    south.close();
    east.close();
  }

  private static StixId received(String name) {
    StixId id = StixId.random("identity");
    north.store(north.handling(Tlp.AMBER, south.party, east.party), Neighbours.identity(id, name));
    String envelope = Handover.release(giver, south, id);
    Handover.arrived(asker, envelope);
    return id;
  }

  private static String ask(StixId id) {
    return asker
        .post(
            ALL,
            "{\"ids\":[\"%s\"],\"recipient\":\"further\",\"category\":\"police\",\"reason\":\"He is on his way there.\",\"humanRights\":\"no-concern\"}"
                .formatted(id))
        .has(201)
        .json()
        .path("items")
        .path(0)
        .path("id")
        .asString();
  }

  private static JsonNode in(Browser browser, String id, String state) {
    return Await.value(
        "the consent is " + state,
        () ->
            browser
                .get(ALL)
                .has(200)
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(id))
                .filter(each -> each.path("state").asString().equals(state))
                .findFirst()
                .orElse(null),
        found -> found != null);
  }

  private static String outcome(StixId id) {
    return Handover.preview(asker, east, id).path("decisions").path(0).path("outcome").asString();
  }

  @Test
  void aConsentIsAskedGrantedUsedWithdrawnAndTheRecallIsSeen() {
    StixId id = received("Asked For");
    assertThat(outcome(id)).isEqualTo("needs");
    String consent = ask(id);
    JsonNode seen = in(giver, consent, "asked");
    assertThat(seen.path("recipient").asString()).isEqualTo("further");
    assertThat(seen.path("reason").asString()).isEqualTo("He is on his way there.");
    assertThat(seen.path("items").path(0).path("name").asString()).isEqualTo("Asked For");
    assertThat(seen.path("foreign").asBoolean()).isFalse();
    String until = Instant.now().plus(Duration.ofDays(3)).toString();
    giver
        .post(
            ALL + "/" + consent + "/grant",
            "{\"until\":\"%s\",\"conditions\":[\"no-judicial-use\"]}".formatted(until))
        .has(200);
    assertThat(in(asker, consent, "granted").path("inForce").asBoolean()).isTrue();
    assertThat(outcome(id)).isEqualTo("permit");
    Handover.arrived(last, Handover.release(asker, east, id));
    giver.post(ALL + "/" + consent + "/withdraw", "{}").has(200);
    in(asker, consent, "withdrawn");
    JsonNode recall =
        Await.value(
            "what went on is called back",
            () ->
                asker
                    .get("/api/recalls")
                    .has(200)
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(each -> each.path("acted").asInt() == 1)
                    .findFirst()
                    .orElse(null),
            found -> found != null);
    asker.get("/api/outbox/" + recall.path("id").asString() + "/receipt").has(200);
    asker.get("/api/outbox/" + UUID.randomUUID() + "/receipt").has(404);
    assertThat(recall.path("partner").asString()).isEqualTo("further");
    assertThat(recall.path("passedOn").asBoolean()).isTrue();
    assertThat(recall.path("overdue").asBoolean()).isFalse();
    last.get("/api/entities/" + id).has(404);
    assertThat(outcome(id)).isEqualTo("needs");
  }

  @Test
  void whoMayNotReadTheItemsKnowsOfNoConsentAndDecidesNothing() {
    StixId id = received("Closed To Some");
    String consent = ask(id);
    in(giver, consent, "asked");
    Browser low = north.signedIn(Tlp.GREEN, Role.LIAISON).with("Jisr-Case", "2026-017");
    assertThat(low.get(ALL).has(200).json().path("items").valueStream())
        .noneMatch(each -> each.path("id").asString().equals(consent));
    low.post(ALL + "/" + consent + "/refuse", "{\"reasons\":[\"quota\"]}")
        .has(404, "EXCHANGE_CONSENT_UNKNOWN");
    giver
        .post(ALL + "/" + UUID.randomUUID() + "/refuse", "{\"reasons\":[\"quota\"]}")
        .has(404, "EXCHANGE_CONSENT_UNKNOWN");
    giver.post(ALL + "/" + consent + "/grant", "{}").has(400);
    giver
        .post(ALL + "/" + consent + "/grant", "{\"until\":\"2020-01-01T00:00:00Z\"}")
        .has(400, "EXCHANGE_CONSENT_INVALID");
    giver.post(ALL + "/" + consent + "/refuse", "{\"reasons\":[\"quota\"]}").has(200);
    giver
        .post(ALL + "/" + consent + "/refuse", "{\"reasons\":[\"quota\"]}")
        .has(409, "EXCHANGE_CONSENT_STATE");
    assertThat(in(asker, consent, "refused").path("reasons").path(0).path("code").asString())
        .isEqualTo("quota");
  }

  @Test
  void whatNoConsentWouldHelpIsNotAskedFor() {
    StixId own = StixId.random("identity");
    south.store(south.handling(Tlp.AMBER, east.party), Neighbours.identity(own, "Own"));
    asker
        .post(
            ALL,
            "{\"ids\":[\"%s\"],\"recipient\":\"further\",\"category\":\"police\",\"reason\":\"It is our own word.\",\"humanRights\":\"no-concern\"}"
                .formatted(own))
        .has(409, "EXCHANGE_CONSENT_NOTHING");
    asker.post(ALL, "{\"ids\":[]}").has(400);
  }
}

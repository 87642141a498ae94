package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A party without a node polls what it may have under the charter of a space. */
final class TaxiiSpaceTest {
  private static final PartyId POLLER = new PartyId("stadium-operator");
  private static TestNode north;
  private static TestNode south;
  private static Browser lead;
  private static TaxiiClient client;

  @BeforeAll
  static void start() {
    north = new TestNode("leading");
    south = new TestNode("joining");
    Agreed.between(north, south);
    lead = north.signedIn(Tlp.RED, Role.LIAISON);
    client = new TaxiiClient(north, POLLER.value(), true, true);
    north.store(
        north.handling(Tlp.AMBER, POLLER),
        StixObject.read(TaxiiClient.report(1)),
        Neighbours.identity(
            StixId.parse("identity--00000000-0000-4000-8000-000000000009"), "Gate"));
    north.store(north.handling(Tlp.AMBER), StixObject.read(TaxiiClient.report(2)));
  }

  @AfterAll
  static void stop() {
    north.close();
    south.close();
  }

  private static String founded(String marking, String types, String conditions) {
    return lead.post(
            "/api/spaces",
            """
            {"title":"Cup final","event":"The final and the ways to it","purpose":"event-security",
             "languages":["ar","en"],"types":[%s],"conditions":[%s],"marking":"%s","sunset":"%s",
             "replay":"everything","members":[{"party":"joining","role":"member","sight":"open"}]}"""
                .formatted(
                    types, conditions, marking, north.clock.instant().plus(Duration.ofDays(20))))
        .has(201)
        .json()
        .path("id")
        .asString();
  }

  private static String spaces() {
    return "/api/subscribers/" + client.id + "/spaces";
  }

  private static Answer open(String space) {
    return lead.post(spaces(), "{\"space\":\"" + space + "\"}");
  }

  private static String collection(JsonNode subscriber, String space) {
    for (JsonNode each : subscriber.path("spaces")) {
      if (each.path("space").asString().equals(space)) {
        return TaxiiClient.ROOT + "collections/" + each.path("collection").asString() + "/";
      }
    }
    throw new AssertionError("The subscriber has no collection for the space: " + subscriber);
  }

  private static List<String> held(String collection) {
    return TaxiiClient.ids(client.get(collection + "objects/").has(200).json());
  }

  @Test
  void itHoldsWhatTheCharterLeavesOfTheTermsUntilItIsClosed() {
    String space = founded("amber", "\"report\"", "");
    String collection = collection(open(space).has(201).json(), space);
    assertThat(held(collection)).containsExactly(TaxiiClient.reportId(1));
    assertThat(held(TaxiiClient.RELEASED)).hasSize(2);
    JsonNode resource = client.get(collection).has(200).json();
    assertThat(resource.path("title").asString()).isEqualTo("Cup final");
    assertThat(resource.path("can_write").asBoolean()).isFalse();
    assertThat(resource.path("description").asString()).contains("TLP:AMBER", "at the latest");
    assertThat(client.get(TaxiiClient.ROOT + "collections/").json().path("collections")).hasSize(2);
    client.push(collection + "objects/", "{\"objects\":[]}").has(403);
    assertThat(open(space).has(201).json().path("spaces")).hasSize(1);
    lead.post(spaces() + "/" + space + "/close", "{}").has(200);
    client.get(collection + "objects/").has(404);
    lead.post(spaces() + "/" + space + "/close", "{}").has(404, "EXCHANGE_SPACE_UNKNOWN");
    String again = collection(open(space).has(201).json(), space);
    assertThat(again).isNotEqualTo(collection);
    lead.post(spaces() + "/" + space + "/close", "{}").has(200);
  }

  @Test
  void aMarkOfOneCollectionIsNoneOfAnother() {
    String space = founded("amber", "\"*\"", "");
    String collection = collection(open(space).has(201).json(), space);
    String next =
        client.get(TaxiiClient.OBJECTS + "?limit=1").has(200).json().path("next").asString();
    client.get(TaxiiClient.OBJECTS + "?limit=1&next=" + next).has(200);
    client.get(collection + "objects/?limit=1&next=" + next).has(400);
    lead.post(spaces() + "/" + space + "/close", "{}").has(200);
  }

  /** TAXII 2.1, section 5.7. */
  @Test
  void nothingIsThereToBeDeletedForWhoMayNeitherReadNorWrite() {
    String space = founded("amber", "\"*\"", "");
    String object =
        collection(open(space).has(201).json(), space) + "objects/" + TaxiiClient.reportId(1) + "/";
    client.http.send("DELETE", object, "").has(403);
    terms(false);
    client.http.send("DELETE", object, "").has(404);
    terms(true);
    client.get(object).has(200);
    lead.post(spaces() + "/" + space + "/close", "{}").has(200);
  }

  private static void terms(boolean read) {
    lead.post(
            "/api/subscribers/" + client.id + "/terms",
            "{" + TaxiiClient.TERMS.formatted(read, true) + "}")
        .has(200);
  }

  @Test
  void termsThatDoNotCarryTheCharterGetNone() {
    open(founded("red", "\"*\"", "")).has(409, "EXCHANGE_SUBSCRIBER_SPACE");
    open(founded("amber", "\"*\"", "\"no-onward\"")).has(409, "EXCHANGE_SUBSCRIBER_SPACE");
    open(UUID.randomUUID().toString()).has(404, "EXCHANGE_SPACE_UNKNOWN");
    lead.post("/api/subscribers/nobody/spaces", "{\"space\":\"x\"}")
        .has(404, "EXCHANGE_SUBSCRIBER_UNKNOWN");
  }

  @Test
  void whoMayNotKnowOfASpaceSeesNoCollectionForIt() {
    String space = founded("amber", "\"*\"", "");
    open(space).has(201);
    Browser administrator = north.signedIn(Tlp.RED, Role.ADMINISTRATOR);
    assertThat(administrator.get("/api/subscribers").has(200).body()).doesNotContain(space);
    administrator.post(spaces() + "/" + space + "/close", "{}").has(403);
    Browser junior = north.signedIn(Tlp.GREEN, Role.LIAISON);
    assertThat(junior.get("/api/subscribers").has(200).body()).doesNotContain(space);
    junior.post(spaces() + "/" + space + "/close", "{}").has(404, "EXCHANGE_SPACE_UNKNOWN");
    lead.post(spaces() + "/" + space + "/close", "{}").has(200);
  }

  @Test
  void itIsGoneWhenThisNodeLeavesTheSpace() {
    String space = founded("amber", "\"*\"", "");
    String collection = collection(open(space).has(201).json(), space);
    assertThat(held(collection)).hasSize(2);
    lead.post("/api/spaces/" + space + "/leave", "{}").has(200);
    Await.value("it is gone", () -> client.get(collection), answer -> answer.status() == 404);
    JsonNode list = lead.get("/api/subscribers").has(200).json();
    assertThat(list.toString()).doesNotContain(space);
  }
}

package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The conversation about a letter's items over HTTP, between two real nodes. */
final class RemarkRoutesTest {
  private static TestNode north;
  private static TestNode south;
  private static Browser sender;
  private static Browser holder;

  @BeforeAll
  static void start() {
    north = new TestNode("sending");
    south = new TestNode("holding");
    Agreed.between(north, south);
    sender = north.signedIn(Tlp.RED, Role.LIAISON).with("Jisr-Case", "2026-017");
    holder = south.signedIn(Tlp.RED, Role.LIAISON).with("Jisr-Case", "2026-044");
  }

  @AfterAll
  static void stop() {
    north.close();
    south.close();
  }

  private static String received(StixId id, String name) {
    north.store(north.handling(Tlp.AMBER, south.party), Neighbours.identity(id, name));
    String envelope = Handover.release(sender, south, id);
    Handover.arrived(holder, envelope);
    return envelope;
  }

  private static String remark(StixId id, String text) {
    return "{\"ids\":[\"%s\"],\"text\":\"%s\"}".formatted(id, text);
  }

  private static JsonNode talk(Browser reader, String box, String envelope, int length) {
    return Await.value(
        length + " remarks",
        () -> reader.get("/api/" + box + "/" + envelope + "/remarks").has(200).json().path("items"),
        items -> items.size() == length);
  }

  @Test
  void bothSidesTalkAboutWhatPassedBetweenThem() {
    StixId id = StixId.random("identity");
    String envelope = received(id, "Seen At The Ferry");
    JsonNode said =
        holder
            .post("/api/inbox/" + envelope + "/remarks", remark(id, "هل كان وحده؟"))
            .has(201)
            .json();
    assertThat(said.path("own").asBoolean()).isTrue();
    assertThat(said.path("by").asString()).isNotEmpty();
    JsonNode heard = talk(sender, "outbox", envelope, 1).path(0);
    assertThat(heard.path("text").asString()).isEqualTo("هل كان وحده؟");
    assertThat(heard.path("own").asBoolean()).isFalse();
    assertThat(heard.path("by").asString()).as("who over there said it stays there").isEmpty();
    String letter = said.path("id").asString();
    sender.post("/api/inbox/" + letter + "/remarks", remark(id, "With a child.")).has(201);
    assertThat(talk(holder, "inbox", envelope, 2).path(1).path("text").asString())
        .isEqualTo("With a child.");
  }

  @Test
  void whoMayNotSeeTheItemFindsNoConversation() {
    StixId id = StixId.random("identity");
    String envelope = received(id, "Not For All Eyes");
    holder.post("/api/inbox/" + envelope + "/remarks", remark(id, "Where?")).has(201);
    talk(sender, "outbox", envelope, 1);
    Browser low = north.signedIn(Tlp.GREEN, Role.LIAISON).with("Jisr-Case", "2026-017");
    String there = "/api/outbox/" + envelope + "/remarks";
    String nowhere = "/api/outbox/00000000-0000-4000-8000-000000000000/remarks";
    assertThat(said(low.get(there))).isEqualTo(said(low.get(nowhere)));
    assertThat(said(low.post(there, remark(id, "I guess."))))
        .isEqualTo(said(low.post(nowhere, remark(id, "I guess."))));
    talk(sender, "outbox", envelope, 1);
  }

  /** All but the number of the request. */
  private static String said(Answer refusal) {
    return refusal.has(404).body().replaceAll("\"request\":\"[0-9a-f]+\"", "");
  }

  @Test
  void analystsReadAndOfficersSpeak() {
    StixId id = StixId.random("identity");
    String envelope = received(id, "Read Only");
    holder.post("/api/inbox/" + envelope + "/remarks", remark(id, "Where?")).has(201);
    talk(sender, "outbox", envelope, 1);
    Browser analyst = north.signedIn(Tlp.RED, Role.ANALYST).with("Jisr-Case", "2026-017");
    talk(analyst, "outbox", envelope, 1);
    analyst.post("/api/outbox/" + envelope + "/remarks", remark(id, "There.")).has(403);
    north
        .signedIn(Tlp.RED, Role.ADMINISTRATOR)
        .get("/api/outbox/" + envelope + "/remarks")
        .has(403);
  }

  @Test
  void whatIsOddIsRefusedInWords() {
    StixId id = StixId.random("identity");
    String envelope = received(id, "Oddly Spoken Of");
    String path = "/api/inbox/" + envelope + "/remarks";
    for (String body :
        new String[] {remark(id, "a".repeat(2_001)), remark(StixId.random("identity"), "Who?")}) {
      JsonNode refusal = holder.post(path, body).has(400).json();
      assertThat(refusal.toString()).contains("EXCHANGE_REMARK_INVALID");
    }
    holder.post(path, remark(id, "  ")).has(400);
    holder.post(path, "{\"ids\":[],\"text\":\"About nothing\"}").has(400);
    assertThat(talk(holder, "inbox", envelope, 0)).isEmpty();
  }
}

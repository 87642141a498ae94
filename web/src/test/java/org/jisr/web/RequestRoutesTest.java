package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Requests for information over HTTP, between two real nodes. */
final class RequestRoutesTest {
  private static final String ALL = "/api/requests";
  private static final String CASE = "Jisr-Case";
  private static TestNode north;
  private static TestNode south;
  private static Browser asker;
  private static Browser holder;

  @BeforeAll
  static void start() {
    north = new TestNode("asking");
    south = new TestNode("holding");
    Agreed.between(north, south);
    asker = north.signedIn(Tlp.RED, Role.LIAISON).with(CASE, "2026-017");
    holder = south.signedIn(Tlp.RED, Role.LIAISON).with(CASE, "2026-044");
  }

  @AfterAll
  static void stop() {
    north.close();
    south.close();
  }

  private static String body(String what) {
    return """
        {"partner":"holding","title":"Whose is the boat?","what":"%s","offence":"Smuggling",
         "facts":"It was seen twice.","reasons":"It is registered with you.",
         "necessity":"No other way is left.","link":"The owner steers it.",
         "useLimits":"To find the owner.","ground":"danger-to-life",
         "whyUrgent":"It leaves tonight.","marking":"amber"}"""
        .formatted(what);
  }

  private static String asked() {
    String id = asker.post(ALL, body("Its owner.")).has(201).json().path("id").asString();
    asker.post(ALL + "/" + id + "/submit", "{}").has(200);
    in(holder, id, "received");
    in(asker, id, "received");
    return id;
  }

  private static String triaged() {
    String id = asked();
    holder.post(ALL + "/" + id + "/triage", "{\"access\":\"direct\"}").has(200);
    in(asker, id, "triaged");
    return id;
  }

  private static JsonNode in(Browser browser, String id, String state) {
    return Await.value(
            "the request is " + state,
            () -> browser.get(ALL + "/" + id),
            answer ->
                answer.status() == 200 && answer.json().path("state").asString().equals(state))
        .json();
  }

  private static List<String> acts(JsonNode request) {
    return request.path("acts").valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void aDraftWithoutItsPartsIsRefusedFieldByField() {
    String id = asker.post(ALL, body("")).has(201).json().path("id").asString();
    Answer refused = asker.post(ALL + "/" + id + "/submit", "{}");
    refused.has(400, "EXCHANGE_INFORMATION_REQUEST_INCOMPLETE");
    assertThat(refused.json().path("details").path("fields").asString()).isEqualTo("what");
    asker.post(ALL + "/" + id + "/draft", body("Its owner.")).has(200);
    asker.post(ALL + "/" + id + "/submit", "{}").has(200);
    JsonNode received = in(holder, id, "received");
    assertThat(received.path("content").path("what").asString()).isEqualTo("Its owner.");
    assertThat(received.path("caseRef").isNull()).isTrue();
    assertThat(received.path("waitsFor").asString()).isEqualTo("us");
  }

  @Test
  void aRequestIsClarifiedAnsweredByAReleaseAndGivenFeedback() {
    String id = triaged();
    holder.post(ALL + "/" + id + "/ask", "{\"text\":\"Which quay?\"}").has(200);
    JsonNode question = in(asker, id, "clarification-asked");
    assertThat(acts(question)).containsExactly("clarified", "withdrawn");
    asker.post(ALL + "/" + id + "/clarify", "{\"text\":\"الرصيف السابع\"}").has(200);
    in(holder, id, "clarified");
    holder
        .post(ALL + "/" + id + "/answer", "{\"reasons\":[]}")
        .has(409, "EXCHANGE_INFORMATION_REQUEST_EMPTY");
    StixId owner = StixId.random("identity");
    south.store(south.handling(Tlp.AMBER, north.party), Neighbours.identity(owner, "The owner"));
    String wish =
        """
        {"ids":["%s"],"partners":["asking"],"purpose":"event-security","humanRights":"no-concern"%s}""";
    String hash =
        holder
            .post("/api/releases/preview", wish.formatted(owner, ""))
            .has(200)
            .json()
            .path("decisionHash")
            .asString();
    String sent =
        wish.formatted(owner, ",\"decisionHash\":\"" + hash + "\",\"request\":\"" + id + "\"");
    holder.post("/api/releases", sent).has(201);
    holder.post(ALL + "/" + id + "/answer", "{\"reasons\":[\"not-available\"]}").has(200);
    JsonNode answered = in(asker, id, "answered-part");
    JsonNode reason =
        answered.path("steps").valueStream().toList().getLast().path("reasons").get(0);
    assertThat(reason.path("code").asString()).isEqualTo("not-available");
    assertThat(reason.path("text").path("ar").asString()).isNotBlank();
    Await.value(
        "the release is linked",
        () -> asker.get(ALL + "/" + id).json().path("releases").size(),
        size -> size == 1);
    asker.post(ALL + "/" + id + "/feedback", "{\"feedback\":\"useful\"}").has(200);
    asker.post(ALL + "/" + id + "/close", "{}").has(200);
    assertThat(in(holder, id, "closed").path("waitsFor").asString()).isEqualTo("nobody");
  }

  @Test
  void theAskerReadsTheSameWhateverStandsBehindNoData() {
    String nothing = triaged();
    String silence = triaged();
    holder.post(ALL + "/" + nothing + "/no-data", "{\"kind\":\"no-data\"}").has(200);
    JsonNode held =
        holder
            .post(ALL + "/" + silence + "/no-data", "{\"kind\":\"neither-confirm-nor-deny\"}")
            .has(200)
            .json();
    assertThat(held.path("held").path("kind").asString()).isEqualTo("neither-confirm-nor-deny");
    String first = told(in(asker, nothing, "no-data"));
    assertThat(told(in(asker, silence, "no-data"))).isEqualTo(first);
    assertThat(asker.get(ALL).body()).doesNotContain("neither-confirm");
    JsonNode known = in(holder, silence, "no-data").path("steps");
    assertThat(known.valueStream().toList().getLast().path("really").asString())
        .isEqualTo("neither-confirm-nor-deny");
  }

  /** All that the asker reads of it but ids and times. */
  private static String told(JsonNode request) {
    return request
        .toString()
        .replace(request.path("id").asString(), "ID")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]+", "TIME");
  }

  @Test
  void whoIsNotClearedSeesNoneOfItInNoListAndNoMail() {
    String id = triaged();
    for (TestNode node : List.of(north, south)) {
      Browser low = node.signedIn(Tlp.GREEN, Role.LIAISON, Role.ANALYST);
      String unknown = low.get(ALL + "/" + UUID.randomUUID()).lasting();
      assertThat(low.get(ALL + "/" + id).lasting()).isEqualTo(unknown).startsWith("404");
      assertThat(low.get(ALL).has(200).body()).doesNotContain(id);
      for (String box : List.of("/api/outbox", "/api/inbox")) {
        assertThat(low.get(box).has(200).body()).doesNotContain("\"request");
        low.get(box + "/" + id).has(404);
      }
      node.signedIn(Tlp.RED, Role.ANALYST).get(ALL).has(403);
      assertThat(node.signedIn(Tlp.RED, Role.ANALYST).get("/api/outbox").body())
          .doesNotContain("\"request");
      node.signedIn(Tlp.RED, Role.OVERSIGHT).get(ALL).has(403);
    }
    assertThat(asker.get("/api/outbox").body()).contains(id);
    assertThat(holder.get("/api/inbox").body()).contains(id);
  }

  @Test
  void oversightCountsWithoutReading() {
    triaged();
    JsonNode requests =
        south
            .signedIn(Tlp.CLEAR, Role.OVERSIGHT)
            .get(
                "/api/oversight/statistics?from=2026-01-01T00:00:00Z&to=2036-01-01T00:00:00Z"
                    + "&by=month")
            .has(200)
            .json()
            .path("requests");
    assertThat(requests.get(0).path("direction").asString()).isEqualTo("in");
    assertThat(requests.get(0).path("urgent").asLong()).isPositive();
    assertThat(requests.toString()).doesNotContain("boat");
  }
}

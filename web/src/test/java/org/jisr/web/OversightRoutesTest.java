package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jisr.law.Role;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.LogEntry;
import org.jisr.log.LogFolder;
import org.jisr.log.OpenedLeaf;
import org.jisr.oversight.Period;
import org.jisr.oversight.SampleDraw;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Oversight over HTTP: what it is told, what it is not, and that each look is a leaf. */
final class OversightRoutesTest {
  private static final StixId PERSON =
      new StixId("identity", new UUID(0x4000L, 0x8000_0000_0000_0099L));
  private static final String NAME = "Zalmoxis Quicksilver";
  private static final String PERIOD = "from=2020-01-01T00:00:00Z&to=2040-01-01T00:00:00Z";

  private static TestNode node;
  private static Browser judge;
  private static List<Route> routes;

  @BeforeAll
  static void start() {
    node = new TestNode("overseen");
    judge = node.signedIn(Tlp.CLEAR, Role.OVERSIGHT);
    routes =
        new Api(node.rooms, new Callers(node.people), new Live(), DeskFiles.list(null), false)
            .routes();
    node.store(
        node.handling(Tlp.AMBER),
        StixObject.read(
            """
            {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
            "modified":"2026-02-01T00:00:00.000Z","name":"%s","aliases":["The Alchemist"],"identity_class":"individual",\
            "description":"Carries the heliotrope cipher."}"""
                .formatted(PERSON, NAME)));
    node.signedIn(Tlp.RED, Role.ANALYST).get("/api/entities/" + PERSON).has(200);
    node.log.append(
        List.of(
            new Leaf(
                LeafKind.RELEASE,
                Map.of("direction", "out", "partner", "island-watch", "purpose", "terrorism"),
                Map.of("by", node.administrator.account().id())),
            new Leaf(
                LeafKind.REFUSAL,
                Map.of("partner", "island-watch", "permitted", "0", "withheld", "1"),
                Map.of(
                    "viewer",
                    node.administrator.account().id(),
                    "reasons",
                    PERSON + " " + UUID.randomUUID() + " deny RELEASE_TLP,RELEASE_AGREEMENT")),
            new Leaf(LeafKind.EXPORT, Map.of("count", "2"), Map.of("objects", "x"))));
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static boolean overseen(Route route) {
    return route.policy() instanceof Policy.InRole(Set<Role> roles)
        && roles.contains(Role.OVERSIGHT)
        && route.method() == Method.GET;
  }

  /** Whatever the oversight body may read by its role, it cannot read unseen, pages included. */
  @TestFactory
  List<DynamicTest> noLookOfTheOversightBodyGoesWithoutALeafOfItsOwn() {
    String account = own();
    return routes.stream()
        .filter(OversightRoutesTest::overseen)
        .map(
            route ->
                DynamicTest.dynamicTest(
                    route.path(),
                    () -> {
                      long before = node.log.size();
                      String path = route.path().replaceAll("\\{[^}]+}", "" + UUID.randomUUID());
                      Answer answer = judge.get(path + "?" + PERIOD + "&by=month&cursor=9");
                      assertThat(answer.status()).as(answer.body()).isIn(200, 400, 404);
                      if (answer.status() != 400) {
                        assertThat(looks(before, account)).as(answer.body()).isNotEmpty();
                      }
                    }))
        .toList();
  }

  private static String own() {
    return judge.get("/api/session").json().path("account").path("id").asString();
  }

  /** The leaves since then that name the account as who looked. */
  private static List<LogEntry> looks(long before, String account) {
    return node.log.entries(node.log.size() - 1, (int) (node.log.size() - before)).stream()
        .filter(entry -> node.log.open(entry.index()).values().containsValue(account))
        .toList();
  }

  @Test
  void everyPageOfTheLogIsALookOfItsOwn() {
    String next = judge.get("/api/log?limit=5").json().path("next").asString();
    long before = node.log.size();
    judge.get("/api/log?limit=5&cursor=" + next).has(200);
    OpenedLeaf look = node.log.open(before);
    assertThat(look.entry().code()).isEqualTo("log-read");
    assertThat(look.values()).containsEntry("range", "from " + next);
  }

  @Test
  void theAnswersHoldNoContentOfAnyStatement() {
    String sample =
        judge
            .post(
                "/api/oversight/samples",
                "{\"from\":\"2020-01-01T00:00:00Z\",\"to\":\"2040-01-01T00:00:00Z\",\"count\":9}")
            .has(201)
            .json()
            .path("id")
            .asString();
    StringBuilder all = new StringBuilder();
    for (Route route : routes.stream().filter(OversightRoutesTest::overseen).toList()) {
      String path = route.path().replaceAll("\\{[^}]+}", sample);
      all.append(judge.get(path + "?" + PERIOD + "&by=month&until=2050-01-01T00:00:00Z").body());
    }
    all.append(
        judge
            .post(
                "/api/subject-files",
                "{\"reference\":\"DPO/9\",\"ids\":[\"%s\"]}".formatted(PERSON))
            .has(200)
            .body());
    assertThat(all.toString())
        .contains(PERSON.toString())
        .doesNotContain("Quicksilver", "heliotrope");
  }

  @Test
  void statisticsSayWhatWasDoneAlsoAsATable() {
    JsonNode found = judge.get("/api/oversight/statistics?by=month&" + PERIOD).has(200).json();
    assertThat(found.path("by").asString()).isEqualTo("month");
    JsonNode partner = found.path("partners").get(0);
    assertThat(partner.path("partner").path("party").asString()).isEqualTo("island-watch");
    assertThat(partner.path("releases").asInt()).isEqualTo(1);
    assertThat(partner.path("withheld").asInt()).isEqualTo(1);
    Answer csv = judge.get("/api/oversight/statistics/csv?by=month&" + PERIOD).has(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).contains("statistics.csv");
    assertThat(csv.body())
        .startsWith("table,first,second,column,count\r\n")
        .contains("partner,island-watch,,releases,1\r\n", "kind,release,out,leaves,1\r\n");
    node.signedIn(Tlp.CLEAR, Role.ADMINISTRATOR)
        .get("/api/oversight/statistics?by=month&" + PERIOD)
        .has(200);
  }

  @Test
  void refusalsSpeakFourLanguagesAndLeadToTheirLeaves() {
    JsonNode reasons =
        judge.get("/api/oversight/refusals?" + PERIOD).has(200).json().path("reasons");
    JsonNode agreement =
        reasons
            .valueStream()
            .filter(each -> each.path("code").asString().equals("RELEASE_AGREEMENT"))
            .findFirst()
            .orElseThrow();
    assertThat(agreement.path("text").properties()).hasSize(4);
    assertThat(agreement.path("partners").get(0).path("count").asInt()).isEqualTo(1);
    JsonNode acts =
        judge.get("/api/oversight/acts?reason=RELEASE_AGREEMENT&" + PERIOD).has(200).json();
    assertThat(acts.path("items").get(0).path("kind").asString()).isEqualTo("refusal");
    assertThat(acts.path("names").toString()).contains("Administrator");
    assertThat(
            judge
                .get("/api/oversight/acts?reason=RELEASE_QUOTA&" + PERIOD)
                .json()
                .path("items")
                .isEmpty())
        .isTrue();
  }

  @Test
  void aSampleIsDrawnMarkedAndTheSameFromTheFilesAlone() {
    JsonNode drawn =
        judge
            .post(
                "/api/oversight/samples",
                "{\"from\":\"2020-01-01T00:00:00Z\",\"to\":\"2040-01-01T00:00:00Z\",\"count\":2}")
            .has(201)
            .json();
    node.log.publish();
    LogFolder files = LogFolder.open(folder(), node.log.verifierKey());
    Period period =
        new Period(
            java.time.Instant.parse("2020-01-01T00:00:00Z"),
            java.time.Instant.parse("2040-01-01T00:00:00Z"));
    SampleDraw again = SampleDraw.of(files, period, drawn.path("size").asLong(), 2);
    assertThat(drawn.path("leaves").valueStream().map(JsonNode::asLong).toList())
        .isEqualTo(again.leaves());
    assertThat(drawn.path("root").asString()).isEqualTo(again.root().toString());
    String path = "/api/oversight/samples/" + drawn.path("id").asString();
    String leaf = again.leaves().getFirst().toString();
    judge
        .post(
            path + "/marks",
            "{\"leaf\":%s,\"verdict\":\"objection\",\"note\":\"\"}".formatted(leaf))
        .isSpokenRefusal()
        .has(400, "OVERSIGHT_MARK_INVALID");
    judge.post(path + "/marks", "{\"leaf\":%s,\"verdict\":\"in-order\"}".formatted(leaf)).has(201);
    JsonNode opened = judge.get(path).has(200).json();
    assertThat(opened.path("acts").size()).isEqualTo(again.leaves().size());
    assertThat(opened.path("marks").get(0).path("verdict").asString()).isEqualTo("in-order");
  }

  private static Path folder() {
    return node.folder.resolve("log");
  }

  @Test
  void somebodyIsFoundByNameWithoutBeingShown() {
    JsonNode found =
        judge
            .post("/api/oversight/persons", "{\"reference\":\"DPO/9\",\"text\":\"the alchemist\"}")
            .has(200)
            .json();
    assertThat(found.path("items").get(0).path("id").asString()).isEqualTo(PERSON.toString());
    assertThat(found.toString()).doesNotContain("Quicksilver");
    assertThat(
            judge
                .post("/api/oversight/persons", "{\"reference\":\"DPO/9\",\"text\":\"Zalmoxis\"}")
                .json()
                .path("items")
                .isEmpty())
        .isTrue();
    JsonNode file =
        judge
            .post(
                "/api/subject-files",
                "{\"reference\":\"DPO/9\",\"ids\":[\"%s\"]}".formatted(PERSON))
            .has(200)
            .json();
    assertThat(file.path("allActs").asInt()).isEqualTo(file.path("acts").size());
    assertThat(file.path("names").properties()).isNotEmpty();
  }

  @Test
  void whatIsAskedWronglyIsRefusedInWords() {
    for (String path :
        List.of(
            "statistics",
            "statistics?from=2026-01-01T00:00:00Z&to=2025-01-01T00:00:00Z",
            "statistics?from=2026-01-01T00:00:00Z&to=x",
            "statistics?by=day&" + PERIOD,
            "statistics?by=week&" + PERIOD,
            "acts?cursor=x&" + PERIOD,
            "acts?cursor=0&" + PERIOD,
            "acts?partner=Not+A+Party&" + PERIOD,
            "refusals",
            "samples/7")) {
      judge.get("/api/oversight/" + path).isSpokenRefusal().has(400);
    }
    judge.get("/api/oversight/samples/" + UUID.randomUUID()).has(404, "OVERSIGHT_SAMPLE_UNKNOWN");
    judge.get("/api/oversight/law/00/effect").has(404, "BANK_LAW_UNKNOWN");
    for (String body :
        List.of(
            "{}",
            "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2027-01-01T00:00:00Z\"}",
            "{\"from\":\"2026-01-01T00:00:00Z\",\"to\":\"2027-01-01T00:00:00Z\",\"count\":2,\"size\":99999999}")) {
      judge.post("/api/oversight/samples", body).isSpokenRefusal().has(400);
    }
  }

  @Test
  void theOverviewSaysWhatNeedsALookAndRemembersTheCheckOfTheLog() {
    JsonNode verified;
    try (Ears ears = new Ears(judge)) {
      verified = judge.post("/api/oversight/verify", "{}").has(200).json();
      ears.heard("event: verification\ndata: {\"done\":");
    }
    assertThat(verified.path("ok").asBoolean()).isTrue();
    assertThat(verified.path("registerTrue").asBoolean()).isTrue();
    JsonNode overview = judge.get("/api/oversight/overview").has(200).json();
    assertThat(overview.path("verification").path("root").asString())
        .isEqualTo(verified.path("root").asString());
    assertThat(overview.path("counts").path("disclosures").asInt()).isEqualTo(2);
    assertThat(overview.path("emergencies").path("awaiting").asInt()).isZero();
  }
}

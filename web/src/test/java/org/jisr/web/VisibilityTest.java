package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What somebody may not see is not there: every answer equals that of a node which never loaded it.
 */
final class VisibilityTest {
  private static final StixId GREEN = id("identity", 1);
  private static final StixId GREEN_TOO = id("identity", 2);
  private static final StixId RED = id("identity", 3);
  private static final StixId RED_LINK = id("relationship", 4);
  private static final StixId GREEN_LINK = id("relationship", 5);
  private static final StixId RED_REPORT = id("report", 6);
  private static final StixId UNKNOWN = id("identity", 99);
  private static final StixId UNKNOWN_REPORT = id("report", 99);

  private static TestNode knowing;
  private static TestNode ignorant;
  private static Browser viewer;
  private static Browser viewerThere;

  @BeforeAll
  static void start() {
    knowing = new TestNode("harbour");
    ignorant = new TestNode("harbour");
    for (TestNode node : List.of(knowing, ignorant)) {
      node.store(
          node.handling(Tlp.GREEN),
          identity(GREEN, "Nadia of the harbour نادية"),
          identity(GREEN_TOO, "Karim of the harbour"),
          link(GREEN_LINK, GREEN, "related-to", GREEN_TOO));
    }
    knowing.store(
        knowing.handling(Tlp.RED),
        identity(RED, "Secret source of the harbour مصدر سري"),
        link(RED_LINK, GREEN, "secretly-paid-by", RED),
        object(RED_REPORT, "\"name\":\"Harbour secrets\",\"object_refs\":[\"" + GREEN + "\"]"));
    viewer = knowing.signedIn(Tlp.GREEN, Role.ANALYST, Role.LIAISON);
    viewerThere = ignorant.signedIn(Tlp.GREEN, Role.ANALYST, Role.LIAISON);
  }

  @AfterAll
  static void stop() {
    knowing.close();
    ignorant.close();
  }

  @Test
  void whoIsClearedForItSeesIt() {
    Browser cleared = knowing.signedIn(Tlp.RED, Role.ANALYST);
    assertThat(cleared.get("/api/search?q=secret").json().path("count").asInt()).isEqualTo(2);
    cleared.get("/api/entities/" + RED).has(200);
    assertThat(cleared.get("/api/entities/" + GREEN + "/graph").body()).contains(RED.toString());
  }

  @TestFactory
  List<DynamicTest> aReaderGetsWhatANodeWithoutItWouldAnswer() {
    String green = "/api/entities/" + GREEN;
    return List.of(
            "/api/search",
            "/api/search?q=harbour",
            "/api/search?q=secret",
            "/api/search?q=" + java.net.URLEncoder.encode("سري", StandardCharsets.UTF_8),
            "/api/search?q=harbour&limit=1",
            "/api/search?marking=red",
            "/api/search?type=report",
            "/api/search?type=identity&type=report&limit=200",
            green + "/relationships",
            green + "/relationships?kind=secretly-paid-by",
            green + "/graph",
            green + "/timeline",
            "/api/entities/" + RED,
            "/api/entities/" + RED + "/relationships",
            "/api/entities/" + RED + "/graph",
            "/api/entities/" + RED + "/timeline",
            "/api/entities/" + RED + "/history",
            "/api/entities/" + RED_REPORT,
            "/api/entities/" + RED_LINK,
            "/api/imports",
            "/api/outbox",
            "/api/inbox",
            "/api/tip-offs")
        .stream()
        .map(path -> DynamicTest.dynamicTest(path, () -> sameAnswers(path)))
        .toList();
  }

  private static void sameAnswers(String path) {
    assertThat(timeless(viewer.get(path))).isEqualTo(timeless(viewerThere.get(path)));
  }

  @Test
  void anExportHoldsWhatANodeWithoutItWouldExport() {
    for (String body :
        List.of(
            "{\"query\":\"harbour\"}",
            "{\"query\":\"\"}",
            "{\"ids\":[\"%s\",\"%s\",\"%s\"]}".formatted(GREEN, RED, RED_LINK),
            "{\"ids\":[\"%s\"]}".formatted(RED))) {
      Answer answer = viewer.post("/api/exports", body);
      assertThat(answer.body()).doesNotContain(RED.uuid().toString(), "Secret", "secretly");
      assertThat(exported(answer)).isEqualTo(exported(viewerThere.post("/api/exports", body)));
    }
  }

  @Test
  void anUnseenIdAnswersAsAnUnknownOne() {
    for (String suffix : List.of("", "/relationships", "/graph", "/timeline", "/history")) {
      Answer unseen = viewer.get("/api/entities/" + RED + suffix);
      unseen.isSpokenRefusal().has(404, "BANK_ENTITY_UNKNOWN");
      assertThat(unseen.lasting())
          .isEqualTo(viewer.get("/api/entities/" + UNKNOWN + suffix).lasting());
    }
    assertThat(viewer.get("/api/entities/" + RED_REPORT).lasting())
        .isEqualTo(viewer.get("/api/entities/" + UNKNOWN_REPORT).lasting());
    for (String path : List.of("/api/releases/preview", "/api/tip-offs", "/api/releases")) {
      assertThat(viewer.post(path, asking(RED)).lasting())
          .isEqualTo(viewer.post(path, asking(UNKNOWN)).lasting())
          .startsWith("4");
    }
  }

  private static String asking(StixId id) {
    return """
        {"ids":["%s"],"partners":["nobody"],"purpose":"event-security","decisionHash":"00",
         "subjectIds":["%s"],"partner":"nobody","threat":"t","permittedAction":"p",
         "urgency":"today"}"""
        .formatted(id, id);
  }

  @Test
  void idsOfPartnersMailTipOffsAndAgreementsThatAreNotThereAreRefusedAlike() {
    String one = UUID.randomUUID().toString();
    for (String path : List.of("/api/outbox/", "/api/inbox/", "/api/tip-offs/", "/api/imports/")) {
      Answer answer = viewer.get(path + one).isSpokenRefusal().has(404);
      assertThat(viewer.get(path + "not-an-id").lasting()).isEqualTo(answer.lasting());
    }
  }

  @Test
  void anotherPersonsImportAnswersAsAnUnknownOne() {
    Browser owner = knowing.signedIn(Tlp.GREEN, Role.ANALYST);
    String path = "/api/imports/" + importOf(owner);
    Await.value("done", () -> owner.get(path), a -> a.body().contains("\"state\":\"done\""));
    String unknown = "/api/imports/" + UUID.randomUUID();
    for (String suffix : List.of("", "/refusals")) {
      assertThat(viewer.get(path + suffix).has(404).lasting())
          .isEqualTo(viewer.get(unknown + suffix).lasting());
    }
    assertThat(viewer.post(path + "/cancel", "{}").has(404).lasting())
        .isEqualTo(viewer.post(unknown + "/cancel", "{}").lasting());
    knowing.signedIn(Tlp.GREEN, Role.APPROVER).get(path).has(200);
  }

  private static String importOf(Browser owner) {
    String bundle =
        "{\"type\":\"bundle\",\"id\":\"bundle--%s\",\"objects\":[]}".formatted(UUID.randomUUID());
    return owner
        .post("/api/imports?name=empty.json&marking=red", bundle)
        .has(202)
        .json()
        .path("id")
        .asString();
  }

  @Test
  void anAdministratorSeesNoContent() {
    Browser administrator = knowing.signedIn(Tlp.RED, Role.ADMINISTRATOR);
    for (String path :
        List.of(
            "/api/search",
            "/api/entities/" + GREEN,
            "/api/entities/" + GREEN + "/graph",
            "/api/imports",
            "/api/inbox",
            "/api/outbox",
            "/api/tip-offs")) {
      administrator.get(path).has(403, "WEB_ROLE_MISSING");
    }
    administrator.post("/api/exports", "{\"query\":\"\"}").has(403, "WEB_ROLE_MISSING");
    String log = administrator.get("/api/log?limit=200").has(200).body();
    assertThat(log).doesNotContain("\"opened\"", "Nadia", GREEN.toString());
  }

  @Test
  void aPageMarkIsGoodForItsOwnQuestionAndReaderOnly() {
    String next =
        viewer.get("/api/search?q=harbour&limit=1").has(200).json().path("next").asString();
    viewer.get("/api/search?q=harbour&limit=1&cursor=" + next).has(200);
    Browser other = knowing.signedIn(Tlp.RED, Role.ANALYST);
    for (Answer answer :
        List.of(
            viewer.get("/api/search?q=secret&limit=1&cursor=" + next),
            other.get("/api/search?q=harbour&limit=1&cursor=" + next),
            viewer.get("/api/search?q=harbour&limit=1&cursor=x" + next),
            viewer.get("/api/search?q=harbour&limit=1&cursor=" + flipped(next)),
            viewer.get("/api/search?q=harbour&limit=1&cursor=%00"))) {
      answer.isSpokenRefusal().has(400, "BANK_CURSOR_INVALID");
    }
  }

  private static String flipped(String mark) {
    int middle = mark.length() / 2;
    char other = mark.charAt(middle) == 'A' ? 'B' : 'A';
    return mark.substring(0, middle) + other + mark.substring(middle + 1);
  }

  /** Without the times, sequence and keys in which two nodes differ anyway. */
  private static String timeless(Answer answer) {
    return answer
        .lasting()
        .replaceAll("\"recordedAt\":\"[^\"]+\"", "\"recordedAt\":\"\"")
        .replaceAll("\"time\":\"[^\"]+\"", "\"time\":\"\"")
        .replaceAll("\"statementId\":\"[^\"]+\"", "\"statementId\":\"\"")
        .replaceAll("\"next\":\"[^\"]+\"", "\"next\":\"\"");
  }

  private static String exported(Answer answer) {
    return answer.status() + answer.body().replaceAll("bundle--[0-9a-f-]{36}", "bundle");
  }

  private static StixId id(String type, int number) {
    return new StixId(type, new UUID(0x4000L, 0x8000_0000_0000_0000L | number));
  }

  private static StixObject identity(StixId id, String name) {
    return object(id, "\"name\":\"%s\",\"identity_class\":\"individual\"".formatted(name));
  }

  private static StixObject link(StixId id, StixId source, String kind, StixId target) {
    return object(
        id,
        "\"relationship_type\":\"%s\",\"source_ref\":\"%s\",\"target_ref\":\"%s\""
            .formatted(kind, source, target));
  }

  private static StixObject object(StixId id, String properties) {
    return StixObject.read(
        """
        {"type":"%s","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"2026-02-01T00:00:00.000Z",%s}"""
            .formatted(id.type(), id, properties));
  }
}

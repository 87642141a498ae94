package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Screening over HTTP: lists by those who keep them, names by those who read content. */
final class ScreeningRoutesTest {
  private static final String LISTS = "/api/screening/lists";
  private static final String IMPORT = LISTS + "?list=invented&title=Invented&format=csv";
  private static final String PEOPLE =
      """
      id,name
      1,Tarek Maqdouri
      2,Soraya Veltrani
      3,Idris Vantongeren
      4,Leonie Quartz
      5,Zoltan Perevozov
      6,Osmane Karabelen
      7,Farida Benhaddad
      8,Ingrid Steinvik
      """;

  private static TestNode node;
  private static Browser administrator;
  private static Browser analyst;

  @BeforeAll
  static void start() throws InterruptedException {
    node = new TestNode("screening");
    administrator = node.signedIn(Tlp.RED, Role.ADMINISTRATOR);
    analyst = node.signedIn(Tlp.GREEN, Role.ANALYST);
    administrator.post(IMPORT, PEOPLE).has(200);
    while (!state().path("lists").path(0).path("ready").asBoolean()) {
      Thread.sleep(50);
    }
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static JsonNode state() {
    return administrator.get("/api/screening").has(200).json();
  }

  @Test
  void aListIsShownWithItsVersionAndItsChanges() {
    JsonNode list = state().path("lists").path(0);
    assertThat(list.path("version").path("number").asInt()).isEqualTo(1);
    assertThat(list.path("version").path("sha256").asString()).hasSize(64);
    assertThat(list.path("alarm").isNull()).isTrue();
    JsonNode changes = analyst.get(LISTS + "/invented/versions/1/changes?limit=2").has(200).json();
    assertThat(changes.path("items")).hasSize(2);
    assertThat(changes.path("items").path(0).path("before").isNull()).isTrue();
    assertThat(changes.path("next").asString()).isEqualTo("2");
    administrator.get(LISTS + "/invented/versions/1/changes").has(403);
    analyst.get(LISTS + "/nothing/versions").has(404, "SCREENING_LIST_UNKNOWN");
  }

  @Test
  void aListThatShrinksIsRefusedWithWhatIsNeededToConfirm() {
    administrator.post(LISTS + "?list=small&title=Small&format=csv", PEOPLE).has(200);
    JsonNode refusal =
        administrator
            .post(LISTS + "?list=small&title=Small&format=csv", "id,name\n1,Tarek Maqdouri\n")
            .has(409, "SCREENING_LIST_SHRINKS")
            .json();
    String checksum = refusal.path("details").path("sha256").asString();
    assertThat(checksum).hasSize(64);
    administrator
        .post(
            LISTS + "?list=small&title=Small&format=csv&confirm=" + checksum,
            "id,name\n1,Tarek Maqdouri\n")
        .has(200);
  }

  @Test
  void aBrokenFileIsRefusedWithItsLine() {
    JsonNode refusal =
        administrator
            .post(LISTS + "?list=broken&title=Broken&format=un-xml", "<a>\n<b>")
            .has(400, "SCREENING_FILE_MALFORMED")
            .json();
    assertThat(refusal.path("details").path("line").asString()).isEqualTo("1");
    administrator
        .post(LISTS + "?list=broken&title=Broken&format=word", "")
        .has(400, "SCREENING_FORMAT_UNKNOWN");
  }

  @Test
  void aNameInArabicIsFoundLetterByLetter() {
    String question = "{\"name\":\"طارق المقدوري\",\"document\":\"\"}";
    administrator.post("/api/screening/budget", "{\"perThousand\":1000}").has(200);
    JsonNode match =
        analyst.post("/api/screening/ask", question).has(200).json().path("items").path(0);
    assertThat(match.path("entry").path("id").asString()).isEqualTo("1");
    assertThat(match.path("version").path("list").asString()).isEqualTo("invented");
    assertThat(match.path("evidence").path(0).path("kind").asString()).isEqualTo("prior");
    assertThat(match.path("parts").path(0).path("letters")).isNotEmpty();
    assertThat(match.path("sentence").asString()).isNotBlank();
    analyst.post("/api/screening/ask", "{}").has(400, "SCREENING_QUESTION_INVALID");
    administrator.post("/api/screening/ask", question).has(403);
  }

  @Test
  void aBatchIsAnsweredAsATable() {
    String answer = analyst.post("/api/screening/batch", "name\nIngrid Steinvik\n").has(200).body();
    assertThat(answer).contains("line,name,band").contains("2,Ingrid Steinvik,");
    analyst.post("/api/screening/batch", "other\nx\n").has(400, "SCREENING_BATCH_INVALID");
  }

  @Test
  void theQueueOfABankWithoutNamesIsEmptyAndRefusesWhatIsNotThere() {
    JsonNode queue = analyst.get("/api/screening/queue").has(200).json();
    assertThat(queue.path("count").asInt()).isZero();
    assertThat(queue.path("progress").path("behind").asInt(-1)).isZero();
    assertThat(analyst.post("/api/screening/queue/export", "{}").has(200).body())
        .contains("marking,entity,name,band");
    administrator.post("/api/screening/queue/export", "{}").has(403);
    analyst
        .post(
            "/api/screening/matches/7f3c0000-0000-8000-8000-000000000000/decision",
            "{\"verdict\":\"same\",\"why\":\"It looks so\"}")
        .has(404, "SCREENING_MATCH_UNKNOWN");
    analyst.post("/api/screening/calibration", "{}").has(409, "SCREENING_CALIBRATION_UNFOUNDED");
  }
}

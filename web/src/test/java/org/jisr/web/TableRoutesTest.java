package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class TableRoutesTest {
  private static final String MAPPING =
      "{\"mapping\":\"m\",\"objects\":{\"a\":{\"type\":\"identity\",\"key\":[\"رقم\"],\"columns\":{\"name\":\"اسم\"}}}}";
  private static final String TABLE = "رقم,اسم\n1,الشركة الأولى\n,بلا رقم\n";
  private static TestNode node;

  @BeforeAll
  static void start() {
    node = new TestNode("tables");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static String path(String path, String mapping) {
    return path + "mappingBytes=" + mapping.getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void aPreviewShowsWhatTheRowsWouldBecomeAndStoresNothing() {
    Browser analyst = node.signedIn(Tlp.GREEN, Role.ANALYST);
    JsonNode preview =
        analyst.post(path("/api/imports/preview?", MAPPING), MAPPING + TABLE).has(200).json();
    assertThat(preview.path("separator").asString()).isEqualTo(",");
    assertThat(preview.path("columns").size()).isEqualTo(2);
    JsonNode first = preview.path("rows").path(0);
    assertThat(first.path("objects").path(0).path("name").asString()).isEqualTo("الشركة الأولى");
    JsonNode problem = preview.path("rows").path(1).path("problems").path(0);
    assertThat(problem.path("code").asString()).isEqualTo("INTAKE_ROW_KEY");
    assertThat(problem.path("message").path("ar").asString()).isNotBlank();
    assertThat(analyst.get("/api/imports").json().path("items").size()).isZero();
  }

  @Test
  void aTableIsImportedWithTheMappingBeforeIt() {
    Browser analyst = node.signedIn(Tlp.GREEN, Role.ANALYST);
    String id =
        analyst
            .post(path("/api/imports?name=list.csv&", MAPPING), MAPPING + TABLE)
            .has(202)
            .json()
            .path("id")
            .asString();
    JsonNode job =
        Await.value(
            "the import ends",
            () -> analyst.get("/api/imports/" + id).json(),
            answer -> answer.path("state").asString().equals("done"));
    assertThat(job.path("stored").asLong()).isEqualTo(1);
    assertThat(job.path("refused").asLong()).isEqualTo(1);
  }

  @Test
  void aMappingThatDoesNotFitIsRefusedInEveryLanguage() {
    Browser analyst = node.signedIn(Tlp.GREEN, Role.ANALYST);
    String other = MAPPING.replace("اسم", "غيره");
    analyst
        .post(path("/api/imports/preview?", other), other + TABLE)
        .isSpokenRefusal()
        .has(400, "INTAKE_MAPPING_COLUMN");
    analyst
        .post("/api/imports/preview", MAPPING + TABLE)
        .isSpokenRefusal()
        .has(400, "WEB_PARAMETER_MISSING");
    analyst
        .post("/api/imports/preview?mappingBytes=9999", MAPPING)
        .isSpokenRefusal()
        .has(400, "WEB_PARAMETER_MALFORMED");
    node.signedIn(Tlp.GREEN, Role.OVERSIGHT)
        .post(path("/api/imports/preview?", MAPPING), MAPPING + TABLE)
        .has(403, "WEB_ROLE_MISSING");
  }
}

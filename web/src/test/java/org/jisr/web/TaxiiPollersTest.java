package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Requests as widespread clients send them, where they differ from the letter of the standard. */
final class TaxiiPollersTest {
  private static final int OBJECTS = 9;

  private static TestNode node;
  private static TaxiiClient client;
  private static List<String> all;
  private static List<String> moments;

  @BeforeAll
  static void start() {
    node = new TestNode("taxii-pollers");
    client = new TaxiiClient(node, "polling-service", true, true);
    client.push(IntStream.range(0, OBJECTS).mapToObj(TaxiiClient::report).toList()).has(202);
    JsonNode manifest = client.get(TaxiiClient.RELEASED + "manifest/").has(200).json();
    all = TaxiiClient.ids(manifest);
    moments =
        manifest
            .path("objects")
            .valueStream()
            .map(entry -> entry.path("date_added").asString())
            .toList();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static Answer objects(String query) {
    return client.get(TaxiiClient.OBJECTS + "?" + query).has(200);
  }

  private static List<String> ids(String query) {
    return TaxiiClient.ids(objects(query).json());
  }

  private static String next(String query) {
    return objects(query).json().path("next").asString();
  }

  /** Elastic Agent asks for a following page by next and limit, the OpenCTI connector as well. */
  @Test
  void aMarkGoesOnWithoutTheMomentOfTheFirstPage() {
    List<String> seen = new ArrayList<>();
    JsonNode page = objects("limit=3&added_after=" + moments.getFirst()).json();
    seen.addAll(TaxiiClient.ids(page));
    while (page.path("more").asBoolean(false)) {
      page = objects("limit=3&next=" + page.path("next").asString()).json();
      seen.addAll(TaxiiClient.ids(page));
    }
    assertThat(seen).isEqualTo(all.subList(1, OBJECTS));
  }

  /** OpenCTI 5.12 moved the moment on and sent the mark as well. */
  @Test
  void aMarkGoesOnWithTheMomentOfTheLastObjectSeen() {
    Answer first = objects("limit=3");
    String asked =
        "limit=3&next="
            + first.json().path("next").asString()
            + "&added_after="
            + first.header("X-TAXII-Date-Added-Last");
    assertThat(ids(asked)).isEqualTo(all.subList(3, 6));
  }

  @Test
  void aMomentBesideAMarkIsAFilterLikeAnyOther() {
    String next = next("limit=2");
    assertThat(ids("limit=9&next=" + next + "&added_after=" + moments.getFirst()))
        .isEqualTo(all.subList(2, OBJECTS));
    assertThat(ids("limit=9&next=" + next + "&added_after=" + moments.get(5)))
        .isEqualTo(all.subList(6, OBJECTS));
    assertThat(objects("next=" + next + "&added_after=" + moments.getLast()).body())
        .isEqualTo("{}");
    assertThat(objects("next=" + next + "&added_after=2999-01-01T00:00:00Z").body())
        .isEqualTo("{}");
    client.get(TaxiiClient.OBJECTS + "?added_after=soon&next=" + next).has(400);
  }

  /** Only the moment may be left out: a mark says nothing of types or versions. */
  @Test
  void matchesAreRepeatedWithTheMark() {
    String next = next("limit=2&match[type]=report");
    assertThat(ids("limit=2&match[type]=report&next=" + next)).isEqualTo(all.subList(2, 4));
    client.get(TaxiiClient.OBJECTS + "?limit=2&next=" + next).has(400);
  }

  @Test
  void aMarkOfTheManifestGoesOnWithoutTheMomentToo() {
    String path = TaxiiClient.RELEASED + "manifest/?limit=4";
    JsonNode first = client.get(path + "&added_after=" + moments.get(1)).has(200).json();
    JsonNode second = client.get(path + "&next=" + first.path("next").asString()).has(200).json();
    assertThat(TaxiiClient.ids(first)).isEqualTo(all.subList(2, 6));
    assertThat(TaxiiClient.ids(second)).isEqualTo(all.subList(6, OBJECTS));
  }

  /** OpenCTI keeps the last moment to the millisecond. */
  @Test
  void aMomentCutToMillisecondsLosesNothingAndRepeatsNothingAtTheEnd() {
    assertThat(ids("added_after=" + cut(moments.get(4))))
        .endsWith(all.subList(5, OBJECTS).toArray(String[]::new));
    assertThat(objects("added_after=" + cut(moments.getLast())).body()).isEqualTo("{}");
    TaxiiClient growing = new TaxiiClient(node, "growing-service", true, true);
    String last = "1970-01-01T00:00:00.000Z";
    for (int i = 0; i < 5; i++) {
      List<String> sent =
          IntStream.range(800 + i * 3, 803 + i * 3).mapToObj(TaxiiClient::report).toList();
      growing.push(sent).has(202);
      Answer answer = growing.get(TaxiiClient.OBJECTS + "?added_after=" + cut(last)).has(200);
      assertThat(TaxiiClient.ids(answer.json()))
          .hasSize(3)
          .startsWith(TaxiiClient.reportId(800 + i * 3));
      last = answer.header("X-TAXII-Date-Added-Last");
    }
  }

  private static String cut(String moment) {
    return moment.replaceFirst("(\\.\\d{3})\\d*Z$", "$1Z");
  }

  /** The collection store of the OASIS library for STIX pushes bundles. */
  @Test
  void aPushedBundleIsReadAsAnEnvelope() {
    String bundle =
        """
        {"type": "bundle", "id": "bundle--00000000-0000-4000-8000-000000000001", "objects": [%s]}
        """
            .formatted(TaxiiClient.report(700));
    TaxiiClient pushing = new TaxiiClient(node, "pushing-service", true, true);
    JsonNode status = pushing.push(bundle).has(202).json();
    assertThat(status.path("success_count").asInt()).isEqualTo(1);
    assertThat(status.path("total_count").asInt()).isEqualTo(1);
    assertThat(pushing.get(TaxiiClient.OBJECTS).body())
        .contains(TaxiiClient.report(700))
        .doesNotContain("bundle");
  }
}

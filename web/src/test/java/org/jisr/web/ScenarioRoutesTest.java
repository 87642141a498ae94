package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Scenarios over HTTP: one's own alone, with the words that have to stand beside every figure. */
final class ScenarioRoutesTest {
  private static final String ALL = "/api/scenarios";
  private static TestNode node;
  private static Browser analyst;
  private static Browser colleague;
  private static StixId hub;

  @BeforeAll
  static void start() {
    node = new TestNode("scenarios");
    analyst = node.signedIn(Tlp.RED, Role.ANALYST);
    colleague = node.signedIn(Tlp.RED, Role.ANALYST);
    hub = ScenarioWorld.stored(node);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static String body(String more) {
    return """
    {"title":"Ring of phones","legalBasis":{"instrument":"Order 7 on event security",\
    "authority":"Ministry of the Interior"},"seeds":["%s"],"hops":4,"stopBelow":0.4,\
    "budget":2000%s}"""
        .formatted(hub, more);
  }

  private static JsonNode done(String id) throws InterruptedException {
    JsonNode scenario = analyst.get(ALL + "/" + id).has(200).json();
    while (!scenario.path("state").asString().matches("done|failed|cancelled|interrupted")) {
      Thread.sleep(20);
      scenario = analyst.get(ALL + "/" + id).has(200).json();
    }
    return scenario;
  }

  private static String opened(String more) throws InterruptedException {
    String id = analyst.post(ALL, body(more)).has(202).json().path("id").asString();
    assertThat(done(id).path("state").asString()).isEqualTo("done");
    return id;
  }

  @Test
  void aScenarioGoesFromItsQuestionToItsDecision() throws InterruptedException {
    String id = opened("");
    JsonNode results = analyst.get(ALL + "/" + id + "/results").has(200).json();
    assertThat(results.path("plan").path("steps").path(0).path("id").asString())
        .isEqualTo(hub.toString());
    assertThat(results.path("caution").asString()).isNotBlank();
    assertThat(results.path("recovery").asString()).isNotBlank();
    assertThat(results.path("marking").asString()).isEqualTo("green");
    JsonNode graph = analyst.get(ALL + "/" + id + "/graph").has(200).json();
    assertThat(graph.path("nodes")).hasSize(results.path("measures").path("nodes").asInt());
    JsonNode decided =
        analyst
            .post(ALL + "/" + id + "/decision", "{\"verdict\":\"reject\",\"why\":\"Too early\"}")
            .has(200)
            .json();
    assertThat(decided.path("decision").path("verdict").asString()).isEqualTo("reject");
    analyst
        .post(ALL + "/" + id + "/decision", "{\"verdict\":\"maybe\",\"why\":\"So\"}")
        .has(400, "SCENARIOS_DECISION_INVALID");
  }

  @Test
  void howANetworkChangedIsAnsweredWithItsCautionAndItsFalseAlarms() throws InterruptedException {
    String path = ALL + "/" + opened("") + "/change";
    String year = "\"from\":\"2025-01-01T00:00:00Z\",\"to\":\"2026-01-01T00:00:00Z\"";
    JsonNode change = analyst.post(path, "{" + year + ",\"slices\":6}").has(200).json();
    assertThat(change.path("slices")).hasSize(6);
    assertThat(change.path("falseAlarms").asDouble()).isEqualTo(.05);
    assertThat(change.path("timeless").asInt()).isEqualTo(15);
    assertThat(change.path("leaders").path(0).path("id").asString()).isEqualTo(hub.toString());
    assertThat(change.path("leaders").path(0).path("shares")).hasSize(6);
    assertThat(change.path("caution").asString()).isNotBlank();
    assertThat(change.path("marking").asString()).isEqualTo("green");
    colleague.post(path, "{" + year + "}").has(404, "SCENARIOS_UNKNOWN");
    analyst.post(path, "{}").has(400, "WEB_PARAMETER_MISSING");
    analyst.post(path, "{" + year + ",\"coverage\":[1,2]}").has(400, "SCENARIOS_INVALID");
    analyst.post(path, "{" + year + ",\"coverage\":[\"x\"]}").has(400, "WEB_PARAMETER_MALFORMED");
  }

  @Test
  void theFrontHasIntervalsAndNamesWhatEachPointRemoves() throws InterruptedException {
    JsonNode front =
        analyst.get(ALL + "/" + opened("") + "/results").has(200).json().path("pareto");
    assertThat(front.size()).isGreaterThan(1);
    assertThat(front.path(0).path("things")).isEmpty();
    for (JsonNode point : front) {
      assertThat(point.path("things")).hasSize(point.path("steps").asInt());
      assertThat(point.path("low").asDouble()).isLessThanOrEqualTo(point.path("high").asDouble());
    }
  }

  @Test
  void anExportSaysWhatItIsAndCarriesTheStrictestMarking() throws InterruptedException {
    String bundle = analyst.post(ALL + "/" + opened("") + "/export", "{}").has(200).body();
    assertThat(bundle)
        .contains("\"type\":\"grouping\"")
        .contains("not a recommendation")
        .contains(Tlp.GREEN.markingId().toString())
        .contains(hub.toString());
  }

  @Test
  void aColleaguesScenarioIsUnknown() throws InterruptedException {
    String id = opened("");
    for (String path : new String[] {"", "/graph", "/results", "/compare?with=" + id}) {
      colleague.get(ALL + "/" + id + path).has(404, "SCENARIOS_UNKNOWN");
    }
    for (String path : new String[] {"/cancel", "/again", "/remove", "/export"}) {
      colleague.post(ALL + "/" + id + path, "{}").has(404, "SCENARIOS_UNKNOWN");
    }
    assertThat(colleague.get(ALL).has(200).json().path("items")).isEmpty();
  }

  @Test
  void twoAreComparedAndOneIsLetGoOf() throws InterruptedException {
    String one = opened("");
    String other = opened(",\"seed\":9");
    JsonNode comparison = analyst.get(ALL + "/" + one + "/compare?with=" + other).has(200).json();
    assertThat(comparison.path("both")).isNotEmpty();
    assertThat(comparison.path("sameInput").asBoolean()).isFalse();
    analyst.post(ALL + "/" + one + "/remove", "{}").has(204);
    analyst.get(ALL + "/" + one).has(404, "SCENARIOS_UNKNOWN");
  }

  @Test
  void whatIsWrongIsSaid() {
    analyst.post(ALL, "{\"title\":\"Without law\"}").has(400, "WEB_PARAMETER_MISSING");
    analyst.post(ALL, body(",\"objective\":\"best\"")).has(400, "WEB_PARAMETER_MALFORMED");
    JsonNode refusal =
        analyst.post(ALL, body("").replace("2000", "5")).has(400, "SCENARIOS_INVALID").json();
    assertThat(refusal.path("details").path("field").asString()).isEqualTo("budget");
    analyst
        .post(ALL, body(",\"actions\":[{\"kind\":\"person\"}]"))
        .has(400, "SCENARIOS_INSTRUMENT_MISSING");
    analyst
        .post(ALL, body("").replace(hub.toString(), ScenarioWorld.nobody().toString()))
        .has(404, "BANK_ENTITY_UNKNOWN");
    assertThat(analyst.get(ALL + "/options").has(200).json().path("actions")).hasSize(5);
  }
}

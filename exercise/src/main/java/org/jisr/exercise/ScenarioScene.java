package org.jisr.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The analyst asks what holds the ring together, on a legal basis; a person decides about it. */
final class ScenarioScene implements Scene {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ALL = "/api/scenarios";

  /** What an instrument may act on without one for persons. */
  private static final Set<String> THINGS = Set.of("account", "company", "phone", "route");

  @Override
  public String title() {
    return "What holds the ring together is asked on a legal basis";
  }

  @Override
  public void play(Stage stage) {
    Desk azwara = stage.azwara();
    Officer analyst = azwara.analyst();
    ObjectNode question = question(analyst);
    refused(stage.checks(), azwara, question);
    JsonNode first =
        stage
            .transcript()
            .timed(
                "azwara · analyst",
                "asks what holds the ring together, on a legal basis",
                () -> answered(analyst, question));
    String path = ALL + "/" + first.path("id").asString();
    plan(stage, analyst.get(path + "/results").expect(200).body());
    protectedOnes(stage.checks(), analyst, path);
    again(stage.checks(), analyst, question, first);
    others(stage.checks(), azwara, path);
    decided(stage, azwara, path, first);
  }

  private static void refused(Checks checks, Desk azwara, ObjectNode question) {
    ObjectNode bare = question.deepCopy();
    bare.remove("legalBasis");
    checks.equal(
        "a scenario without a legal basis is refused",
        400,
        azwara.analyst().post(ALL, bare).status());
    ObjectNode invented = question.deepCopy();
    invented.putObject("legalBasis").put("instrument", "Custom").put("authority", "The office");
    checks.equal(
        "and one on an instrument that is not in force",
        "BANK_NETWORK_UNFOUNDED",
        azwara.analyst().post(ALL, invented).code());
    checks.equal(
        "and one by a field officer", 403, azwara.fieldOfficer().post(ALL, question).status());
    ObjectNode person = question.deepCopy();
    person.putArray("actions").addObject().put("kind", "person");
    checks.equal(
        "persons need an instrument of their own",
        "SCENARIOS_INSTRUMENT_MISSING",
        azwara.analyst().post(ALL, person).code());
  }

  /** From the telephone that two companies answer and the group that is suspected. */
  private static ObjectNode question(Officer analyst) {
    JsonNode inForce = analyst.get(ALL + "/options").expect(200).body().path("instruments").path(0);
    ObjectNode question =
        JsonMapper.shared().createObjectNode().put("title", "Smugglers before the final");
    question
        .putObject("legalBasis")
        .put("instrument", inForce.path("code").asString(""))
        .put("article", inForce.path("articles").path(0).asString(null))
        .put("authority", "Ministry of the Interior");
    question.putArray("seeds").add(Story.PHONE_ID).add(Story.RING_ID);
    return question.put("hops", 3).put("budget", 50_000).put("seed", 7);
  }

  private static JsonNode answered(Officer analyst, ObjectNode question) {
    JsonNode opened = analyst.post(ALL, question).expect(202).body();
    String path = ALL + "/" + opened.path("id").asString();
    return Await.until(
        "the scenario is worked out",
        PATIENCE,
        () -> analyst.get(path).expect(200).body(),
        scenario ->
            !Set.of("waiting", "reading", "computing").contains(scenario.path("state").asString()));
  }

  private static void plan(Stage stage, JsonNode results) {
    Checks checks = stage.checks();
    JsonNode plan = results.path("plan");
    int steps = plan.path("steps").size();
    checks.that("there is a plan", steps > 0, steps + " steps");
    Set<String> actions = actions(plan);
    checks.that("made of things alone, never of persons", THINGS.containsAll(actions), actions);
    boolean reached = plan.path("n10").isNumber();
    checks.that(
        "it is no shorter than its bound, or says that it does not reach what was asked",
        reached
            ? plan.path("lowerBound").asInt() <= plan.path("n10").asInt()
            : plan.path("status").asString().equals("unreachable"),
        plan.path("status").asString());
    JsonNode outlook = results.path("outlook");
    boolean ordered =
        outlook.path("low").asDouble() <= outlook.path("middle").asDouble()
            && outlook.path("middle").asDouble() <= outlook.path("high").asDouble();
    checks.that("what would remain is an interval", outlook.isObject() && ordered, "");
    checks.that(
        "with the caution that it predicts nothing",
        !results.path("caution").asString("").isBlank(),
        "");
    checks.that(
        "under the strictest marking of all that was used",
        Set.of("amber", "amber+strict").contains(results.path("marking").asString()),
        results.path("marking").asString());
    stage
        .transcript()
        .line("azwara · analyst", "reads a plan of " + steps + " steps, with intervals");
  }

  private static Set<String> actions(JsonNode plan) {
    Set<String> actions = new TreeSet<>();
    plan.path("steps").forEach(step -> actions.add(step.path("action").asString("none")));
    return actions;
  }

  /** Neither those whom the law protects nor what the analyst may not see, in whatever answer. */
  private static void protectedOnes(Checks checks, Officer analyst, String path) {
    String seen =
        analyst.get(path + "/graph").expect(200).text()
            + analyst.get(path + "/results").expect(200).text()
            + analyst.post(path + "/export", null).expect(200).text();
    List<String> told = new ArrayList<>();
    for (String id :
        List.of(
            Story.WITNESS_ID,
            Story.CHILD_ID,
            Story.SOURCE_ID,
            Story.SOURCE_REPORT_ID,
            Story.MONEY_ID)) {
      if (seen.contains(id)) {
        told.add(id);
      }
    }
    checks.that("no witness, child or source is in graph, results or export", told.isEmpty(), told);
    checks.that("the export is a grouping with its caution", seen.contains("\"grouping\""), "");
    JsonNode graph = analyst.get(path + "/graph").expect(200).body();
    checks.that(
        "what is withheld is counted, not named",
        graph.path("withheld").path("nodes").asInt() > 0,
        graph.path("withheld").path("nodes") + " nodes");
  }

  private static void again(Checks checks, Officer analyst, ObjectNode question, JsonNode first) {
    JsonNode second = answered(analyst, question);
    checks.equal(
        "the same question to the same data is worked out the same",
        first.path("planHash").asString(),
        second.path("planHash").asString("none"));
  }

  private static void others(Checks checks, Desk azwara, String path) {
    checks.equal(
        "another's scenario is not there for a colleague",
        404,
        azwara.liaison().get(path + "/results").status());
    checks.equal(
        "nor for another purpose",
        404,
        azwara.analyst().forPurpose("organised-crime.money-laundering").get(path).status());
  }

  private static void decided(Stage stage, Desk azwara, String path, JsonNode scenario) {
    ObjectNode verdict =
        JsonMapper.shared()
            .createObjectNode()
            .put("verdict", "reject")
            .put("why", "One seller's account is all that rests on good evidence.");
    azwara.analyst().post(path + "/decision", verdict).expect(200);
    stage.transcript().line("azwara · analyst", "decides against it, with a reason");
    JsonNode leaf =
        azwara.oversight().get("/api/log?kind=scenario").expect(200).body().path("items").path(0);
    Checks checks = stage.checks();
    checks.equal(
        "the log has the decision", "decide", leaf.path("clear").path("action").asString());
    checks.that(
        "with the hash of the plan",
        leaf.path("opened").toString().contains(scenario.path("planHash").asString("none")),
        "");
  }
}

package org.jisr.exercise;

import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An officer opens in an emergency what purpose closes; oversight hears of it and reviews it. */
final class EmergencyScene implements Scene {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ALL = "/api/emergencies";
  private static final String OVERSIGHT = "/api/oversight/emergencies";

  @Override
  public String title() {
    return "An emergency opens one item, and oversight is told at once";
  }

  @Override
  public void play(Stage stage) {
    Checks checks = stage.checks();
    Officer officer = Officer.signIn(stage.azwara().invite(Desk.Post.ANALYST)).inCase("2026-032");
    Officer oversight = stage.azwara().oversight();
    checks.that(
        "what was collected for another purpose is closed",
        !Searching.sees(officer, Story.MONEY_ID),
        "");
    checks.equal(
        "who has nothing to confirm with opens nothing",
        "PEOPLE_CONFIRMATION_IMPOSSIBLE",
        open(officer, Story.MONEY_ID).body().path("code").asString());
    CodeCard card = CodeCard.of(officer);
    Answer refused = open(officer, Story.MONEY_ID);
    checks.equal("the act is confirmed first", 403, refused.status());
    card.confirm(officer, refused);
    try (Push push = oversight.push()) {
      String id = open(officer, Story.MONEY_ID).expect(201).body().path("id").asString();
      push.await("emergency", data -> data.path("id").asString().equals(id), PATIENCE);
      checks.that("oversight is told at once", true, "");
      stage.transcript().line("azwara · analyst", "opens one report before danger to life");
      looks(stage, officer, id);
      review(stage, officer, oversight, id);
    }
  }

  private static void looks(Stage stage, Officer officer, String id) {
    Checks checks = stage.checks();
    JsonNode seen = officer.get(ALL + "/" + id).expect(200).body();
    checks.equal("the item is open", Story.MONEY_ID, seen.path("entity").path("id").asString());
    checks.that(
        "and nothing else is", !Searching.sees(officer, Story.MONEY_ID), "not by the bank's desk");
    checks.equal(
        "nor in another session", 404, stage.azwara().approver().get(ALL + "/" + id).status());
  }

  private static void review(Stage stage, Officer officer, Officer oversight, String id) {
    Checks checks = stage.checks();
    JsonNode listed = JsonMapper.shared().createObjectNode();
    for (JsonNode each : oversight.get(OVERSIGHT).expect(200).body().path("items")) {
      listed = each.path("id").asString().equals(id) ? each : listed;
    }
    checks.equal("it waits for its review", "awaiting", listed.path("state").asString());
    checks.equal("with its ground", "danger-to-life", listed.path("ground").asString());
    checks.equal("and each look is counted", 1, listed.path("looks").asInt());
    ObjectNode finding =
        JsonMapper.shared()
            .createObjectNode()
            .put("verdict", "in-order")
            .put("note", "The account named in it was needed to find the buyer in time.");
    checks.equal(
        "who opened it does not review it",
        403,
        officer.post(OVERSIGHT + "/" + id + "/review", finding).status());
    JsonNode reviewed =
        oversight.post(OVERSIGHT + "/" + id + "/review", finding).expect(200).body();
    checks.equal("oversight reviews it", "reviewed", reviewed.path("state").asString());
    checks.equal("and what was open is closed", 404, officer.get(ALL + "/" + id).status());
    stage.transcript().line("azwara · oversight", "reviews the emergency: in order");
  }

  private static Answer open(Officer officer, String id) {
    return officer.post(
        ALL,
        JsonMapper.shared()
            .createObjectNode()
            .put("id", id)
            .put("ground", "danger-to-life")
            .put("reason", "The buyer of the flares may be on the ferry; his account is in this."));
  }
}

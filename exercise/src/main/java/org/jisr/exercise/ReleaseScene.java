package org.jisr.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The liaison officer releases to one partner; the gate says why the other may not have it. */
final class ReleaseScene implements Scene {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int RULES = 26;

  @Override
  public String title() {
    return "A release is permitted to one partner and denied to the other";
  }

  @Override
  public void play(Stage stage) {
    Officer liaison = stage.azwara().liaison();
    List<String> ids = List.of(Story.ASSESSMENT_ID, Story.MISTAKE_ID);
    List<String> partners = List.of("costalba", "kestermark");
    JsonNode preview =
        stage
            .transcript()
            .timed(
                "azwara · liaison",
                "asks what would be decided for costalba and kestermark",
                () -> preview(liaison, ids, partners).expect(200).body());
    judge(stage, preview);
    changed(stage, liaison, ids);
    String hash =
        preview(liaison, ids, List.of("costalba"))
            .expect(200)
            .body()
            .path("decisionHash")
            .asString();
    long before = System.nanoTime();
    JsonNode released = release(liaison, ids, List.of("costalba"), hash).expect(201).body();
    stage.checks().equal("one envelope was sent", 1, released.path("sent").size());
    String envelope = released.path("sent").path(0).path("envelopeId").asString();
    arrives(stage, envelope, before);
    refusals(stage, liaison);
    stage.release(envelope);
  }

  private static void judge(Stage stage, JsonNode preview) {
    Checks checks = stage.checks();
    for (JsonNode decision : preview.path("decisions")) {
      String partner = decision.path("partner").asString();
      String expected = partner.equals("costalba") ? "permit" : "deny";
      checks.equal(
          "decision for " + partner + ": " + shortId(decision),
          expected,
          decision.path("outcome").asString());
      checks.equal(
          "all rules were asked: " + partner + ", " + shortId(decision),
          RULES,
          decision.path("reasons").size());
      if (partner.equals("kestermark")) {
        reasons(stage, decision);
      }
    }
    checks.equal("a decision for each item and partner", 4, preview.path("decisions").size());
  }

  private static void reasons(Stage stage, JsonNode decision) {
    List<String> unmet = unmet(decision);
    String item = shortId(decision);
    stage
        .checks()
        .that(
            "the refusal names the list of recipients: " + item,
            unmet.contains("RELEASE_RECIPIENT"),
            String.join(" ", unmet));
    if (decision.path("id").asString().equals(Story.ASSESSMENT_ID)) {
      stage
          .checks()
          .that(
              "and every other bar as well: " + item,
              unmet.containsAll(List.of("RELEASE_TLP", "RELEASE_RESTRICTED")),
              "");
    }
    stage.checks().that("in four languages, each with its cure: " + item, spoken(decision), "");
    for (JsonNode reason : decision.path("reasons")) {
      if (!reason.path("satisfied").asBoolean()) {
        stage
            .transcript()
            .line("gate, for kestermark", item + ": " + reason.path("text").path("en").asString());
      }
    }
  }

  static boolean spoken(JsonNode decision) {
    boolean spoken = true;
    for (JsonNode reason : decision.path("reasons")) {
      for (String language : List.of("ar", "fr", "en", "es")) {
        boolean cured =
            reason.path("satisfied").asBoolean()
                || !reason.path("cure").path(language).asString("").isBlank();
        spoken &= cured && !reason.path("text").path(language).asString("").isBlank();
      }
    }
    return spoken;
  }

  private static void changed(Stage stage, Officer liaison, List<String> ids) {
    Answer answer = release(liaison, ids, List.of("costalba"), "00".repeat(32));
    stage.checks().equal("another decision than the one shown is not sent", 409, answer.status());
  }

  private static void arrives(Stage stage, String envelope, long before) {
    Officer costalba = stage.costalba().analyst();
    Await.until(
        "costalba finds the assessment",
        PATIENCE,
        () -> Searching.ids(costalba, Story.ASSESSMENT_WORDS),
        ids -> ids.contains(Story.ASSESSMENT_ID));
    double millis = Transcript.millis(before);
    stage.figures().put("release, from send to found by the partner", "%.0f ms".formatted(millis));
    stage.checks().that("costalba finds what was released", true, "");
    stage.transcript().line("costalba · analyst", "finds the assessment");
    JsonNode entity = costalba.get("/api/entities/" + Story.ASSESSMENT_ID).expect(200).body();
    JsonNode statement = entity.path("statements").path(0);
    stage
        .checks()
        .equal(
            "it keeps its originator",
            "azwara",
            statement.path("originator").path("party").asString());
    stage
        .checks()
        .equal(
            "and its marking",
            "amber+strict",
            statement.path("handling").path("marking").asString());
    stage
        .checks()
        .that(
            "kestermark does not find it",
            !Searching.ids(stage.kestermark().analyst(), Story.ASSESSMENT_WORDS)
                .contains(Story.ASSESSMENT_ID),
            "");
    stage
        .checks()
        .that(
            "nor opens it by its id",
            !Searching.sees(stage.kestermark().approver(), Story.ASSESSMENT_ID),
            "");
    JsonNode sent =
        Await.until(
            "the receipt comes back",
            PATIENCE,
            () -> Mail.find(stage.azwara().liaison(), "outbox", envelope),
            mail -> mail.path("state").asString("").equals("acknowledged"));
    stage.checks().that("a signed receipt came back", sent.hasNonNull("receipt"), "");
  }

  private static void refusals(Stage stage, Officer liaison) {
    refused(stage, liaison, Story.THIRD_PARTY_ID, "kestermark", "RELEASE_THIRD_PARTY");
    refused(stage, liaison, Story.MACHINE_ID, "costalba", "RELEASE_ASSERTION");
    refused(stage, liaison, Story.DISPUTED_ID, "costalba", "RELEASE_STATE");
    refused(stage, liaison.inCase("2026-017"), Story.WITNESS_ID, "costalba", "RELEASE_SUBJECT");
    Answer source = preview(liaison, List.of(Story.SOURCE_ID), List.of("costalba"));
    stage.checks().equal("a human source cannot even be asked about", 404, source.status());
    Answer overdue = preview(liaison, List.of(Story.OVERDUE_ID), List.of("costalba"));
    stage.checks().equal("nor what waits for its review", 404, overdue.status());
  }

  private static void refused(
      Stage stage, Officer liaison, String id, String partner, String code) {
    JsonNode decision =
        preview(liaison, List.of(id), List.of(partner))
            .expect(200)
            .body()
            .path("decisions")
            .path(0);
    stage
        .checks()
        .that(
            code + " keeps " + shortId(decision) + " from " + partner,
            !decision.path("outcome").asString("permit").equals("permit")
                && unmet(decision).contains(code),
            decision.path("outcome").asString() + ": " + String.join(" ", unmet(decision)));
  }

  static Answer preview(Officer officer, List<String> ids, List<String> partners) {
    return officer.post("/api/releases/preview", wish(ids, partners));
  }

  static Answer release(Officer officer, List<String> ids, List<String> partners, String hash) {
    return officer.post("/api/releases", wish(ids, partners).put("decisionHash", hash));
  }

  private static ObjectNode wish(List<String> ids, List<String> partners) {
    ObjectNode wish = JsonMapper.shared().createObjectNode().put("purpose", "event-security");
    wish.put("humanRights", "no-concern");
    ids.forEach(wish.putArray("ids")::add);
    partners.forEach(wish.putArray("partners")::add);
    return wish;
  }

  static List<String> unmet(JsonNode decision) {
    List<String> codes = new ArrayList<>();
    for (JsonNode reason : decision.path("reasons")) {
      if (!reason.path("satisfied").asBoolean()) {
        codes.add(reason.path("code").asString());
      }
    }
    return codes;
  }

  private static String shortId(JsonNode decision) {
    String id = decision.path("id").asString();
    return id.substring(0, Math.min(id.length(), id.indexOf("--") + 6));
  }
}

package org.jisr.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Costalba and kestermark agree on stricter times to answer; the agreement is suspended, resumed,
 * replaced and terminated, and a recall passes whatever it is.
 */
final class AgreementScene implements Scene {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String HARBOUR = "phone-number--799e7d46-3ac6-5c7e-893e-43fa1e68c2cd";
  private static final String WHY = "Un dato llegó a la prensa.";

  @Override
  public String title() {
    return "An agreement rests, goes on, is replaced and ends";
  }

  @Override
  public void play(Stage stage) {
    JsonNode first = agreed(stage, "");
    String request = asked(stage);
    String envelope = released(stage);
    suspended(stage, first);
    recalled(stage, envelope);
    resumed(stage, first);
    JsonNode second = agreed(stage, first.path("id").asString());
    replaced(stage, first, second);
    terminated(stage, second);
    act(kestermark(stage), "/api/requests/" + request + "/withdraw", body()).expect(200);
  }

  private static Officer costalba(Stage stage) {
    return stage.costalba().liaison();
  }

  private static Officer kestermark(Stage stage) {
    return stage.kestermark().liaison();
  }

  private static ObjectNode body() {
    return JsonMapper.shared().createObjectNode();
  }

  private static Answer act(Officer officer, String path, ObjectNode wish) {
    return officer.post(path, wish);
  }

  /** Both sign a text; a later version names the one that it replaces. */
  private static JsonNode agreed(Stage stage, String replaces) {
    ObjectNode wish = body().put("title", "Puertos: costalba, kestermark");
    wish.putArray("purposes").add("event-security");
    wish.putArray("types").add("phone-number");
    wish.putArray("conditions");
    wish.put("urgentDirect", 2).put("urgentIndirect", 24).put("otherwise", 120);
    wish.put("validUntil", Instant.now().plus(Duration.ofDays(60)).toString());
    if (!replaces.isEmpty()) {
      wish.put("replaces", replaces).put("statementsPerDay", 50);
    }
    String hash =
        act(costalba(stage), "/api/partners/kestermark/agreements", wish)
            .expect(201)
            .body()
            .path("hash")
            .asString();
    JsonNode offered = Enrolment.arrived(stage.kestermark(), stage.costalba(), hash);
    Enrolment.sign(stage.kestermark(), offered.path("id").asString(), hash).expect(200);
    Enrolment.inForce(stage.costalba(), stage.kestermark(), hash);
    stage.transcript().line("costalba, kestermark", "sign the same hash");
    return Enrolment.inForce(stage.kestermark(), stage.costalba(), hash);
  }

  private static String asked(Stage stage) {
    ObjectNode wish = RequestScene.wish("Who moored at pier 4?", true).put("partner", "costalba");
    String id =
        act(kestermark(stage), "/api/requests", wish).expect(201).body().path("id").asString();
    String path = "/api/requests/" + id;
    act(kestermark(stage), path + "/submit", body()).expect(200);
    Await.until(
        "costalba has the request",
        PATIENCE,
        () -> costalba(stage).get(path).body(),
        request -> request.path("state").asString("").equals("received"));
    JsonNode there =
        act(costalba(stage), path + "/triage", body().put("access", "direct")).expect(200).body();
    JsonNode here =
        Await.until(
            "kestermark hears of the triage",
            PATIENCE,
            () -> kestermark(stage).get(path).body(),
            request -> request.path("state").asString("").equals("triaged"));
    stage
        .checks()
        .equal(
            "the agreed two hours hold instead of the usual eight",
            Duration.ofHours(2),
            Duration.between(
                Instant.parse(there.path("receivedAt").asString()),
                Instant.parse(there.path("dueAt").asString())));
    stage
        .checks()
        .equal(
            "and both nodes reckon the same moment",
            there.path("dueAt").asString(),
            here.path("dueAt").asString());
    return id;
  }

  private static JsonNode preview(Stage stage) {
    return ReleaseScene.preview(costalba(stage), List.of(HARBOUR), List.of("kestermark"))
        .expect(200)
        .body();
  }

  private static String released(Stage stage) {
    String hash = preview(stage).path("decisionHash").asString();
    JsonNode released =
        ReleaseScene.release(costalba(stage), List.of(HARBOUR), List.of("kestermark"), hash)
            .expect(201)
            .body();
    sees(stage, true);
    return released.path("sent").path(0).path("envelopeId").asString();
  }

  private static void sees(Stage stage, boolean wanted) {
    Await.until(
        "kestermark's bank follows",
        PATIENCE,
        () -> Searching.sees(stage.kestermark().analyst(), HARBOUR),
        seen -> seen == wanted);
  }

  private static Answer say(Officer officer, JsonNode agreement, String act) {
    return act(
        officer,
        "/api/agreements/" + agreement.path("id").asString() + "/" + act,
        body().put("hash", agreement.path("hash").asString()).put("reason", WHY));
  }

  private static JsonNode becomes(Stage stage, Desk desk, JsonNode agreement, String state) {
    Desk other = desk == stage.costalba() ? stage.kestermark() : stage.costalba();
    return Await.until(
        "the agreement is " + state + " at " + desk.state().party(),
        PATIENCE,
        () -> Enrolment.agreement(desk, other.state().party(), agreement.path("hash").asString()),
        found -> found.path("state").asString("").equals(state));
  }

  private static void suspended(Stage stage, JsonNode agreement) {
    Checks checks = stage.checks();
    say(costalba(stage), agreement, "suspend").expect(200);
    JsonNode there = becomes(stage, stage.kestermark(), agreement, "suspended");
    checks.equal(
        "kestermark reads why", WHY, there.path("suspensions").path(0).path("reason").asString());
    JsonNode decision = preview(stage).path("decisions").path(0);
    checks.equal("nothing new goes out", "deny", decision.path("outcome").asString());
    checks.equal(
        "and the reason is that alone",
        List.of("RELEASE_SUSPENSION"),
        ReleaseScene.unmet(decision));
    checks.that("said in four languages with its cure", ReleaseScene.spoken(decision), "");
    String draft =
        act(
                kestermark(stage),
                "/api/requests",
                RequestScene.wish("Who left?", false).put("partner", "costalba"))
            .expect(201)
            .body()
            .path("id")
            .asString();
    checks.equal(
        "nor a new request",
        "EXCHANGE_AGREEMENT_SUSPENDED",
        act(kestermark(stage), "/api/requests/" + draft + "/submit", body()).code());
    checks.equal(
        "only who suspended it may resume it",
        409,
        say(kestermark(stage), agreement, "resume").status());
    act(kestermark(stage), "/api/requests/" + draft + "/withdraw", body()).expect(200);
    stage.transcript().line("costalba · liaison", "suspends the agreement");
  }

  private static void recalled(Stage stage, String envelope) {
    ObjectNode wish = body().put("reason", "El muelle era otro.");
    wish.putArray("ids").add(HARBOUR);
    act(costalba(stage), "/api/outbox/" + envelope + "/recall", wish).expect(202);
    sees(stage, false);
    stage.checks().that("a recall passes while it is suspended", true, "");
    stage.transcript().line("costalba · liaison", "calls back what was released before");
  }

  private static void resumed(Stage stage, JsonNode agreement) {
    say(costalba(stage), agreement, "resume").expect(200);
    JsonNode there = becomes(stage, stage.kestermark(), agreement, "in-force");
    stage.checks().equal("it is in force again at both", 0, there.path("suspensions").size());
  }

  private static void replaced(Stage stage, JsonNode first, JsonNode second) {
    for (Desk desk : List.of(stage.costalba(), stage.kestermark())) {
      JsonNode old = becomes(stage, desk, first, "replaced");
      stage
          .checks()
          .equal(
              "the second version stands in the place of the first at " + desk.state().party(),
              second.path("id").asString(),
              old.path("replacedBy").asString());
    }
  }

  private static void terminated(Stage stage, JsonNode agreement) {
    say(kestermark(stage), agreement, "terminate").expect(200);
    becomes(stage, stage.costalba(), agreement, "terminated");
    JsonNode decision = preview(stage).path("decisions").path(0);
    stage
        .checks()
        .that(
            "after its termination nothing new goes out",
            ReleaseScene.unmet(decision).contains("RELEASE_AGREEMENT"),
            String.join(" ", ReleaseScene.unmet(decision)));
    stage
        .checks()
        .equal(
            "and nothing takes it back", 409, say(kestermark(stage), agreement, "resume").status());
    stage.transcript().line("kestermark · liaison", "terminates the agreement");
  }
}

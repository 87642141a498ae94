package org.jisr.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is said about a child leaves only when a second officer, who may read all of it, agrees. */
final class TwoPersonScene implements Scene {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String ALL = "/api/release-proposals";
  private static final String CASE = "2026-031";
  private static final String CHILD = "identity--3c9f1f0e-6b7d-4d2e-8a55-0e4b7c61d209";
  private static final List<String> TO = List.of("costalba");

  @Override
  public String title() {
    return "A child is missing: two officers let one statement go";
  }

  @Override
  public void play(Stage stage) {
    Checks checks = stage.checks();
    Officer liaison = stage.azwara().liaison().inCase(CASE);
    Officer approver = stage.azwara().approver().inCase(CASE);
    Imports.run(stage.azwara().analyst(), "missing-child.json", bundle(), "");
    JsonNode preview = ReleaseScene.preview(liaison, List.of(CHILD), TO).expect(200).body();
    JsonNode decision = preview.path("decisions").path(0);
    checks.equal("one officer's word is not enough", "needs", decision.path("outcome").asString());
    checks.equal(
        "what it needs is a second officer",
        "second-officer",
        decision.path("needs").path(0).asString());
    String hash = preview.path("decisionHash").asString();
    checks.equal(
        "pressing send all the same sends nothing",
        0,
        ReleaseScene.release(liaison, List.of(CHILD), TO, hash)
            .expect(201)
            .body()
            .path("sent")
            .size());
    try (Push push = approver.push()) {
      String id = put(liaison, hash).expect(201).body().path("id").asString();
      push.await("proposal", data -> data.path("id").asString().equals(id), PATIENCE);
      stage.transcript().line("azwara · liaison", "puts it forward with its necessity");
      decide(stage, liaison, approver, id);
    }
    arrives(stage);
  }

  private static void decide(Stage stage, Officer liaison, Officer approver, String id) {
    Checks checks = stage.checks();
    String one = ALL + "/" + id;
    checks.equal(
        "the proposer does not approve", 403, approve(liaison, one, "ab".repeat(32)).status());
    JsonNode view = approver.get(one).expect(200).body();
    checks.equal(
        "the approver sees the decision as it would be",
        "permit",
        view.path("decisions").path(0).path("outcome").asString());
    checks.that(
        "with every reason", view.path("decisions").path(0).path("reasons").size() > 20, "");
    String hash = view.path("decisionHash").asString();
    JsonNode sent = approve(approver, one, hash).expect(200).body();
    checks.equal("upon the second word it is sent", "sent", sent.path("state").asString());
    checks.equal(
        "a second click sends nothing more",
        sent.path("envelopes").toString(),
        approve(approver, one, hash).expect(200).body().path("envelopes").toString());
    stage.transcript().line("azwara · approver", "reads it, agrees, and it is sent");
  }

  private static void arrives(Stage stage) {
    Officer costalba = stage.costalba().analyst().inCase(CASE);
    Await.until(
        "costalba can open it",
        PATIENCE,
        () -> costalba.get("/api/entities/" + CHILD).status(),
        status -> status == 200);
    stage.checks().that("the partner opens it in a case", true, "");
    stage
        .checks()
        .equal(
            "and not without one",
            404,
            stage.costalba().analyst().get("/api/entities/" + CHILD).status());
    stage.transcript().line("costalba · analyst", "opens it within the case");
  }

  private static Answer put(Officer officer, String hash) {
    ObjectNode wish =
        JsonMapper.shared()
            .createObjectNode()
            .put("purpose", "event-security")
            .put("humanRights", "no-concern")
            .put("decisionHash", hash)
            .put("necessity", "The child was seen boarding the ferry to Costalba an hour ago.");
    wish.putArray("ids").add(CHILD);
    TO.forEach(wish.putArray("partners")::add);
    return officer.post(ALL, wish);
  }

  private static Answer approve(Officer officer, String one, String hash) {
    return officer.post(
        one + "/approve", JsonMapper.shared().createObjectNode().put("decisionHash", hash));
  }

  private static byte[] bundle() {
    try (InputStream in = TwoPersonScene.class.getResourceAsStream("missing-child.json")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

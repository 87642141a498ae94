package org.jisr.exercise;

import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One of the released items was wrong: it is called back, and only it. */
final class RecallScene implements Scene {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public String title() {
    return "A mistake is called back";
  }

  @Override
  public void play(Stage stage) {
    Officer partner = stage.costalba().analyst();
    Checks checks = stage.checks();
    checks.that(
        "costalba has the mistaken sighting", Searching.sees(partner, Story.MISTAKE_ID), "");
    ObjectNode wish = JsonMapper.shared().createObjectNode();
    wish.putArray("ids").add(Story.MISTAKE_ID);
    wish.put("reason", "The plate was misread in the dark.");
    long before = System.nanoTime();
    stage.azwara().liaison().post("/api/outbox/" + stage.release() + "/recall", wish).expect(202);
    stage.transcript().line("azwara · liaison", "recalls the sighting of a second lorry");
    Await.until(
        "costalba's bank lets go of it",
        PATIENCE,
        () -> Searching.sees(partner, Story.MISTAKE_ID),
        seen -> !seen);
    stage
        .figures()
        .put(
            "recall, until the partner no longer finds it",
            "%.0f ms".formatted(Transcript.millis(before)));
    checks.that("costalba can no longer open it", true, "");
    checks.that(
        "nor find it", !Searching.ids(partner, Story.MISTAKE_WORDS).contains(Story.MISTAKE_ID), "");
    checks.that("what was not recalled stays", Searching.sees(partner, Story.ASSESSMENT_ID), "");
    checks.that(
        "azwara keeps its own", Searching.sees(stage.azwara().analyst(), Story.MISTAKE_ID), "");
    JsonNode receipt =
        Await.until(
            "the recall's receipt comes back",
            PATIENCE,
            () -> recall(stage.azwara().liaison()),
            mail -> mail.path("state").asString("").equals("acknowledged"));
    checks.that("the partner's receipt says it is withdrawn", receipt.hasNonNull("receipt"), "");
    stage.transcript().line("costalba", "withdraws it and sends a signed receipt");
  }

  private static JsonNode recall(Officer officer) {
    return Mail.all(officer, "outbox").stream()
        .filter(mail -> mail.path("kind").asString("").equals("recall"))
        .findFirst()
        .orElseGet(JsonMapper.shared()::createObjectNode);
  }
}

package org.jisr.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sender and recipient are killed in turn while an item and a warning are on their way; whatever a
 * node promised is kept, and once.
 */
@Tag("faults")
final class KilledOnTheRoadTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int[] DELAYS_MILLIS = {0, 40, 150};

  @Test
  void nothingPromisedIsLostAndNothingArrivesTwice() throws Exception {
    try (FaultStage stage = new FaultStage()) {
      Desk azwara = stage.open(State.AZWARA);
      Desk costalba = stage.open(State.COSTALBA);
      Enrolment.both(azwara, costalba, List.of("event-security", "organised-crime"));
      Imports.run(
          azwara.analyst(), "azwara.json", StoryData.bundle(State.AZWARA), "&originator=azwara");
      NodeProcess sender = azwara.node();
      NodeProcess recipient = costalba.node();
      List<String> promised = new ArrayList<>();
      List<String> warned = new ArrayList<>();
      for (int delay : DELAYS_MILLIS) {
        CompletableFuture<String> released = later(() -> release(azwara.liaison()));
        Thread.sleep(delay);
        sender.kill();
        keep(released, promised);
        sender = stage.start(State.AZWARA);

        CompletableFuture<String> tippedOff = later(() -> tipOff(azwara.liaison(), delay));
        Thread.sleep(delay);
        recipient.kill();
        keep(tippedOff, warned);
        recipient = stage.start(State.COSTALBA);
      }
      assertThat(warned)
          .as("the sender was up: every warning was taken")
          .hasSameSizeAs(DELAYS_MILLIS);

      List<String> sent = settled(azwara.liaison());
      List<String> received = ids(Mail.all(costalba.liaison(), "inbox"));
      Set<String> once = new HashSet<>(received);
      assertThat(received).as("nothing twice").hasSameSizeAs(once);
      assertThat(once).as("nothing lost").containsAll(sent);
      assertThat(sent).as("what was promised was sent").containsAll(promised);
      for (String id : warned) {
        assertThat(isOnScreen(costalba.liaison(), id)).as("warning %s", id).isTrue();
      }
      assertThat(Logs.problems(azwara)).isEmpty();
      assertThat(Logs.problems(costalba)).isEmpty();
      assertThat(verified(azwara, "costalba")).isTrue();
      assertThat(verified(costalba, "azwara")).isTrue();
    }
  }

  /** The ids of all that went out, once each is acknowledged. */
  private static List<String> settled(Officer liaison) {
    List<JsonNode> mails =
        Await.until(
            "everything is acknowledged",
            PATIENCE,
            () -> Mail.all(liaison, "outbox"),
            all ->
                all.stream()
                    .allMatch(mail -> mail.path("state").asString().equals("acknowledged")));
    return ids(mails);
  }

  private static List<String> ids(List<JsonNode> mails) {
    return mails.stream().map(mail -> mail.path("envelopeId").asString()).toList();
  }

  private static boolean isOnScreen(Officer liaison, String id) {
    return liaison
        .get("/api/tip-offs?direction=in")
        .expect(200)
        .body()
        .path("items")
        .valueStream()
        .anyMatch(tipOff -> tipOff.path("id").asString().equals(id));
  }

  private static boolean verified(Desk desk, String partner) {
    return desk.administrator()
        .post("/api/partners/" + partner + "/verify-log", null)
        .expect(200)
        .body()
        .path("ok")
        .asBoolean();
  }

  private static String release(Officer liaison) {
    List<String> ids = List.of(Story.ASSESSMENT_ID);
    List<String> partners = List.of("costalba");
    String hash =
        ReleaseScene.preview(liaison, ids, partners)
            .expect(200)
            .body()
            .path("decisionHash")
            .asString();
    return ReleaseScene.release(liaison, ids, partners, hash)
        .expect(201)
        .body()
        .path("sent")
        .path(0)
        .path("envelopeId")
        .asString();
  }

  private static String tipOff(Officer liaison, int number) {
    ObjectNode wish = JsonMapper.shared().createObjectNode();
    wish.put("partner", "costalba").put("threat", "Round " + number);
    wish.put("permittedAction", "None").put("urgency", "immediate");
    wish.put("acknowledgeWithinSeconds", 3600).put("purpose", "event-security");
    wish.put("humanRights", "no-concern");
    wish.putArray("subjectIds").add(Story.PLATE_ID);
    return liaison.post("/api/tip-offs", wish).expect(201).body().path("id").asString();
  }

  private static CompletableFuture<String> later(Supplier<String> act) {
    return CompletableFuture.supplyAsync(act, task -> Thread.ofPlatform().daemon().start(task));
  }

  /** Only an answer is a promise; a node that died before it answered has made none. */
  private static void keep(CompletableFuture<String> act, List<String> answered) {
    act.handle((id, failure) -> failure == null ? answered.add(id) : null).join();
  }
}

package org.jisr.exercise;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each node is killed with SIGKILL, its database too, while one of its threads stands between two
 * steps; then it starts again, and the messages are counted.
 */
final class KillFaults implements FaultPart {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int HOUR = 3600;

  private final List<String> sender;
  private final List<String> recipient;
  private final List<String> warned;
  private final List<String> middle;
  private final List<String> carried;

  private KillFaults(
      List<String> sender,
      List<String> recipient,
      List<String> warned,
      List<String> middle,
      List<String> carried) {
    this.sender = sender;
    this.recipient = recipient;
    this.warned = warned;
    this.middle = middle;
    this.carried = carried;
  }

  /** One step of each node. */
  static KillFaults some() {
    return new KillFaults(
        List.of("POSTED"),
        List.of("RECEIVE_STORED"),
        List.of(),
        List.of("RECALL_WITHDRAWN"),
        List.of());
  }

  /** Every step of the road of a letter, a warning, a recall and a pouch. */
  static KillFaults all() {
    List<String> receiving = List.of("RECEIVE_LOGGED", "RECEIVE_STORED", "RECEIVE_COMMITTED");
    return new KillFaults(
        List.of("SEND_LOGGED", "SEND_STORED", "POSTED", "RECEIPT_LOGGED"),
        receiving,
        receiving,
        List.of(
            "RECEIVE_LOGGED",
            "RECALL_WITHDRAWN",
            "SEND_LOGGED",
            "SEND_STORED",
            "RECEIVE_STORED",
            "RECEIVE_COMMITTED",
            "POSTED",
            "RECEIPT_LOGGED"),
        List.of("POUCH_LOGGED"));
  }

  @Override
  public String title() {
    return "kill -9 between two steps";
  }

  @Override
  public void play(FaultField field, FaultTable table) {
    sender.forEach(step -> table.add(sender(field, step)));
    recipient.forEach(step -> table.add(recipient(field, step)));
    warned.forEach(step -> table.add(warned(field, step)));
    middle.forEach(step -> table.add(middle(field, step)));
    carried.forEach(step -> table.add(carried(field, step)));
  }

  private static FaultTable.Row sender(FaultField field, String step) {
    Letters letters = new Letters(field.desk(State.AZWARA), field.desk(State.COSTALBA));
    letters.send();
    field.node(State.AZWARA).order("arm " + step, "armed");
    CompletableFuture<Boolean> promised = letters.sendMeanwhile();
    die(field, State.AZWARA);
    promised.join();
    return letters.send(1).settle("kill -9 of the sender at " + step);
  }

  private static FaultTable.Row recipient(FaultField field, String step) {
    Letters letters = new Letters(field.desk(State.AZWARA), field.desk(State.COSTALBA));
    field.node(State.COSTALBA).order("arm " + step, "armed");
    letters.send(2);
    die(field, State.COSTALBA);
    return letters.send(1).settle("kill -9 of the recipient at " + step);
  }

  private static FaultTable.Row warned(FaultField field, String step) {
    Warnings warnings = new Warnings(field.desk(State.AZWARA), field.desk(State.COSTALBA));
    field.node(State.COSTALBA).order("arm " + step, "armed");
    warnings.send(HOUR);
    die(field, State.COSTALBA);
    warnings.send(HOUR);
    return warnings.settle("kill -9 of who is warned at " + step);
  }

  /** Who packs dies, and then who unpacks. */
  private static FaultTable.Row carried(FaultField field, String step) {
    field.wire(State.COSTALBA).cut();
    Letters letters = new Letters(field.desk(State.AZWARA), field.desk(State.COSTALBA)).send(2);
    field.node(State.AZWARA).order("arm " + step, "armed");
    CompletableFuture<?> packing =
        later(() -> PouchFaults.export(field, State.AZWARA, "half-packed"));
    die(field, State.AZWARA);
    packing.join();
    Path pouch = PouchFaults.export(field, State.AZWARA, "packed");
    field.node(State.COSTALBA).order("arm " + step, "armed");
    CompletableFuture<?> taking = later(() -> PouchFaults.take(field, State.COSTALBA, pouch));
    die(field, State.COSTALBA);
    taking.join();
    PouchFaults.take(field, State.COSTALBA, pouch);
    field.wire(State.COSTALBA).join();
    return letters.settle("kill -9 of who packs, then of who unpacks, at " + step);
  }

  static CompletableFuture<?> later(Supplier<?> act) {
    return CompletableFuture.supplyAsync(act, task -> Thread.ofPlatform().daemon().start(task));
  }

  /** An item went on from the recipient to a third node, and is called back by the first. */
  private static FaultTable.Row middle(FaultField field, String step) {
    Desk first = field.desk(State.AZWARA);
    Desk second = field.desk(State.COSTALBA);
    Desk third = field.desk(State.KESTERMARK);
    Letters letter = new Letters(first, second);
    String envelope = letter.send();
    letter.settle("the item before its recall");
    Letters onward = new Letters(second, third);
    onward.pass(letter.item());
    onward.settle("the item goes on");
    int before = recalls(second).size();
    field.node(State.COSTALBA).order("arm " + step, "armed");
    ObjectNode wish = JsonMapper.shared().createObjectNode().put("reason", "A mistake");
    wish.putArray("ids").add(letter.item());
    String recall =
        first
            .liaison()
            .post("/api/outbox/" + envelope + "/recall", wish)
            .expect(202)
            .body()
            .path("envelopeId")
            .asString();
    die(field, State.COSTALBA);
    JsonNode standing =
        Await.until(
            "the recall is answered by all: " + step,
            PATIENCE,
            () -> standing(first, recall),
            seen -> seen.path("acted").asInt() >= 2 && seen.path("pending").asInt() == 0);
    int left = 0;
    for (Desk desk : List.of(second, third)) {
      left += Searching.sees(desk.liaison(), letter.item()) ? 1 : 0;
    }
    int onwards = recalls(second).size() - before;
    return new FaultTable.Row(
        "kill -9 of the middle of a recall at " + step,
        2,
        standing.path("acted").asInt() - left,
        Math.max(0, onwards - 1) + Math.max(0, standing.path("acted").asInt() - 2),
        left);
  }

  private static List<JsonNode> recalls(Desk desk) {
    return desk.liaison()
        .get("/api/recalls")
        .expect(200)
        .body()
        .path("items")
        .valueStream()
        .toList();
  }

  private static JsonNode standing(Desk desk, String recall) {
    return recalls(desk).stream()
        .filter(each -> each.path("id").asString("").equals(recall))
        .findFirst()
        .orElseGet(JsonMapper.shared()::createObjectNode);
  }

  /** Waits until a thread of the node stands at the step, kills the node, and starts it again. */
  static void die(FaultField field, State state) {
    field.node(state).await("reached");
    field.kill(state);
    field.start(state);
  }
}

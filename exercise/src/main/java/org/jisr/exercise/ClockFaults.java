package org.jisr.exercise;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Two nodes whose clocks are an hour off, one each way, from their first start: they enrol, agree
 * and exchange. Then their clocks are set right while letters wait.
 */
final class ClockFaults implements FaultPart {
  /** What the nodes are started with. */
  static final Map<State, Duration> SKEWS =
      Map.of(
          State.COSTALBA, Duration.ofHours(-1),
          State.KESTERMARK, Duration.ofHours(1));

  private static final int LETTERS = 3;
  private static final int HALF_AN_HOUR = 1800;

  @Override
  public String title() {
    return "Clocks that are wrong by an hour";
  }

  @Override
  public void play(FaultField field, FaultTable table) {
    Desk azwara = field.desk(State.AZWARA);
    Desk costalba = field.desk(State.COSTALBA);
    Desk kestermark = field.desk(State.KESTERMARK);
    table.add(new Letters(azwara, costalba).send(LETTERS).settle("recipient's clock 1 h behind"));
    table.add(new Letters(azwara, kestermark).send(LETTERS).settle("recipient's clock 1 h ahead"));
    table.add(new Letters(kestermark, azwara).send(LETTERS).settle("sender's clock 1 h ahead"));
    warned(azwara, costalba, table, "behind");
    warned(azwara, kestermark, table, "ahead");
    Letters waiting = new Letters(azwara, kestermark);
    field.wire(State.KESTERMARK).cut();
    waiting.send(LETTERS);
    field.restart(SKEWS.keySet());
    field.wire(State.KESTERMARK).join();
    table.add(waiting.settle("recipient's clock set back 1 h while letters wait"));
    table.add(new Letters(kestermark, azwara).send(LETTERS).settle("sender's clock was set back"));
  }

  /** A deadline of half an hour counts from the receipt, by each node's own clock. */
  private static void warned(Desk from, Desk to, FaultTable table, String how) {
    Warnings warnings = new Warnings(from, to);
    String id = warnings.send(HALF_AN_HOUR);
    table.add(warnings.settle("warning, recipient's clock 1 h " + how));
    for (Desk desk : List.of(from, to)) {
      JsonNode seen = warnings.seen(desk, id);
      table
          .checks()
          .equal(
              "a deadline of half an hour is not over at " + desk.state().party() + ": " + how,
              0,
              seen.path("escalation").size());
    }
    to.liaison().post("/api/tip-offs/" + id + "/acknowledge", null).expect(200);
    Await.until(
        "the acknowledgement arrives",
        Duration.ofMinutes(1),
        () -> warnings.seen(from, id).path("state").asString(""),
        "acknowledged"::equals);
  }
}

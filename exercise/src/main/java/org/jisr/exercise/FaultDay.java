package org.jisr.exercise;

import java.nio.file.Path;
import java.util.List;

/** The faults, one part after the other, on nodes of their own. */
final class FaultDay implements AutoCloseable {
  private final FaultField field;
  private final boolean all;

  /**
   * Prepares it.
   *
   * @param all every step and every fault, or one of each kind
   */
  FaultDay(Program program, Path folder, boolean all) {
    this.field = new FaultField(program, folder);
    this.all = all;
  }

  /** Plays every part; one that cannot go on is a failed check, and the next is tried. */
  void play(Stage stage) {
    Transcript transcript = stage.transcript();
    long before = System.nanoTime();
    FaultTable table = new FaultTable(transcript, stage.checks());
    transcript.scene("Three more nodes start, to be broken");
    try {
      open();
    } catch (RuntimeException e) {
      stage.checks().that("the nodes to be broken start", false, String.valueOf(e.getMessage()));
      return;
    }
    parts().forEach(part -> play(part, table));
    verify(table);
    play(new HistoryFaults(), table);
    transcript.scene("What became of the messages");
    table.print();
    stage.figures().put("nodes killed with kill -9", String.valueOf(field.kills()));
    stage.figures().put("the faults", "%.0f s".formatted(Transcript.millis(before) / 1000));
  }

  private List<FaultPart> parts() {
    return List.of(
        new ClockFaults(),
        new LinkFaults(),
        new PouchFaults(),
        all ? KillFaults.all() : KillFaults.some(),
        new DiskFaults(),
        new HostileFaults(),
        new KeyFaults(all));
  }

  private void open() {
    field.open(ClockFaults.SKEWS);
    Desk azwara = field.desk(State.AZWARA);
    Desk costalba = field.desk(State.COSTALBA);
    Desk kestermark = field.desk(State.KESTERMARK);
    List<String> purposes = List.of("event-security");
    Enrolment.both(azwara, costalba, purposes);
    Enrolment.both(azwara, kestermark, purposes);
    Enrolment.both(costalba, kestermark, purposes);
    List.of(azwara, kestermark, costalba).forEach(Letters::stock);
  }

  private void play(FaultPart part, FaultTable table) {
    table.transcript().scene(part.title());
    try {
      part.play(field, table);
    } catch (RuntimeException e) {
      table
          .checks()
          .that("played to its end: " + part.title(), false, String.valueOf(e.getMessage()));
      table.transcript().line("–", "the part breaks off: " + e.getMessage());
    }
  }

  /** After all of it every log is whole, and each partner sees one history. */
  private void verify(FaultTable table) {
    for (State state : State.values()) {
      Desk desk = field.desk(state);
      table.checks().equal("the log of " + state.party(), List.of(), Logs.problems(desk));
      for (State other : State.values()) {
        if (other != state) {
          Answer seen =
              desk.administrator().post("/api/partners/" + other.party() + "/verify-log", null);
          table
              .checks()
              .that(
                  state.party() + " sees one history of " + other.party(),
                  seen.body().path("ok").asBoolean(),
                  seen.body().path("code").asString(""));
        }
      }
    }
  }

  @Override
  public void close() {
    field.close();
  }
}

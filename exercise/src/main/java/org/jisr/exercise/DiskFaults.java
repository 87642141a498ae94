package org.jisr.exercise;

import java.time.Duration;

/** The recipient's disk is full to the last byte, and has room again later. */
final class DiskFaults implements FaultPart {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String UNAVAILABLE = "EXCHANGE_STORE_UNAVAILABLE";
  private static final int MOST = 40;

  @Override
  public String title() {
    return "A full disk";
  }

  @Override
  public void play(FaultField field, FaultTable table) {
    SmallDisk disk = field.disk();
    if (disk == null) {
      table.skipped("full disk: not played, as only the superuser can mount a small disk");
      return;
    }
    Letters letters = new Letters(field.desk(State.AZWARA), field.desk(State.COSTALBA));
    disk.fill();
    try {
      for (int i = 0; i < MOST && !letters.error().equals(UNAVAILABLE); i++) {
        letters.send();
      }
      letters.awaitError(UNAVAILABLE);
      table
          .checks()
          .that(
              "the node with the full disk is up and says what is wrong",
              field.node(State.COSTALBA).isAlive(),
              letters.error());
    } finally {
      disk.free();
    }
    table.add(letters.settle("full disk at the recipient"));
    Await.until(
        "the node works again",
        PATIENCE,
        () -> field.desk(State.COSTALBA).liaison().get("/api/inbox").status(),
        status -> status == 200);
    table.add(
        new Letters(field.desk(State.COSTALBA), field.desk(State.AZWARA))
            .send(2)
            .settle("letters of the node whose disk was full"));
  }
}

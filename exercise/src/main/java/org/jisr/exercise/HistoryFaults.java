package org.jisr.exercise;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/**
 * A partner whose log goes on from an older state, and one that was restored from an old backup:
 * its channel and its log each say so.
 */
final class HistoryFaults implements FaultPart {
  private static final String FORKED = "EXCHANGE_LOG_FORKED";
  private static final String BROKEN = "EXCHANGE_ENVELOPE_CHAIN";
  private static final int LETTERS = 2;
  private static final State LIAR = State.KESTERMARK;

  @Override
  public String title() {
    return "A partner with another past";
  }

  @Override
  public void play(FaultField field, FaultTable table) {
    forked(field, table);
    restored(field, table);
  }

  /** Its log is that of before its last letters, and grows differently. */
  private static void forked(FaultField field, FaultTable table) {
    Desk victim = field.desk(State.COSTALBA);
    Path log = field.data(LIAR).resolve("log");
    Path older = field.folder().resolve("older-log");
    field.stop(LIAR);
    Folders.copyLog(log, older);
    field.start(LIAR);
    new Letters(field.desk(LIAR), victim).send(LETTERS).settle("letters before the fork");
    field.stop(LIAR);
    Folders.delete(log);
    Folders.copyLog(older, log);
    field.start(LIAR);
    table.add(
        new Letters(field.desk(LIAR), victim).send(LETTERS).settle("letters of a forked log"));
    table.refused("forked log", FORKED, verified(victim), flagged(victim) ? "" : "not flagged");
  }

  /** Everything of it is that of before its last letters. */
  private static void restored(FaultField field, FaultTable table) {
    Desk victim = field.desk(State.AZWARA);
    Path before = field.data(LIAR);
    Path archive = field.folder().resolve("old.backup");
    run(field, table, "backup", archive.toString(), "--data", before.toString());
    table.add(
        new Letters(field.desk(LIAR), victim).send(LETTERS).settle("letters after the backup"));
    field.stop(LIAR);
    Path after = field.folder().resolve("restored");
    String keys = before.resolve("keys").toString();
    run(field, table, "restore", archive.toString(), "--data", after.toString(), "--keys", keys);
    field.move(LIAR, after);
    field.start(LIAR);
    Chancery chancery = Chancery.atTheMachine(LIAR, field.program(), field.node(LIAR));
    field.reopen(LIAR, Desk.enter(LIAR, field.node(LIAR), chancery));
    Letters letters = new Letters(field.desk(LIAR), victim).send(1);
    letters.awaitError(BROKEN);
    boolean stored = Searching.sees(victim.liaison(), letters.item());
    table.refused("restored from an old backup", BROKEN, letters.error(), stored ? "stored" : "");
    table.refused(
        "the log of the restored node",
        FORKED,
        verified(victim),
        flagged(victim) ? "" : "not flagged");
  }

  private static void run(FaultField field, FaultTable table, String... command) {
    Shell done = Shell.run(field.program(), command);
    table.checks().that("./jisr " + command[0], done.exit() == 0, done.output().strip());
  }

  private static String verified(Desk desk) {
    return desk.administrator()
        .post("/api/partners/" + LIAR.party() + "/verify-log", null)
        .expect(200)
        .body()
        .path("code")
        .asString("");
  }

  /** Whether the desk of partners shows it. */
  private static boolean flagged(Desk desk) {
    JsonNode partners = desk.administrator().get("/api/partners").expect(200).body();
    return partners
        .path("items")
        .valueStream()
        .filter(each -> each.path("party").asString().equals(LIAR.party()))
        .anyMatch(each -> each.path("logForked").asBoolean());
  }
}

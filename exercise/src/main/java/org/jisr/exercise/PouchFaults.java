package org.jisr.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Letters go by file, twice and out of order, and over the wire as well. */
final class PouchFaults implements FaultPart {
  private static final int LETTERS = 3;

  @Override
  public String title() {
    return "Letters by hand and over the wire, in any order";
  }

  @Override
  public void play(FaultField field, FaultTable table) {
    Desk from = field.desk(State.AZWARA);
    Desk to = field.desk(State.COSTALBA);
    field.wire(State.COSTALBA).cut();
    Letters letters = new Letters(from, to).send(LETTERS);
    Path first = export(field, State.AZWARA, "first");
    letters.send(LETTERS);
    Path second = export(field, State.AZWARA, "second");
    take(field, State.COSTALBA, table, second);
    take(field, State.COSTALBA, table, first);
    letters.send(LETTERS);
    field.wire(State.COSTALBA).join();
    table.add(letters.settle("reordered: a later pouch first, the rest over the wire"));
    take(field, State.COSTALBA, table, second);
    table.add(letters.settle("duplicated: the same pouch once more"));
  }

  /** Packs what waits for the partner. */
  static Path export(FaultField field, State state, String name) {
    Path folder = field.folder().resolve("pouches").resolve(name);
    try {
      Files.createDirectories(folder);
      Path pouch = folder.resolve(name + ".pouch");
      Shell.run(
          field.program(),
          "outbox",
          "export",
          "--data",
          field.data(state).toString(),
          "--partner",
          State.COSTALBA.party(),
          pouch.toString());
      return pouch;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a pouch in. */
  static Shell take(FaultField field, State state, Path pouch) {
    return Shell.run(
        field.program(),
        "inbox",
        "import",
        "--data",
        field.data(state).toString(),
        pouch.toString());
  }

  private static void take(FaultField field, State state, FaultTable table, Path pouch) {
    Shell taken = take(field, state, pouch);
    table.checks().equal("the pouch is taken: " + pouch.getFileName(), 0, taken.exit());
  }
}

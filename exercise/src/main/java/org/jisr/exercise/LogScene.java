package org.jisr.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every log is verified: by its own node, by both partners, and offline from its files. */
final class LogScene implements Scene {
  /** How many bytes say how long an entry is, before it begins. */
  private static final int LENGTH = 2;

  private static final List<String> KINDS_OF_THE_DAY =
      List.of(
          "start",
          "sign-in",
          "account",
          "import",
          "consult",
          "search",
          "key",
          "partner",
          "agreement",
          "release",
          "approval",
          "break-glass",
          "receipt",
          "tip-off",
          "outcome",
          "request",
          "recall",
          "space",
          "screening",
          "escalate");

  private final Program program;
  private final Path workshop;

  LogScene(Program program, Path workshop) {
    this.program = program;
    this.workshop = workshop;
  }

  @Override
  public String title() {
    return "The logs are verified";
  }

  @Override
  public void play(Stage stage) {
    for (State state : State.values()) {
      own(stage, stage.at(state));
    }
    partners(stage, stage.costalba(), "azwara");
    partners(stage, stage.kestermark(), "azwara");
    partners(stage, stage.azwara(), "costalba");
    partners(stage, stage.azwara(), "kestermark");
    kinds(stage);
    offline(stage);
  }

  private static void own(Stage stage, Desk desk) {
    JsonNode report = desk.oversight().post("/api/log/verify", null).expect(200).body();
    stage
        .checks()
        .that(
            desk.state().party() + ": its own log verifies",
            report.path("ok").asBoolean() && report.path("problems").isEmpty(),
            report.path("size").asLong() + " leaves");
    stage
        .transcript()
        .line(
            desk.who("oversight"),
            "verifies %d leaves in %d ms"
                .formatted(report.path("size").asLong(), report.path("tookMs").asLong()));
  }

  private static void partners(Stage stage, Desk desk, String partner) {
    JsonNode check =
        desk.administrator()
            .post("/api/partners/" + partner + "/verify-log", null)
            .expect(200)
            .body();
    stage
        .checks()
        .that(
            desk.state().party() + " verifies the log of " + partner,
            check.path("ok").asBoolean(),
            check.path("size").asLong() + " leaves, " + check.path("code").asString(""));
  }

  private static void kinds(Stage stage) {
    TreeSet<String> kinds = new TreeSet<>();
    String next = "";
    do {
      String cursor = next.isEmpty() ? "" : "?cursor=" + Officer.encode(next);
      JsonNode page = stage.azwara().oversight().get("/api/log" + cursor).expect(200).body();
      page.path("items").forEach(leaf -> kinds.add(leaf.path("kind").asString()));
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    TreeSet<String> missing = new TreeSet<>(KINDS_OF_THE_DAY);
    missing.removeAll(kinds);
    stage
        .checks()
        .that("every act of the day left its leaf", missing.isEmpty(), "missing " + missing);
  }

  private void offline(Stage stage) {
    Path copy = workshop.resolve("log-copy");
    Folders.copyLog(stage.azwara().node().data().resolve("log"), copy);
    Path key = stage.azwara().node().data().resolve("log-key.txt");
    Shell verified = verify(copy, key);
    stage.checks().equal("a copy of azwara's log verifies offline", 0, verified.exit());
    stage.transcript().line("anybody", "jisr log verify: " + firstLine(verified.output()));
    forgeFirst(copy.resolve("tile").resolve("entries"));
    Shell forged = verify(copy, key);
    stage
        .checks()
        .that("one changed byte is found", forged.exit() != 0, firstLine(forged.output()));
    Shell other = verify(copy, stage.costalba().node().data().resolve("log-key.txt"));
    stage.checks().that("another node's key does not fit", other.exit() != 0, "");
    Folders.delete(copy);
  }

  private Shell verify(Path folder, Path key) {
    return Shell.run(program, "log", "verify", folder.toString(), "--key", key.toString());
  }

  /**
   * Changes a letter of the first leaf wherever it stands: while the copy was made the log may have
   * grown, and a file of later leaves is not part of what the copied checkpoint signs.
   */
  private static void forgeFirst(Path entries) {
    try (Stream<Path> bundles = Files.walk(entries)) {
      for (Path bundle : bundles.filter(Files::isRegularFile).toList()) {
        String name = entries.relativize(bundle).toString();
        if (name.equals("000") || name.startsWith("000.p")) {
          byte[] bytes = Files.readAllBytes(bundle);
          bytes[LENGTH] ^= 1;
          Files.write(bundle, bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }
}

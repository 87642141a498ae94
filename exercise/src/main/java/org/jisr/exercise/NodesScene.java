package org.jisr.exercise;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Three services start their nodes, each in a process and a folder of its own. */
final class NodesScene implements Scene {
  /** A day of an exercise is shorter than half of the time to answer. */
  static final int QUIET_SECONDS = 4;

  private static final List<String> QUIET = List.of("--quiet-every", String.valueOf(QUIET_SECONDS));

  private final Program program;
  private final Path folder;
  private final Running running;

  NodesScene(Program program, Path folder, Running running) {
    this.program = program;
    this.folder = folder;
    this.running = running;
  }

  @Override
  public String title() {
    return "Three sovereign nodes start";
  }

  @Override
  public void play(Stage stage) {
    long before = System.nanoTime();
    Map<State, NodeProcess> nodes = new EnumMap<>(State.class);
    for (State state : State.values()) {
      NodeProcess node = NodeProcess.launch(program, state, folder.resolve(state.party()), QUIET);
      running.add(node);
      nodes.put(state, node);
    }
    for (State state : State.values()) {
      NodeProcess node = Objects.requireNonNull(nodes.get(state));
      node.awaitReady();
      stage.transcript().line(state.party(), state.title() + " is up: " + node.url());
      Desk desk = Desk.open(state, node);
      stage.enter(desk);
      stage.transcript().line(desk.who("administrator"), "makes five accounts");
      Answer spent = Officer.tryLink(String.valueOf(node.firstLink()));
      stage
          .checks()
          .that(state.party() + ": a sign-in link works once", spent.status() >= 400, spent.code());
    }
    stage
        .figures()
        .put(
            "three nodes, first start, all at once",
            String.format(Locale.ROOT, "%.1f s", Transcript.millis(before) / 1000));
    stage
        .checks()
        .equal(
            "without a session nothing is answered",
            401,
            Officer.stranger(stage.azwara().node().url()).get("/api/search?q=").status());
  }
}

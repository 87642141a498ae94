package org.jisr.exercise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Three services start their nodes, each in a process and a folder of its own. */
final class NodesScene implements Scene {
  private final Program program;
  private final Path folder;
  private final List<NodeProcess> running;

  NodesScene(Program program, Path folder, List<NodeProcess> running) {
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
    List<CompletableFuture<NodeProcess>> starting = new ArrayList<>();
    long before = System.nanoTime();
    for (State state : State.values()) {
      starting.add(
          CompletableFuture.supplyAsync(
              () -> start(state),
              task -> Thread.ofPlatform().daemon().name(state.party()).start(task)));
    }
    for (State state : State.values()) {
      NodeProcess node = starting.get(state.ordinal()).join();
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

  private NodeProcess start(State state) {
    NodeProcess node = NodeProcess.start(program, state, folder.resolve(state.party()), List.of());
    synchronized (running) {
      running.add(node);
    }
    return node;
  }
}

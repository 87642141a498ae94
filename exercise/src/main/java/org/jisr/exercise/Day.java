package org.jisr.exercise;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The whole day, and what must be cleaned up after it however it ends. */
final class Day implements AutoCloseable {
  private final Program program;
  private final Path folder;
  private final boolean temporary;
  private final Running running = new Running();
  private volatile @Nullable FaultDay broken;
  private final Thread hook = new Thread(this::cleanUp, "clean-up");

  Day(Program program, Path folder, boolean temporary) {
    this.program = program;
    this.folder = folder;
    this.temporary = temporary;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Plays every scene; one that cannot go on is a failed check, and the next is tried. */
  Stage play(Transcript transcript, boolean keep) {
    Stage stage = new Stage(transcript);
    long before = System.nanoTime();
    List<Scene> scenes =
        List.of(
            new NodesScene(program, folder, running),
            new EnrolmentScene(),
            new ImportScene(),
            new AnalysisScene(),
            new ScreeningScene(),
            new ScenarioScene(),
            new ReleaseScene(),
            new KeyScene(),
            new TwoPersonScene(),
            new EmergencyScene(),
            new TipOffScene(),
            new RequestScene(),
            new RecallScene(),
            new SpaceScene(),
            new SubscriptionScene(),
            new AgreementScene(),
            new LedgerScene(),
            new LogScene(program, folder),
            new OversightScene(program, folder));
    for (Scene scene : scenes) {
      transcript.scene(scene.title());
      if (!play(scene, stage) && scene instanceof NodesScene) {
        break;
      }
    }
    if (!keep) {
      // Its nodes live five weeks later, where nobody wants to look around afterwards.
      Scene last = new StatementScene(program, running);
      transcript.scene(last.title());
      play(last, stage);
    }
    stage.figures().put("the whole day", "%.0f s".formatted(Transcript.millis(before) / 1000));
    if (!keep) {
      running.close();
    }
    faults(stage, false);
    Summary.print(stage);
    return stage;
  }

  /** Plays the faults only, every one of them. */
  Stage playFaults(Transcript transcript) {
    Stage stage = new Stage(transcript);
    faults(stage, true);
    Summary.print(stage);
    return stage;
  }

  private void faults(Stage stage, boolean all) {
    try (FaultDay faults = new FaultDay(program, folder.resolve("faults"), all)) {
      broken = faults;
      faults.play(stage);
    } catch (ExerciseException e) {
      stage.checks().that("the faults can be played", false, String.valueOf(e.getMessage()));
    }
  }

  static boolean play(Scene scene, Stage stage) {
    try {
      scene.play(stage);
      return true;
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() instanceof ExerciseException inner ? inner : e;
      stage
          .checks()
          .that(
              "scene played to its end: " + scene.title(),
              false,
              String.valueOf(cause.getMessage()));
      stage.transcript().line("–", "the scene breaks off: " + cause.getMessage());
      return false;
    }
  }

  /** Prints how to walk in, and waits until somebody ends the exercise. */
  void keep(Stage stage) {
    Transcript transcript = stage.transcript();
    transcript.scene("The nodes stay up");
    for (State state : State.values()) {
      Desk desk = stage.at(state);
      transcript.plain(state.party() + "  " + desk.node().url() + "  " + desk.node().data());
      for (Desk.Post post : Desk.Post.values()) {
        transcript.plain("  %-14s %s".formatted(post.role(), desk.invite(post)));
      }
    }
    transcript.plain("A new approver's link: ./jisr sign-in-link --approver --data FOLDER");
    transcript.plain("An administrator's link: ./jisr sign-in-link --data FOLDER");
    transcript.plain("Each link works once and for 24 hours. End with Ctrl-C.");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    cleanUp();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already and the hook has run or runs now.
      return;
    }
  }

  private void cleanUp() {
    running.close();
    FaultDay faults = broken;
    if (faults != null) {
      faults.close();
    }
    if (temporary) {
      Folders.delete(folder);
    }
  }
}

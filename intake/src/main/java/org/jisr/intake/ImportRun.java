package org.jisr.intake;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jisr.stix.BundleException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import at work: check, store, and patience with what passes by itself. */
final class ImportRun {
  private static final Logger LOGGER = LoggerFactory.getLogger(ImportRun.class);
  private static final long FIRST_PAUSE_MILLIS = 250;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final Workshop workshop;
  private final ImportTracker tracker;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private JobRow row;
  private boolean resumed;

  ImportRun(JobRow row, Workshop workshop, ImportListener listener) {
    this.row = row;
    this.workshop = workshop;
    this.resumed = row.state() == ImportState.STORING;
    this.tracker = new ImportTracker(row, listener);
    if (row.cancelRequested()) {
      tracker.cancel();
    }
  }

  /** Works until the import is over or the node stops. */
  void work() {
    long pause = FIRST_PAUSE_MILLIS;
    while (!tracker.stopping()) {
      long before = row.entries();
      try {
        attempt();
        return;
      } catch (StoppedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        IntakeFault passing = Obstacle.passing(e);
        if (passing == null) {
          if (finishedAfter(e)) {
            return;
          }
        } else {
          tracker.paused(passing);
          LOGGER.warn("An import waits: {}", passing.code());
        }
      }
      pause = progressed(before) ? FIRST_PAUSE_MILLIS : pause;
      sleep(pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
  }

  void cancel() {
    tracker.cancel();
    stopped.countDown();
  }

  /** Asks for a stop that leaves the import unfinished. */
  void stop() {
    tracker.stop();
    stopped.countDown();
  }

  void ended() {
    ended.countDown();
  }

  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  ImportJob snapshot() {
    return tracker.snapshot();
  }

  private void attempt() throws IOException {
    row = current();
    if (row.finishedAt() != null) {
      tracker.finished(row.job());
      return;
    }
    if (tracker.cancelled()) {
      finish(ImportState.CANCELLED, null);
      return;
    }
    if (resumed && !workshop.spool().unchanged(row.id(), row.digest())) {
      finish(ImportState.FAILED, ImportProblem.of(IntakeFault.SPOOL_CHANGED));
      return;
    }
    resumed = true;
    tracker.checking(row);
    try (Content content = Content.check(row, workshop, tracker)) {
      content.store();
    } catch (CancelledException e) {
      finish(ImportState.CANCELLED, null);
      return;
    }
    finish(ImportState.DONE, null);
  }

  /**
   * Ends the import for good on a defect of the file or the node; false when even that must wait.
   */
  private boolean finishedAfter(Exception failure) {
    try {
      switch (failure) {
        case BundleException e ->
            finish(
                refusedOrFailed(),
                new ImportProblem(
                    e.code(),
                    String.valueOf(e.getMessage()),
                    Map.of(
                        "line", String.valueOf(e.line()), "offset", String.valueOf(e.offset()))));
        case IntakeException e when e.fault() != IntakeFault.UNEXPECTED ->
            finish(refusedOrFailed(), ImportProblem.of(e));
        default -> {
          LOGGER.error("An import failed.", failure);
          finish(ImportState.FAILED, ImportProblem.of(IntakeFault.UNEXPECTED));
        }
      }
      return true;
    } catch (RuntimeException e) {
      LOGGER.warn("The end of an import could not be saved yet.", e);
      return false;
    }
  }

  /**
   * A file that was good when checked can't be refused later: then something changed beneath us.
   */
  private ImportState refusedOrFailed() {
    return tracker.storing() ? ImportState.FAILED : ImportState.REFUSED;
  }

  private void finish(ImportState state, @Nullable ImportProblem problem) {
    workshop.jobs().finish(row.id(), state, problem);
    workshop.spool().delete(row.id());
    tracker.finished(current().job());
  }

  private JobRow current() {
    JobRow current = workshop.jobs().find(row.id());
    if (current == null) {
      throw new IntakeException(IntakeFault.JOB_UNKNOWN);
    }
    return current;
  }

  private boolean progressed(long before) {
    try {
      return current().entries() > before;
    } catch (IntakeException e) {
      return false;
    }
  }

  private void sleep(long millis) {
    try {
      if (stopped.await(millis, TimeUnit.MILLISECONDS) && tracker.cancelled()) {
        Thread.sleep(millis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      tracker.stop();
    }
  }
}

package org.jisr.intake;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far one import is, for those who watch it, and whether it should stop. Thread-safe. */
final class ImportTracker {
  private static final Logger LOGGER = LoggerFactory.getLogger(ImportTracker.class);
  private static final long QUIET_NANOS = 100_000_000;

  private final ImportListener listener;
  private final AtomicLong bytesRead = new AtomicLong();
  private volatile ImportJob job;
  private volatile boolean cancelled;
  private volatile boolean stopping;
  private long storingSince;
  private long storedBefore;
  private long toldAt = System.nanoTime() - QUIET_NANOS;

  ImportTracker(JobRow row, ImportListener listener) {
    this.job = row.job();
    this.listener = listener;
  }

  ImportJob snapshot() {
    ImportJob now = job;
    if (now.state().finished()) {
      return now;
    }
    ImportProgress p = now.progress();
    return with(
        now,
        now.state(),
        new ImportProgress(
            bytesRead.get(), p.objects(), p.stored(), p.known(), p.refused(), p.objectsPerSecond()),
        now.problem());
  }

  void cancel() {
    cancelled = true;
  }

  boolean cancelled() {
    return cancelled;
  }

  void stop() {
    stopping = true;
  }

  boolean stopping() {
    return stopping;
  }

  boolean storing() {
    return job.state() == ImportState.STORING;
  }

  /** Leaves the work when somebody asked for it. */
  void checkpoint() {
    if (stopping) {
      throw new StoppedException();
    }
    if (cancelled) {
      throw new CancelledException();
    }
  }

  synchronized void checking(JobRow row) {
    bytesRead.set(0);
    ImportJob saved = row.job();
    job = with(saved, ImportState.CHECKING, saved.progress(), null);
    tell(true);
  }

  /** Bytes of the uploaded file read so far in this pass. */
  void read(long bytes) {
    bytesRead.addAndGet(bytes);
    tell(false);
  }

  synchronized void storing(JobRow row, long objects) {
    bytesRead.set(0);
    storingSince = System.nanoTime();
    storedBefore = row.stored() + row.known();
    job =
        with(
            job,
            ImportState.STORING,
            new ImportProgress(0, objects, row.stored(), row.known(), row.refused(), 0),
            null);
    tell(true);
  }

  synchronized void stored(ChunkResult chunk) {
    ImportProgress p = job.progress();
    long stored = p.stored() + chunk.stored();
    long known = p.known() + chunk.known();
    double seconds = (System.nanoTime() - storingSince) / 1e9;
    job =
        with(
            job,
            ImportState.STORING,
            new ImportProgress(
                bytesRead.get(),
                p.objects(),
                stored,
                known,
                p.refused() + chunk.refused(),
                (stored + known - storedBefore) / Math.max(seconds, 1e-3)),
            null);
    tell(false);
  }

  synchronized void paused(IntakeFault fault) {
    job = with(job, ImportState.PAUSED, job.progress(), ImportProblem.of(fault));
    tell(true);
  }

  synchronized void finished(ImportJob saved) {
    ImportProgress p = saved.progress();
    job =
        with(
            saved,
            saved.state(),
            new ImportProgress(
                p.bytesRead(),
                p.objects(),
                p.stored(),
                p.known(),
                p.refused(),
                job.progress().objectsPerSecond()),
            saved.problem());
    tell(true);
  }

  private synchronized void tell(boolean always) {
    long now = System.nanoTime();
    if (always || now - toldAt >= QUIET_NANOS) {
      toldAt = now;
      try {
        listener.changed(snapshot());
      } catch (RuntimeException e) {
        LOGGER.warn("A listener of imports failed.", e);
      }
    }
  }

  private static ImportJob with(
      ImportJob job, ImportState state, ImportProgress progress, @Nullable ImportProblem problem) {
    return new ImportJob(
        job.id(),
        job.name(),
        job.account(),
        state,
        job.bytesTotal(),
        progress,
        job.startedAt(),
        job.finishedAt(),
        problem);
  }
}

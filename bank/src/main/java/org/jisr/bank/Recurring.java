package org.jisr.bank;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does some work by itself, at the start and then at a fixed cadence, on a thread of its own; for
 * this room and those above it.
 */
public final class Recurring implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

  private final Runnable work;
  private final String complaint;
  private final ScheduledExecutorService timer;

  /**
   * Does nothing before it is started.
   *
   * @param thread its name
   * @param complaint what the operator reads when the work failed; it is done again all the same
   */
  public Recurring(String thread, Runnable work, String complaint) {
    this.work = work;
    this.complaint = complaint;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(thread).daemon().factory());
  }

  /** Begins now; from the end of one round to the start of the next the cadence passes. */
  public void start(Duration cadence) {
    timer.scheduleWithFixedDelay(this::round, 0, cadence.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn(complaint, e);
    }
  }

  /** Waits for the round under way; there is no other. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(1, TimeUnit.MINUTES)) {
        timer.shutdownNow();
      }
    } catch (InterruptedException e) {
      timer.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}

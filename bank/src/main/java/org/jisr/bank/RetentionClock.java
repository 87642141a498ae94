package org.jisr.bank;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs erasures by itself, at the start and then at a fixed cadence. */
final class RetentionClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionClock.class);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("bank-retention").daemon().factory());

  void start(Eraser eraser, Duration cadence) {
    timer.scheduleWithFixedDelay(
        () -> {
          try {
            eraser.run();
          } catch (RuntimeException e) {
            LOG.warn("What is due could not be erased; it stays unreadable and is tried again.", e);
          }
        },
        0,
        cadence.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /** Waits for the step under way; the rest goes on at the next start. */
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

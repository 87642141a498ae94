package org.jisr.oversight;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the register near the log, so that the first who asks does not wait for a million rows. */
final class RegisterClock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterClock.class);
  private static final Duration CADENCE = Duration.ofMinutes(5);

  private final Runnable work;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("jisr-oversight").daemon().factory());

  RegisterClock(Runnable work) {
    this.work = work;
  }

  void start() {
    var unused =
        executor.scheduleWithFixedDelay(this::run, 0, CADENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    try {
      work.run();
    } catch (RuntimeException e) {
      // Whoever asks next tries again and is told.
      LOG.warn("The register of acts could not be brought up to the log.");
    }
  }

  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(30, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

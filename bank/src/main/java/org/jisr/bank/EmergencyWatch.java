package org.jisr.bank;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reminds by itself of reviews that are overdue. */
final class EmergencyWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmergencyWatch.class);

  private final Runnable reminder;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("bank-emergencies").daemon().factory());

  EmergencyWatch(Runnable reminder) {
    this.reminder = reminder;
  }

  void start(Duration cadence) {
    timer.scheduleWithFixedDelay(
        () -> {
          try {
            reminder.run();
          } catch (RuntimeException e) {
            LOG.warn("Oversight could not be reminded of a review; it is tried again.", e);
          }
        },
        0,
        cadence.toMillis(),
        TimeUnit.MILLISECONDS);
  }

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

package org.jisr.exchange;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether the moment of a held answer has come, and every hour whether words of
 * requests had their time.
 */
final class QuietAnswers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QuietAnswers.class);

  private final Runnable round;
  private final Runnable retention;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("exchange-quiet-answers").daemon().factory());

  QuietAnswers(Runnable round, Runnable retention) {
    this.round = round;
    this.retention = retention;
  }

  void start() {
    timer.scheduleWithFixedDelay(() -> once(round), 0, 1, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(() -> once(retention), 0, 1, TimeUnit.HOURS);
  }

  private static void once(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("What requests wait for could not be done; it is tried again.", e);
    }
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

package org.jisr.exchange;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether the moment of a held answer has come. */
final class QuietAnswers implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(QuietAnswers.class);

  private final Runnable round;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("exchange-quiet-answers").daemon().factory());

  QuietAnswers(Runnable round) {
    this.round = round;
  }

  void start() {
    timer.scheduleWithFixedDelay(this::once, 0, 1, TimeUnit.SECONDS);
  }

  private void once() {
    try {
      round.run();
    } catch (RuntimeException e) {
      LOG.warn("A held answer could not be sent; it is tried again.", e);
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

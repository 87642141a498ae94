package org.jisr.exchange;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after releases that need another officer: at the start, then every half minute. */
final class ProposalWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProposalWatch.class);
  private static final long SECONDS = 30;

  private final Runnable round;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("exchange-proposals").daemon().factory());

  ProposalWatch(Runnable round) {
    this.round = round;
  }

  void start() {
    timer.scheduleWithFixedDelay(
        () -> {
          try {
            round.run();
          } catch (RuntimeException e) {
            LOG.warn("What was approved could not be sent; it is tried again.", e);
          }
        },
        0,
        SECONDS,
        TimeUnit.SECONDS);
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

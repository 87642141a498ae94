package org.jisr.screening;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has queues looked after when a list changed, and every few minutes for what came to the bank. */
final class StandingQueues implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StandingQueues.class);
  private static final int MINUTES = 5;

  private final Runnable renew;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("jisr-standing-queues").daemon().factory());

  StandingQueues(Runnable renew) {
    this.renew = renew;
    var unused = thread.scheduleWithFixedDelay(this::look, MINUTES, MINUTES, TimeUnit.MINUTES);
  }

  /** Without waiting. */
  void soon() {
    try {
      thread.execute(this::look);
    } catch (RejectedExecutionException e) {
      LOG.debug("Queues are no longer looked after: the node stops.");
    }
  }

  private void look() {
    try {
      renew.run();
    } catch (RuntimeException e) {
      LOG.warn("Queues could not be looked after; they are before long.", e);
    }
  }

  @Override
  public void close() {
    thread.shutdown();
    try {
      thread.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.jisr.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jisr.law.PartyId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the envelopes of one channel to the partner, one after the other, on its own virtual
 * thread; it sleeps until there is something to do.
 */
final class Courier {
  private static final Logger LOGGER = LoggerFactory.getLogger(Courier.class);

  /** A new envelope may cut a back-off short, but not to less than this. */
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);

  private final PartyId partner;
  private final Lane lane;
  private final Delivery delivery;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean awake = true;
  private boolean closed;
  private final Thread thread;

  Courier(PartyId partner, Lane lane, Delivery delivery) {
    this.partner = partner;
    this.lane = lane;
    this.delivery = delivery;
    this.thread =
        Thread.ofVirtual().name("courier-" + partner + "-" + lane.code()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  boolean alive() {
    return thread.isAlive();
  }

  /** Something was queued, or the partner showed that it is there. */
  void wake() {
    lock.lock();
    try {
      awake = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    int failures = 0;
    try {
      while (beginRound()) {
        Optional<Boolean> delivered = attempt();
        if (delivered.isEmpty()) {
          failures = 0;
          sleep(Duration.ofDays(1), Duration.ZERO);
        } else if (delivered.get()) {
          failures = 0;
        } else {
          failures++;
          sleep(Backoff.after(failures, random), SHORTEST_PAUSE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Empty when nothing waits; otherwise whether the first envelope was answered. */
  private Optional<Boolean> attempt() throws InterruptedException {
    try {
      return delivery.deliverNext(partner, lane);
    } catch (RuntimeException e) {
      LOGGER.warn("An envelope could not be processed; it will be tried again.", e);
      return Optional.of(false);
    }
  }

  /** What wakes it from here on counts for the next sleep. */
  private boolean beginRound() {
    lock.lock();
    try {
      awake = false;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void sleep(Duration longest, Duration shortest) throws InterruptedException {
    long floor = System.nanoTime() + shortest.toNanos();
    lock.lock();
    try {
      long left = longest.toNanos();
      while (!awake && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      long early = floor - System.nanoTime();
      while (!closed && early > 0) {
        early = changed.awaitNanos(early);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Asks it to stop; it may be in the middle of an attempt. */
  void stop() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the end of the last attempt; never interrupted, as that would close files. */
  void join() {
    try {
      thread.join(Duration.ofMinutes(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

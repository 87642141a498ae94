package org.jisr.log;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The thread that takes durable leaves into the tree, at a steady cadence and when asked. */
final class Integrator {
  private static final System.Logger LOGGER = System.getLogger(Integrator.class.getName());

  private final Journal journal;
  private final LogState state;
  private final TreeWriter writer;
  private final ReentrantLock journalLock;
  private final Duration cadence;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wake = lock.newCondition();
  private final Condition done = lock.newCondition();
  private boolean rotated;
  private long asked;
  private long answered;
  private @Nullable Exception failure;
  private boolean closed;

  Integrator(
      Journal journal,
      LogState state,
      TreeWriter writer,
      ReentrantLock journalLock,
      Duration cadence) {
    this.journal = journal;
    this.state = state;
    this.writer = writer;
    this.journalLock = journalLock;
    this.cadence = cadence;
    Thread.ofPlatform().name("jisr-log-integrate").daemon().start(this::run);
  }

  /** Returns once every leaf that was durable at the call is in the tree. */
  void integrate() {
    lock.lock();
    try {
      if (closed) {
        throw new LogException(LogFault.CLOSED);
      }
      long ticket = ++asked;
      wake.signal();
      while (answered < ticket) {
        done.awaitUninterruptibly();
      }
      if (failure != null) {
        throw new LogException(LogFault.UNAVAILABLE, failure);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Integrates once more and ends the thread. */
  void close() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      asked++;
      wake.signal();
      while (answered < asked) {
        done.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    boolean open = true;
    while (open) {
      long ticket = awaitTurn();
      @Nullable Exception thrown = null;
      try {
        integratePending();
      } catch (IOException | RuntimeException e) {
        thrown = e;
        LOGGER.log(
            Level.WARNING, "The log's tree could not be written; it will be tried again.", e);
      }
      lock.lock();
      try {
        failure = thrown;
        answered = ticket;
        open = !closed || answered < asked;
        done.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private long awaitTurn() {
    lock.lock();
    try {
      long nanos = cadence.toNanos();
      while (asked == answered && nanos > 0) {
        nanos = wake.awaitNanos(nanos);
      }
      return asked;
    } catch (InterruptedException e) {
      return answered; // Only close() ends this thread.
    } finally {
      lock.unlock();
    }
  }

  private void integratePending() throws IOException {
    List<StoredLeaf> leaves = takePending();
    if (leaves.isEmpty()) {
      return;
    }
    state.integrated(writer.integrate(state.tree(), leaves));
    rotated = false;
    journal.retire();
  }

  /** After a failed integration the rotated file still holds leaves that are in no tile. */
  private List<StoredLeaf> takePending() throws IOException {
    if (rotated) {
      return state.pending();
    }
    journal.retire();
    journalLock.lock();
    try {
      List<StoredLeaf> leaves = state.pending();
      if (!leaves.isEmpty()) {
        journal.rotate();
        rotated = true;
      }
      return leaves;
    } finally {
      journalLock.unlock();
    }
  }
}

package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets tip-offs climb from officer to duty officer to head when nobody acknowledges in time. The
 * timers are in the database; this thread only waits for the next one.
 */
final class Escalation implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Escalation.class);

  /** However far the next timer is: the node's clock may be set meanwhile. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Core core;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean awake;
  private boolean closed;
  private final Thread thread = Thread.ofVirtual().name("tip-off-escalation").unstarted(this::run);

  Escalation(Core core) {
    this.core = core;
  }

  void start() {
    thread.start();
  }

  /** A timer was set or removed. */
  void wake() {
    lock.lock();
    try {
      awake = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Lets all climb whose time is over by now. */
  void climb() {
    Instant now = core.now();
    List<String> due = core.jdbi().withHandle(handle -> EscalationTable.due(handle, now));
    due.forEach(id -> climb(id, now));
  }

  private void climb(String id, Instant now) {
    Boolean climbed =
        core.jdbi()
            .inTransaction(
                handle -> {
                  Optional<TipOff> tipOff = TipOffTable.find(handle, id);
                  if (tipOff.isEmpty() || !EscalationTable.stillDue(handle, id, now)) {
                    return false;
                  }
                  EscalationLevel level = tipOff.get().level().next();
                  core.log().append(leaf(tipOff.get(), level));
                  EscalationTable.climb(handle, id, level, now);
                  return true;
                });
    if (climbed) {
      core.listeners().tell(ExchangeEvent.Topic.TIP_OFF, id);
    }
  }

  private static Leaf leaf(TipOff tipOff, EscalationLevel level) {
    return new Leaf(
        LeafKind.ESCALATE,
        Map.of(
            "direction", tipOff.direction().code(),
            "partner", tipOff.partner().value(),
            "envelope", tipOff.id(),
            "level", level.code()),
        Map.of());
  }

  private void run() {
    try {
      while (beginRound()) {
        sleep(round());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration round() {
    try {
      climb();
      Optional<Instant> next = core.jdbi().withHandle(EscalationTable::next);
      return next.map(at -> Duration.between(core.now(), at)).orElse(LONGEST_WAIT);
    } catch (RuntimeException e) {
      LOGGER.warn("The timers of tip-offs could not be read; they will be tried again.", e);
      return Duration.ofSeconds(1);
    }
  }

  private boolean beginRound() {
    lock.lock();
    try {
      awake = false;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void sleep(Duration wish) throws InterruptedException {
    Duration wait = wish.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wish;
    lock.lock();
    try {
      long left = wait.toNanos();
      while (!awake && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      thread.join(Duration.ofMinutes(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

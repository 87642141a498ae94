package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what subscribers do and writes it down now and then, so that an empty poll writes nothing.
 * Only figures for people are lost in a crash; what was handed out is in the log. Thread-safe.
 */
final class SubscriberUse {
  private static final Logger LOGGER = LoggerFactory.getLogger(SubscriberUse.class);
  private static final Duration GRAIN = Duration.ofSeconds(10);

  private final Jdbi jdbi;
  private Map<String, Use> pending = new HashMap<>();
  private long lastWritten = System.nanoTime();

  private record Use(@Nullable Instant lastPoll, long out, long in) {
    Use plus(Use later) {
      return new Use(
          later.lastPoll == null ? lastPoll : later.lastPoll, out + later.out, in + later.in);
    }
  }

  SubscriberUse(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void polled(String id, Instant now, long objects) {
    add(id, new Use(now, objects, 0));
  }

  void sent(String id, long objects) {
    add(id, new Use(null, 0, objects));
  }

  private void add(String id, Use use) {
    boolean due;
    synchronized (this) {
      pending.merge(id, use, Use::plus);
      due = System.nanoTime() - lastWritten > GRAIN.toNanos();
    }
    if (due) {
      write();
    }
  }

  /** Writes down what is pending. */
  void write() {
    Map<String, Use> due;
    synchronized (this) {
      due = pending;
      pending = new HashMap<>();
      lastWritten = System.nanoTime();
    }
    if (due.isEmpty()) {
      return;
    }
    try {
      jdbi.useTransaction(
          handle ->
              due.forEach(
                  (id, use) ->
                      SubscriberTable.used(handle, id, use.lastPoll(), use.out(), use.in())));
    } catch (JdbiException e) {
      LOGGER.warn("What subscribers polled could not be counted.", e);
    }
  }
}

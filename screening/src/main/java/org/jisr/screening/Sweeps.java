package org.jisr.screening;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jisr.bank.Gate;
import org.jisr.bank.NamePage;
import org.jisr.bank.NamedEntity;
import org.jisr.law.Consultation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays the names that a viewer may see beside the lists, page by page, for that viewer's queue
 * alone. What is done is kept with each page, so a sweep goes on where a crash stopped it.
 */
final class Sweeps implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
  private static final int PAGE = 500;

  private final ScreeningDatabase database;
  private final Gate gate;
  private final Leaves leaves;
  private final InstantSource clock;
  private final Supplier<QueueDesk.Sight> sight;
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("jisr-screening").daemon().factory());
  private volatile boolean closed;

  /**
   * @param sight what pairs are judged by at the moment
   */
  Sweeps(
      ScreeningDatabase database,
      Gate gate,
      Leaves leaves,
      InstantSource clock,
      Supplier<QueueDesk.Sight> sight) {
    this.database = database;
    this.gate = gate;
    this.leaves = leaves;
    this.clock = clock;
    this.sight = sight;
  }

  /** Other lists or another budget make another sweep. */
  static String stamp(LoadedLists lists, double budget) {
    return lists.stamp() + " " + budget;
  }

  Watches.Watch watch(Consultation consultation, QueueDesk.Sight sight) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String stamp = stamp(sight.lists(), sight.budget());
    return database.run(handle -> Watches.open(handle, Watches.key(consultation), stamp, now));
  }

  /** Goes on in the background, unless that is being done. */
  void begin(Consultation consultation) {
    String key = HexFormat.of().formatHex(Watches.key(consultation));
    if (!running.add(key)) {
      return;
    }
    try {
      thread.execute(
          () -> {
            try {
              run(consultation);
            } catch (RuntimeException e) {
              LOG.warn("A sweep stopped; it goes on when its queue is next looked at.", e);
            } finally {
              running.remove(key);
            }
          });
    } catch (RejectedExecutionException e) {
      running.remove(key);
    }
  }

  /** Goes on to the end before it returns. */
  void run(Consultation consultation) {
    boolean more = true;
    while (more && !closed) {
      more = page(consultation, sight.get());
    }
  }

  /** One page by what holds at that moment; false when there was none. */
  private boolean page(Consultation consultation, QueueDesk.Sight sight) {
    Watches.Watch watch = watch(consultation, sight);
    if (watch.position() == 0) {
      leaves.write("sweep", consultation, Map.of("list", sight.lists().stamp()), Map.of());
    }
    NamePage page = gate.names(consultation, watch.position(), PAGE);
    List<Watches.Candidate> found = new ArrayList<>();
    for (NamedEntity entity : page.items()) {
      for (NamedEntity.Name name : entity.names()) {
        for (ScreeningMatch match : sight.scorer().find(asked(name.text()))) {
          found.add(new Watches.Candidate(entity.id(), match.version().list(), match.entry().id()));
        }
      }
    }
    database.run(
        handle -> {
          Watches.advance(handle, watch, page.next(), page.items().size(), found);
          return found;
        });
    return !page.items().isEmpty();
  }

  /** A name of the bank may be longer than anybody asks. */
  static Question asked(String name) {
    return Question.of(name.substring(0, Math.min(1_000, name.length())));
  }

  @Override
  public void close() {
    closed = true;
    thread.shutdown();
    try {
      thread.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.jisr.screening;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jisr.bank.Gate;
import org.jisr.bank.NamePage;
import org.jisr.law.Consultation;
import org.jisr.law.Purpose;
import org.jisr.law.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays the names that a viewer may see beside the lists, page by page, for that viewer's queue
 * alone. What is done is kept with each page, so a sweep goes on where a crash stopped it. Viewers
 * take turns page by page.
 *
 * <p>A queue stands for two weeks after its viewer looked: meanwhile what comes into the bank or
 * onto a list is screened while nobody looks, with the rights that the viewer has at that moment.
 */
final class Sweeps implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
  private static final int PAGE = 2_000;
  private static final Duration STANDS = Duration.ofDays(14);

  private final ScreeningDatabase database;
  private final Gate gate;
  private final Leaves leaves;
  private final InstantSource clock;
  private final Supplier<QueueDesk.Sight> sight;
  private final Viewers viewers;
  private final Differences differences;
  private final Comparing comparing = new Comparing();
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
      Supplier<QueueDesk.Sight> sight,
      Viewers viewers) {
    this.database = database;
    this.gate = gate;
    this.leaves = leaves;
    this.clock = clock;
    this.sight = sight;
    this.viewers = viewers;
    this.differences = new Differences(database);
  }

  /** The queue of a viewer who looks at it. */
  Watches.Watch watch(Consultation consultation, QueueDesk.Sight sight) {
    return Objects.requireNonNull(watch(consultation, sight, true));
  }

  private Watches.@Nullable Watch watch(
      Consultation consultation, QueueDesk.Sight sight, boolean looking) {
    Watches.Terms terms = sight.terms();
    Instant now = now();
    Optional<Watches.Watch> found =
        database.run(
            handle -> Optional.ofNullable(Watches.open(handle, consultation, terms, now, looking)));
    return found.orElse(null);
  }

  /** Goes on in the background, unless that is being done. */
  void begin(Consultation consultation) {
    String key = HexFormat.of().formatHex(Watches.key(consultation));
    if (running.add(key)) {
      next(key, consultation);
    }
  }

  private void next(String key, Consultation consultation) {
    try {
      thread.execute(() -> step(key, consultation));
    } catch (RejectedExecutionException e) {
      running.remove(key);
    }
  }

  private void step(String key, Consultation consultation) {
    boolean more = false;
    try {
      Consultation now = closed ? null : current(consultation);
      more = now != null && page(now, sight.get());
    } catch (RuntimeException e) {
      LOG.warn("A sweep stopped; it goes on before long.", e);
    }
    if (more) {
      next(key, consultation);
    } else {
      running.remove(key);
    }
  }

  /** Sets every standing queue going; ends those whose viewers are gone or have other rights. */
  void renew() {
    for (Watches.Standing each :
        database.run(handle -> Watches.standing(handle, now().minus(STANDS)))) {
      Consultation consultation = consultation(each);
      if (consultation == null) {
        database.run(
            handle -> {
              Watches.end(handle, each);
              return each;
            });
      } else {
        begin(consultation);
      }
    }
  }

  private @Nullable Consultation consultation(Watches.Standing standing) {
    return same(
        standing.account(), Purpose.of(standing.purpose()), standing.caseRef(), standing.key());
  }

  /** The same consultation while its viewer is there with the rights it began with. */
  private @Nullable Consultation current(Consultation begun) {
    return same(begun.viewer().account(), begun.purpose(), begun.caseRef(), Watches.key(begun));
  }

  private @Nullable Consultation same(
      String account, Purpose purpose, @Nullable String caseRef, byte[] key) {
    Viewer viewer = viewers.now(account).orElse(null);
    if (viewer == null) {
      return null;
    }
    Consultation consultation = new Consultation(viewer, purpose, caseRef);
    return Arrays.equals(Watches.key(consultation), key) ? consultation : null;
  }

  /** Waits until nothing goes on in the background. */
  void settle() {
    while (!running.isEmpty() && !closed) {
      try {
        thread.submit(() -> running.size()).get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Goes on to the end before it returns. */
  void run(Consultation consultation) {
    boolean more = true;
    watch(consultation, sight.get());
    while (more && !closed) {
      more = page(consultation, sight.get());
    }
  }

  /**
   * Does something between two pages, so that nothing of a page that was read before it is kept
   * after it.
   */
  synchronized void between(Runnable act) {
    differences.forget();
    act.run();
  }

  /** One page by what holds at that moment; false when there was none, or the queue has ended. */
  private synchronized boolean page(Consultation consultation, QueueDesk.Sight sight) {
    Watches.Watch watch = watch(consultation, sight, false);
    if (watch == null) {
      return false;
    }
    return watch.current()
        ? whatIsNew(consultation, sight, watch)
        : whatChanged(consultation, sight, watch);
  }

  /** Statements that were not screened, beside all that is listed. */
  private boolean whatIsNew(Consultation consultation, QueueDesk.Sight sight, Watches.Watch watch) {
    NamePage page = gate.names(consultation, watch.position(), PAGE);
    if (watch.position() == 0 && !page.items().isEmpty()) {
      leaves.write("sweep", consultation, Map.of("list", watch.lists()), Map.of());
    }
    List<Watches.Candidate> found =
        comparing.candidates(page.items(), sight.scorer(), Differences.all(sight.lists()));
    database.run(
        handle -> {
          Watches.advance(handle, watch, page.next(), page.items().size(), found);
          return found;
        });
    return !page.items().isEmpty();
  }

  /** Statements that were screened, beside what newer versions of lists changed. */
  private boolean whatChanged(
      Consultation consultation, QueueDesk.Sight sight, Watches.Watch watch) {
    if (watch.caught() == 0) {
      leaves.write("rescreen", consultation, Map.of("list", sight.lists().stamp()), Map.of());
    }
    List<Comparing.Part> parts = differences.since(watch.lists(), sight.lists());
    NamePage page =
        parts.isEmpty()
            ? new NamePage(List.of(), watch.position())
            : gate.names(consultation, watch.caught(), PAGE);
    List<Watches.Candidate> found = comparing.candidates(page.items(), sight.scorer(), parts);
    database.run(
        handle -> {
          Watches.redo(handle, watch, page.next(), page.items().size(), found);
          return found;
        });
    return true;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
    comparing.close();
  }
}

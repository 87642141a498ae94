package org.jisr.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jisr.taxii.TaxiiPatience;
import org.jisr.taxii.TaxiiSecrets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The collections of other TAXII servers this node asks by itself. What people do with a feed is
 * logged first; what a feed brings is imported as any file, so that conflicts and refusals are seen
 * in the same place. Thread-safe.
 */
public final class Feeds implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Feeds.class);
  private static final int PARALLEL = 2;
  private static final long TICK_MILLISECONDS = 1_000;
  private static final long PAGE_BYTES = 256L << 20;

  private final FeedTable table;
  private final TaxiiSecrets secrets;
  private final TransparencyLog log;
  private final Clock clock;
  private final FeedServer client = new FeedServer(PAGE_BYTES);
  private final FeedRun run;
  private final Set<UUID> running = ConcurrentHashMap.newKeySet();
  private final List<FeedListener> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          PARALLEL, Thread.ofPlatform().daemon().name("feed-", 1).factory());
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("feed-clock").factory());
  private volatile boolean stopping;

  private Feeds(
      DataSource dataSource, Importer importer, TransparencyLog log, Path folder, Clock clock) {
    this.table = new FeedTable(dataSource);
    this.secrets = new TaxiiSecrets(folder.resolve("secrets"));
    this.log = log;
    this.clock = clock;
    this.run =
        new FeedRun(
            table, importer, client, secrets, folder.resolve("pages"), clock, () -> stopping);
  }

  /**
   * Opens the feeds; they are asked once {@link #start} is called.
   *
   * @param dataSource that of the importer, whose opening made the tables
   * @param folder for secrets and for pages on their way; created when needed
   */
  public static Feeds open(
      DataSource dataSource, Importer importer, TransparencyLog log, Path folder, Clock clock) {
    return new Feeds(dataSource, importer, log, folder, clock);
  }

  /** Begins to ask those that are due. */
  public void start() {
    ticker.scheduleWithFixedDelay(this::tick, 0, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /** All, the oldest first. */
  public List<Feed> list() {
    return table.all().stream().map(row -> row.feed(running.contains(row.id()))).toList();
  }

  /**
   * One of them.
   *
   * @throws IntakeException {@code INTAKE_FEED_UNKNOWN}
   */
  public Feed get(UUID id) {
    return row(id).feed(running.contains(id));
  }

  /** Adds a feed and asks it at once. */
  public Feed add(FeedDraft draft) {
    UUID id = UUID.randomUUID();
    record(
        "added",
        draft.consultation().viewer(),
        Map.of("feed", id.toString(), "address", draft.apiRoot() + draft.collection()));
    try {
      if (draft.secret() != null) {
        secrets.put(id, draft.secret());
      }
    } catch (IOException e) {
      throw new IntakeException(Obstacle.fault(e, IntakeFault.SPOOL_UNAVAILABLE), e);
    }
    table.insert(id, draft, clock.instant());
    return changed(id);
  }

  /** Stops asking it after the page under way. */
  public Feed pause(UUID id, Viewer actor) {
    return act("paused", id, actor, () -> table.pause(id, true, clock.instant()));
  }

  /** Goes on where it stopped, at once. */
  public Feed resume(UUID id, Viewer actor) {
    return act("resumed", id, actor, () -> table.pause(id, false, clock.instant()));
  }

  /** Asks it now instead of at its next time. */
  public Feed ask(UUID id, Viewer actor) {
    return act("asked", id, actor, () -> table.due(id, clock.instant()));
  }

  /** Reads the collection again from its beginning; what the bank holds is known and stays. */
  public Feed replay(UUID id, Viewer actor) {
    return act("replayed", id, actor, () -> table.rewind(id, clock.instant()));
  }

  /**
   * Replaces password or token.
   *
   * @param user the account's name; null sends the secret as a bearer token
   */
  public Feed credentials(UUID id, @Nullable String user, String secret, Viewer actor) {
    return act(
        "credentials",
        id,
        actor,
        () -> {
          try {
            secrets.put(id, secret);
          } catch (IOException e) {
            throw new IntakeException(Obstacle.fault(e, IntakeFault.SPOOL_UNAVAILABLE), e);
          }
          table.secret(id, user, clock.instant());
        });
  }

  /** Removes the feed and its secret; what it brought stays in the bank. */
  public void remove(UUID id, Viewer actor) {
    row(id);
    record("removed", actor, Map.of("feed", id.toString()));
    table.delete(id);
    try {
      secrets.remove(id);
    } catch (IOException e) {
      throw new IntakeException(IntakeFault.SPOOL_UNAVAILABLE, e);
    }
  }

  /** Adds a listener; the result removes it. */
  public Runnable listen(FeedListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private Feed act(String action, UUID id, Viewer actor, Runnable change) {
    row(id);
    record(action, actor, Map.of("feed", id.toString()));
    change.run();
    return changed(id);
  }

  private void record(String action, Viewer actor, Map<String, String> committed) {
    Map<String, String> fields = new HashMap<>(committed);
    fields.put("by", actor.account());
    log.append(new Leaf(LeafKind.FEED, Map.of("action", action), fields));
  }

  private FeedRow row(UUID id) {
    return table.find(id).orElseThrow(() -> new IntakeException(IntakeFault.FEED_UNKNOWN));
  }

  private Feed changed(UUID id) {
    Feed feed = get(id);
    listeners.forEach(listener -> listener.changed(feed));
    return feed;
  }

  private void tick() {
    try {
      for (UUID id : table.due(clock.instant())) {
        if (running.add(id)) {
          workers.execute(() -> work(id));
        }
      }
    } catch (RuntimeException e) {
      LOGGER.warn("The feeds cannot be read just now: {}", e.getClass().getSimpleName());
    }
  }

  private void work(UUID id) {
    try {
      changed(id);
      run.work(id);
      Instant now = clock.instant();
      table.find(id).ifPresent(feed -> table.succeeded(id, now, now.plus(feed.every())));
    } catch (StoppedException e) {
      return;
    } catch (IOException | RuntimeException e) {
      failed(id, e);
    } finally {
      running.remove(id);
    }
    try {
      table.find(id).ifPresent(feed -> changed(id));
    } catch (RuntimeException e) {
      LOGGER.warn("A feed's state cannot be told just now.");
    }
  }

  private void failed(UUID id, Exception failure) {
    try {
      FeedRow feed = table.find(id).orElse(null);
      if (feed == null) {
        return;
      }
      IntakeException problem = problem(failure);
      Duration pause =
          TaxiiPatience.afterFailures(feed.failures() + 1, problem.details().get("retryAfter"));
      Instant now = clock.instant();
      table.failed(id, ImportProblem.of(problem), now, now.plus(pause));
      LOGGER.warn("A feed failed: {}", problem.code());
    } catch (RuntimeException e) {
      LOGGER.warn("A feed's failure could not be saved: {}", e.getClass().getSimpleName());
    }
  }

  private static IntakeException problem(Exception failure) {
    if (failure instanceof IntakeException known) {
      return known;
    }
    IntakeFault passing = Obstacle.passing(failure);
    if (passing == null) {
      LOGGER.error("A feed met something unexpected.", failure);
    }
    return new IntakeException(passing == null ? IntakeFault.UNEXPECTED : passing, failure);
  }

  /** Stops asking; a page under way is imported at the next start. */
  @Override
  public void close() {
    stopping = true;
    ticker.shutdownNow();
    client.close();
    workers.close();
  }
}

package org.jisr.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jisr.bank.BankException;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.LogException;
import org.jisr.taxii.TaxiiPatience;
import org.jisr.taxii.TaxiiSecrets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The collections of other parties' TAXII servers that this node fills by itself, each on terms
 * made by a person and with what the gate permits on them. What people do with one is logged first,
 * and so is each envelope. Thread-safe.
 */
public final class Outlets implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Outlets.class);
  private static final int PARALLEL = 2;
  private static final long TICK_MILLISECONDS = 1_000;
  private static final int SHOWN_FAILURES = 100;

  private final Core core;
  private final OutletTable table;
  private final TaxiiSecrets secrets;
  private final OutletRun run;
  private final Set<String> running = ConcurrentHashMap.newKeySet();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          PARALLEL, Thread.ofPlatform().daemon().name("outlet-", 1).factory());
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("outlet-clock").factory());
  private volatile boolean stopping;

  private Outlets(Core core, Path folder) {
    this.core = core;
    this.table = new OutletTable(core.jdbi());
    this.secrets = new TaxiiSecrets(folder);
    this.run = new OutletRun(core, table, secrets, () -> stopping);
  }

  /**
   * Opens the outlets of an exchange; they are filled once {@link #start} is called.
   *
   * @param folder for secrets; created when needed
   */
  public static Outlets open(Exchange exchange, Path folder) {
    return new Outlets(exchange.core(), folder);
  }

  /** Begins to fill those that are due. */
  public void start() {
    var _ = ticker.scheduleWithFixedDelay(this::tick, 0, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  /** All, the oldest first. */
  public List<Outlet> list() {
    Instant now = core.now();
    return table.all().stream().map(row -> row.seen(running.contains(row.id()), now)).toList();
  }

  /** One of them; throws {@code EXCHANGE_OUTLET_UNKNOWN}. */
  public Outlet get(String id) {
    return row(id).seen(running.contains(id), core.now());
  }

  /** The objects its server did not take, the newest first, at most a hundred. */
  public List<OutletFailure> failures(String id) {
    return table.failures(row(id).id(), SHOWN_FAILURES);
  }

  /**
   * Adds an outlet and begins to fill it.
   *
   * @throws ExchangeException {@code EXCHANGE_OUTLET_INVALID}, as for this node's own party
   */
  public Outlet add(OutletDraft draft, Viewer actor) {
    if (draft.party().equals(core.self())) {
      throw new ExchangeException(ExchangeFault.OUTLET_INVALID);
    }
    String id = UUID.randomUUID().toString();
    Map<String, String> committed = new TreeMap<>();
    committed.put("outlet", id);
    committed.put("address", draft.address().resource().toString());
    log("added", draft.party().value(), draft.terms().hash(), committed, actor);
    if (draft.secret() != null) {
      keep(id, draft.secret());
    }
    table.insert(id, draft, core.now());
    return changed(id);
  }

  /** Puts other terms in the place of those that hold; they hold for the next envelope. */
  public Outlet change(String id, SubscriptionTerms terms, Viewer actor) {
    return act("terms", terms.hash(), id, actor, () -> table.terms(id, terms, core.now()));
  }

  /**
   * Replaces password or token, and the server's pinned key.
   *
   * @param user the account's name; null sends the secret as a bearer token
   * @param pin 64 hexadecimal digits, or null to trust the platform's authorities
   */
  public Outlet credentials(
      String id, @Nullable String user, String secret, @Nullable String pin, Viewer actor) {
    Outlet outlet = row(id).outlet();
    OutletDraft checked =
        new OutletDraft(
            outlet.name(),
            outlet.party(),
            outlet.address(),
            user,
            secret,
            pin,
            outlet.terms(),
            outlet.every());
    return act(
        "credentials",
        "",
        id,
        actor,
        () -> {
          keep(id, secret);
          table.credentials(id, checked.user(), checked.certificatePin(), core.now());
        });
  }

  /** Sends no further envelope. */
  public Outlet pause(String id, Viewer actor) {
    return act("paused", "", id, actor, () -> table.pause(id, true, core.now()));
  }

  /** Goes on where it stopped, at once. */
  public Outlet resume(String id, Viewer actor) {
    return act("resumed", "", id, actor, () -> table.pause(id, false, core.now()));
  }

  /** Fills it now instead of at its next time. */
  public Outlet fill(String id, Viewer actor) {
    return act("asked", "", id, actor, () -> table.wake(id, core.now()));
  }

  /** Sends all that is permitted once more, from the beginning; a server knows what it holds. */
  public Outlet replay(String id, Viewer actor) {
    return act("replayed", "", id, actor, () -> table.rewind(id, core.now()));
  }

  /** Forgets the outlet and its secret; what was sent stays where it is. */
  public void remove(String id, Viewer actor) {
    OutletRow row = row(id);
    log("removed", row.outlet().party().value(), "", Map.of("outlet", id), actor);
    table.delete(id);
    try {
      secrets.remove(UUID.fromString(id));
    } catch (IOException e) {
      throw new ExchangeException(ExchangeFault.OUTLET_SECRET_MISSING, e);
    }
    core.listeners().tell(ExchangeEvent.Topic.OUTLET, id);
  }

  private Outlet act(String action, String hash, String id, Viewer actor, Runnable change) {
    OutletRow row = row(id);
    log(action, row.outlet().party().value(), hash, Map.of("outlet", id), actor);
    change.run();
    return changed(id);
  }

  private void log(
      String action, String party, String hash, Map<String, String> fields, Viewer actor) {
    Map<String, String> committed = new TreeMap<>(fields);
    committed.put("by", actor.account());
    core.log()
        .append(
            new Leaf(
                LeafKind.OUTLET,
                Map.of("action", action, "partner", party, "hash", hash),
                committed));
  }

  private void keep(String id, String secret) {
    try {
      secrets.put(UUID.fromString(id), secret);
    } catch (IOException e) {
      throw new ExchangeException(ExchangeFault.OUTLET_SECRET_MISSING, e);
    }
  }

  private OutletRow row(String id) {
    return table
        .find(Ids.uuid(id, ExchangeFault.OUTLET_UNKNOWN))
        .orElseThrow(() -> new ExchangeException(ExchangeFault.OUTLET_UNKNOWN));
  }

  private Outlet changed(String id) {
    core.listeners().tell(ExchangeEvent.Topic.OUTLET, id);
    return get(id);
  }

  private void tick() {
    try {
      for (String id : table.due(core.now())) {
        if (running.add(id)) {
          workers.execute(() -> work(id));
        }
      }
    } catch (RuntimeException e) {
      LOGGER.warn("The outlets cannot be read just now: {}", e.getClass().getSimpleName());
    }
  }

  private void work(String id) {
    try {
      OutletRow before = table.find(id).orElse(null);
      if (before != null) {
        fill(before);
      }
    } catch (RuntimeException e) {
      LOGGER.warn("An outlet's state could not be saved: {}", e.getClass().getSimpleName());
    } finally {
      running.remove(id);
      core.listeners().tell(ExchangeEvent.Topic.OUTLET, id);
    }
  }

  private void fill(OutletRow before) {
    Instant next = core.now().plus(before.outlet().every());
    try {
      Duration pause = run.work(before.id());
      if (stopping) {
        return;
      }
      Instant now = core.now();
      boolean empty = before.outlet().every().equals(pause);
      table.succeeded(before, now, pause == null ? next : now.plus(pause), empty);
    } catch (IOException | RuntimeException e) {
      if (!stopping) {
        failed(before, e);
      }
    }
  }

  private void failed(OutletRow before, Exception failure) {
    ExchangeException problem = problem(failure);
    Duration pause =
        TaxiiPatience.afterFailures(before.outlet().failures() + 1, problem.retryAfter());
    Instant now = core.now();
    table.failed(before, problem.code(), now, now.plus(pause));
    LOGGER.warn("An outlet failed: {}", problem.code());
  }

  private static ExchangeException problem(Exception failure) {
    return switch (failure) {
      case ExchangeException known -> known;
      case IOException unreadable ->
          new ExchangeException(ExchangeFault.OUTLET_SECRET_MISSING, unreadable);
      case BankException bank -> new ExchangeException(ExchangeFault.STORE_UNAVAILABLE, bank);
      case LogException log -> new ExchangeException(ExchangeFault.STORE_UNAVAILABLE, log);
      default -> {
        LOGGER.error("An outlet met something unexpected.", failure);
        yield new ExchangeException(ExchangeFault.STORE_UNAVAILABLE, failure);
      }
    };
  }

  /** Stops filling after the envelope under way. */
  @Override
  public void close() {
    stopping = true;
    ticker.shutdownNow();
    run.stop();
    workers.close();
  }
}

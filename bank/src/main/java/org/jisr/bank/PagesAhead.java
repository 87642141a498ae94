package org.jisr.bank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages that are probably asked for next, read while the page before them is on its way. One is
 * handed out once, within seconds, and only if view and bank stand exactly as they stood when it
 * was read; the rules are asked at that moment as for any page. Thread-safe.
 */
final class PagesAhead {
  private static final int MOST = 8;
  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final long PATIENCE_SECONDS = 5;

  private final PageThreads threads;
  private final Cache<Place, FutureTask<@Nullable Read>> pages =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfterWrite(KEPT)
          .scheduler(Scheduler.systemScheduler())
          .build();

  /** A page, named by all that decides what it holds. */
  record Place(ViewGrant grant, ViewFilter filter, int limit, ViewPosition from) {}

  /** What was read, and how view and bank stood then. */
  record Read(ViewState state, ViewPage<ViewedObject> page) {}

  PagesAhead(PageThreads threads) {
    this.threads = threads;
  }

  /**
   * Begins to read a page where nobody else waits for one: with many readers the machine has enough
   * to do without guesses.
   *
   * @param work gives nothing where the view has to be filled first
   */
  void begin(Place place, Supplier<@Nullable Read> work) {
    FutureTask<@Nullable Read> task = new FutureTask<>(work::get);
    if (threads.executeIfIdle(task)) {
      pages.put(place, task);
    }
  }

  /** The page, if it was read when all stood as it stands now. */
  @Nullable ViewPage<ViewedObject> take(Place place, ViewState state) {
    FutureTask<@Nullable Read> task = pages.asMap().remove(place);
    if (task == null) {
      return null;
    }
    try {
      Read read = task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return read != null && read.state().equals(state) ? read.page() : null;
    } catch (ExecutionException | CancellationException | TimeoutException e) {
      // Whatever hindered the guess will meet the reading that follows, which tells it.
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BankException(BankFault.UNAVAILABLE, e);
    }
  }

  /** Forgets all pages, since something else decides from now on what they hold. */
  void clear() {
    pages.invalidateAll();
  }
}

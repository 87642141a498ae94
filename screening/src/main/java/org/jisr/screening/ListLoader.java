package org.jisr.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes lists ready to search on a thread of its own; what is ready is swapped as a whole. */
final class ListLoader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ListLoader.class);

  private final ScreeningDatabase database;
  private final Runnable changed;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("jisr-lists").daemon().factory());
  private volatile @Nullable LoadedLists loaded;

  /**
   * @param changed told when other lists are searched than before
   */
  ListLoader(ScreeningDatabase database, Runnable changed) {
    this.database = database;
    this.changed = changed;
  }

  /** Looks for versions that are not loaded, soon. */
  void look() {
    try {
      thread.execute(this::load);
    } catch (RejectedExecutionException e) {
      LOG.debug("Lists are no longer loaded: the node stops.");
    }
  }

  /** Loads what is in force before it returns. */
  synchronized void load() {
    try {
      LoadedLists before = loaded;
      List<LoadedList> lists = new ArrayList<>();
      for (ListVersion version : database.run(Lists::inForce)) {
        LoadedList same = before == null ? null : before.list(version.list());
        lists.add(
            same != null && same.version.equals(version)
                ? same
                : new LoadedList(
                    version,
                    database.run(
                        handle -> Lists.entries(handle, version.list(), version.number()))));
      }
      if (before == null || !before.lists().equals(lists)) {
        loaded = LoadedLists.of(lists);
        changed.run();
      }
    } catch (RuntimeException e) {
      LOG.warn("Lists could not be made ready; the ones before are searched.", e);
    }
  }

  /** What is searched now; null before the first is ready. */
  @Nullable LoadedLists loaded() {
    return loaded;
  }

  /**
   * What is searched now.
   *
   * @throws ScreeningException {@code SCREENING_NOT_READY}
   */
  LoadedLists require() {
    LoadedLists now = loaded;
    if (now == null) {
      // The first loading may have failed; whoever asks sets the next going.
      look();
      throw new ScreeningException(ScreeningFault.NOT_READY);
    }
    return now;
  }

  /** Lets go of the words that were laid beside the lists. */
  void forget() {
    LoadedLists now = loaded;
    if (now != null) {
      now.lists().forEach(LoadedList::forget);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      thread.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

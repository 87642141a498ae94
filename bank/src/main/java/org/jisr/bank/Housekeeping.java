package org.jisr.bank;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the tables quick in the background; one run at a time, never in anybody's way. */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  /** A smaller load is left alone until its end, which settles too. */
  private static final int UNSETTLED_ROWS = 100_000;

  private static final List<String> TABLES =
      List.of(
          "bank.statement_rows",
          "bank.content_rows",
          "bank.edge_rows",
          "bank.lexeme",
          "bank.mention",
          "bank.delivery",
          "bank.handling");

  private final Jdbi jdbi;
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("bank-housekeeping").daemon().factory());
  private final AtomicBoolean queued = new AtomicBoolean();
  private final AtomicInteger unsettled = new AtomicInteger();

  Housekeeping(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Counts rows that were stored; settles now and then. */
  void stored(int rows) {
    if (unsettled.addAndGet(rows) >= UNSETTLED_ROWS) {
      settle();
    }
  }

  void settle() {
    if (!background.isShutdown() && queued.compareAndSet(false, true)) {
      background.execute(this::run);
    }
  }

  private void run() {
    queued.set(false);
    unsettled.set(0);
    try (Handle handle = jdbi.open()) {
      NewWords.settle(handle);
      TABLES.forEach(table -> handle.execute("VACUUM (ANALYZE) " + table));
    } catch (JdbiException e) {
      LOG.warn("The bank's tables could not be tidied; results stay right but slower.", e);
    }
  }

  @Override
  public void close() {
    background.shutdown();
    try {
      if (!background.awaitTermination(1, TimeUnit.MINUTES)) {
        background.shutdownNow();
      }
    } catch (InterruptedException e) {
      background.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}

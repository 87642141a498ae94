package org.jisr.bank;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Platform threads for reading a page of a megabyte out of the database. Requests run on virtual
 * threads, and one of those is parked and woken for every few kilobytes that arrive, which took as
 * long as the database needed to find them.
 */
final class PageThreads {
  private static final int MOST = 24;
  private static final long IDLE_SECONDS = 30;

  private final ThreadPoolExecutor threads;
  private final AtomicInteger waiting = new AtomicInteger();

  PageThreads() {
    threads =
        new ThreadPoolExecutor(
            MOST,
            MOST,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("bank-pages-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /** Starts the task at once where nobody waits for a page; gives whether it did. */
  boolean executeIfIdle(Runnable task) {
    boolean idle = waiting.get() == 0;
    if (idle) {
      threads.execute(task);
    }
    return idle;
  }

  /** Does the work on one of them and waits; what it throws is thrown here. */
  <T> T read(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    waiting.incrementAndGet();
    try {
      threads.execute(task);
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new BankException(BankFault.UNAVAILABLE, e);
    } finally {
      waiting.decrementAndGet();
    }
  }
}

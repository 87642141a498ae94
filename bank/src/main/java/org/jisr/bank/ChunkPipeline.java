package org.jisr.bank;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Stores chunks in the order they are submitted while later ones are being prepared.
 *
 * <p>Used by one thread. After a chunk fails, the following ones fail too and nothing of them is
 * stored, so that a job's position never runs ahead of its statements.
 */
public final class ChunkPipeline implements AutoCloseable {
  private static final int UNDER_WAY = 3;

  private final StatementWriter writer;
  private final Semaphore places = new Semaphore(UNDER_WAY);
  private final ExecutorService preparing =
      Executors.newFixedThreadPool(
          2, Thread.ofPlatform().name("bank-prepare-", 1).daemon().factory());
  private final ExecutorService storing =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("bank-store").daemon().factory());
  private CompletableFuture<?> last = CompletableFuture.completedFuture(true);

  ChunkPipeline(StatementWriter writer) {
    this.writer = writer;
  }

  /**
   * Queues a chunk, waiting while several are on their way.
   *
   * @return what the chunk came to; fails with a {@link CompletionException} around the cause
   */
  public CompletableFuture<ChunkReport> submit(List<NewStatement> statements, ChunkWork work) {
    List<NewStatement> chunk = List.copyOf(statements);
    places.acquireUninterruptibly();
    CompletableFuture<PreparedChunk> prepared =
        CompletableFuture.supplyAsync(() -> writer.prepare(chunk), preparing);
    CompletableFuture<ChunkReport> stored =
        last.thenCombineAsync(prepared, (before, ready) -> writer.store(ready, work), storing);
    last = stored.whenComplete((report, failure) -> places.release());
    return stored;
  }

  /** Waits until everything submitted is stored or has failed. */
  @Override
  public void close() {
    last.handle((report, failure) -> true).join();
    preparing.close();
    storing.close();
    writer.settle();
  }
}

package org.jisr.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jisr.bank.ChunkPipeline;
import org.jisr.bank.ChunkReport;
import org.jisr.stix.BundleEntry;

/**
 * Stores chunks in file order, each in one transaction with the import's position, while the file
 * is read on.
 */
final class ChunkStore implements AutoCloseable {
  private final JobRow row;
  private final ImportTracker tracker;
  private final ChunkPipeline pipeline;
  private final Deque<CompletableFuture<ChunkReport>> pending = new ArrayDeque<>();
  private long position;
  private long refused;

  ChunkStore(JobRow row, Workshop workshop, ImportTracker tracker) {
    this.row = row;
    this.tracker = tracker;
    this.position = row.entries();
    this.refused = row.refused();
    this.pipeline = workshop.bank().writer().pipeline();
  }

  /** Queues a chunk; fails with what made an earlier chunk fail. */
  void submit(Chunk chunk) {
    tracker.checkpoint();
    failEarly();
    if (chunk.entries() == 0) {
      return;
    }
    pending.add(
        pipeline
            .submit(
                chunk.statements(), (handle, report) -> save(handle.getConnection(), chunk, report))
            .thenApply(report -> told(chunk, report)));
  }

  /** Waits until all chunks are durable. */
  void finish() {
    while (!pending.isEmpty()) {
      await(pending.remove());
    }
  }

  @Override
  public void close() {
    pipeline.close();
  }

  /** Runs on the pipeline's storing thread, one chunk after the other. */
  private void save(Connection connection, Chunk chunk, ChunkReport report) {
    List<BundleEntry.Refused> refusals = chunk.refusals(report);
    ChunkResult result = chunk.result(report, refusals.size());
    try {
      JobTable.advance(connection, row.id(), position, result);
      RefusalTable.insert(connection, row.id(), refused, refusals);
    } catch (SQLException e) {
      throw Database.failure(e);
    }
    position += result.entries();
    refused += result.refused();
  }

  /** Counts are shown only when the transaction is durable. */
  private ChunkReport told(Chunk chunk, ChunkReport report) {
    tracker.stored(chunk.result(report, chunk.refusals(report).size()));
    return report;
  }

  private void failEarly() {
    while (!pending.isEmpty() && pending.peek().isDone()) {
      await(pending.remove());
    }
  }

  private static void await(CompletableFuture<ChunkReport> stored) {
    try {
      stored.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }
}

package org.jisr.bank;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Stores chunks in the order they are submitted while later ones are being prepared.
 *
 * <p>Used by one thread. After a chunk fails, the following ones fail too and nothing of them is
 * stored, so that a job's position never runs ahead of its statements.
 */
public final class ChunkPipeline implements AutoCloseable {
  ChunkPipeline() {}

  /** Queues a chunk, waiting while several are on their way. */
  public CompletableFuture<ChunkReport> submit(List<NewStatement> statements, ChunkWork work) {
    throw new UnsupportedOperationException();
  }

  /** Waits until everything submitted is stored or has failed. */
  @Override
  public void close() {}
}

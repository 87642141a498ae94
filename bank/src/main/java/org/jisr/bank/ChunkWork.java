package org.jisr.bank;

import org.jdbi.v3.core.Handle;

/**
 * What a caller does inside the transaction that stores a chunk, such as saving how far a job has
 * come; it becomes durable with the statements or not at all.
 */
@FunctionalInterface
public interface ChunkWork {
  /** Nothing to do. */
  ChunkWork NONE = (handle, report) -> {};

  /** Runs on the open transaction, after the statements were written; throwing rolls all back. */
  void run(Handle handle, ChunkReport report);
}

package org.jisr.bank;

import java.util.Collection;
import java.util.List;
import org.jisr.log.Leaf;
import org.jisr.stix.StixId;

/**
 * The only way into the bank.
 *
 * <p>Each chunk is one transaction and writers queue for one another, so that the order in which
 * statements are recorded is the order in which they become visible. Thread-safe.
 */
public final class StatementWriter {
  StatementWriter() {}

  /**
   * Writes the leaf, then registers the source; must come before its statements are stored. Opening
   * a source again, as when a job resumes, writes nothing.
   *
   * @throws org.jisr.log.LogException when the leaf could not be written: nothing was registered
   */
  public SourceOpening open(Source source, Leaf leaf) {
    throw new UnsupportedOperationException();
  }

  /** Analyses and encodes statements; needs no database. */
  public PreparedChunk prepare(List<NewStatement> statements) {
    throw new UnsupportedOperationException();
  }

  /**
   * Stores a chunk with the caller's own work in one transaction; all of it is durable on return.
   *
   * @throws BankException {@code BANK_SOURCE_NOT_OPENED}, {@code BANK_UNAVAILABLE}
   */
  public ChunkReport store(PreparedChunk chunk, ChunkWork work) {
    throw new UnsupportedOperationException();
  }

  /** Prepares and stores in one step. */
  public ChunkReport store(List<NewStatement> statements, ChunkWork work) {
    return store(prepare(statements), work);
  }

  /** A pipeline for a bulk load; chunks of 1,000 to 5,000 statements suit it. */
  public ChunkPipeline pipeline() {
    throw new UnsupportedOperationException();
  }

  /**
   * Carries out a recall: statements about these ids that came by that source are no longer found
   * or read at any time, past or present; their content is erased and a tombstone with its digest
   * stays. Earlier versions do not come back. Repeating it changes nothing.
   *
   * @param reason a code for the tombstone, without personal data
   */
  public Withdrawal withdraw(
      Collection<StixId> ids, Source.Kind kind, String reference, String reason) {
    throw new UnsupportedOperationException();
  }

  /**
   * Merges what a large import left unmerged in the word index and refreshes the planner's figures,
   * in the background. Results are right without it, only slower.
   */
  public void settle() {
    throw new UnsupportedOperationException();
  }
}

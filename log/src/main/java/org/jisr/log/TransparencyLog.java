package org.jisr.log;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * A node's append-only log: every act leaves a leaf here before it happens.
 *
 * <p>Thread-safe. One process has a log open at a time.
 */
public final class TransparencyLog implements AutoCloseable {
  private TransparencyLog() {}

  /**
   * Opens or creates the log in a folder, completing what a crash interrupted.
   *
   * @throws LogException when another process has it open, the key is another or a published one,
   *     or the files differ from the checkpoint
   */
  public static TransparencyLog open(Path folder, SigningKey key, Clock clock) {
    throw new UnsupportedOperationException();
  }

  /**
   * Appends a leaf and returns once it is durable.
   *
   * @return the leaf's index
   * @throws LogException when it could not be written: then the act must not happen
   */
  public long append(Leaf leaf) {
    throw new UnsupportedOperationException();
  }

  /** Appends several leaves in their order with one write; returns the index of the first. */
  public long append(List<Leaf> leaves) {
    throw new UnsupportedOperationException();
  }

  /** Integrates and signs what is pending and proves the leaf at that index. */
  public LeafProof prove(long index) {
    throw new UnsupportedOperationException();
  }

  /** Proves that the log of today extends the one of that size. */
  public List<Hash> proveConsistency(long oldSize, long newSize) {
    throw new UnsupportedOperationException();
  }

  /** The last signed checkpoint; leaves of the last second may not be in it yet. */
  public Checkpoint checkpoint() {
    throw new UnsupportedOperationException();
  }

  /** Integrates and signs what is pending and returns the checkpoint over all of it. */
  public Checkpoint publish() {
    throw new UnsupportedOperationException();
  }

  /** The number of durable leaves, pending ones included. */
  public long size() {
    throw new UnsupportedOperationException();
  }

  /** At most {@code count} leaves from index {@code newest} downwards. */
  public List<LogEntry> entries(long newest, int count) {
    throw new UnsupportedOperationException();
  }

  /** The leaf with the committed values this node still holds. */
  public OpenedLeaf open(long index) {
    throw new UnsupportedOperationException();
  }

  /** Overwrites the salt and the committed values of a leaf; the tree still verifies. */
  public void erase(long index) {
    throw new UnsupportedOperationException();
  }

  /** The key that verifies this log. */
  public VerifierKey verifierKey() {
    throw new UnsupportedOperationException();
  }

  /** Integrates what is pending and lets another process open the folder. */
  @Override
  public void close() {}
}

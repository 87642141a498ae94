package org.jisr.bank;

/**
 * Statements whose words are analysed and whose rows are encoded, ready to be stored. Immutable;
 * may be prepared on one thread and stored on another.
 */
public final class PreparedChunk {
  PreparedChunk() {}

  /** The number of statements. */
  public int size() {
    throw new UnsupportedOperationException();
  }
}

package org.jisr.bank;

import java.util.List;

/**
 * Statements whose words are analysed and whose rows are encoded, ready to be stored. Immutable;
 * may be prepared on one thread and stored on another.
 */
public final class PreparedChunk {
  private final List<PreparedRow> rows;

  PreparedChunk(List<PreparedRow> rows) {
    this.rows = List.copyOf(rows);
  }

  List<PreparedRow> rows() {
    return rows;
  }

  /** The number of statements. */
  public int size() {
    return rows.size();
  }
}

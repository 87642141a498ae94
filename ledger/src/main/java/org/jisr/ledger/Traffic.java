package org.jisr.ledger;

import java.util.SortedMap;

/**
 * What went one way in a month.
 *
 * @param letters by kind, with the codes of envelopes
 * @param items statements that letters carried
 */
public record Traffic(SortedMap<String, Long> letters, long items) {
  /** Copies the map. */
  public Traffic {
    letters = Counts.copy(letters);
  }

  /** How many letters in all. */
  public long count() {
    return letters.values().stream().mapToLong(Long::longValue).sum();
  }
}

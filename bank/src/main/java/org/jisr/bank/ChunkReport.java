package org.jisr.bank;

import java.time.Instant;
import java.util.List;

/**
 * What one transaction stored.
 *
 * @param outcomes one for each statement given, in the same order
 * @param recordedAt the moment from which the statements count, the same for all of them; later
 *     than that of every chunk committed before
 */
public record ChunkReport(List<StoreOutcome> outcomes, Instant recordedAt) {
  /** Copies the list. */
  public ChunkReport {
    outcomes = List.copyOf(outcomes);
  }

  /** How many statements had this outcome. */
  public int count(StoreOutcome outcome) {
    return (int) outcomes.stream().filter(each -> each == outcome).count();
  }

  /** How many rows were stored. */
  public int stored() {
    return (int) outcomes.stream().filter(StoreOutcome::stored).count();
  }
}

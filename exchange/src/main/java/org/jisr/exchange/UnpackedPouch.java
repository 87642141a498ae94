package org.jisr.exchange;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a pouch that was taken in.
 *
 * @param taken envelopes that had their effect now
 * @param repeated envelopes that had had it before; their receipts go back once more
 * @param confirmed receipts that were news
 * @param repeatedReceipts receipts that were not
 * @param problems how many could not be taken now, by code
 */
public record UnpackedPouch(
    Pouch pouch,
    int taken,
    int repeated,
    int confirmed,
    int repeatedReceipts,
    Map<String, Integer> problems) {
  /** Copies the map. */
  public UnpackedPouch {
    problems = new TreeMap<>(problems);
  }
}

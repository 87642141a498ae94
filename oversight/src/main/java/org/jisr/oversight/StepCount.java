package org.jisr.oversight;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened in one day or month.
 *
 * @param begins its first moment
 * @param leaves how many acts, by kind
 */
public record StepCount(Instant begins, Map<String, Long> leaves) {
  /** Copies the map. */
  public StepCount {
    leaves = new TreeMap<>(leaves);
  }
}

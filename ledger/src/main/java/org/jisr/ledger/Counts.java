package org.jisr.ledger;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Small sums. */
final class Counts {
  private Counts() {}

  static int number(@Nullable String text) {
    try {
      return text == null ? 0 : Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  static SortedMap<String, Long> copy(SortedMap<String, Long> counts) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /** The middle of some waits in milliseconds; null where there are none. */
  static @Nullable Duration median(List<Long> waits) {
    if (waits.isEmpty()) {
      return null;
    }
    List<Long> sorted = waits.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return Duration.ofMillis(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
  }
}

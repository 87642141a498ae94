package org.jisr.oversight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ties warnings to what answered them, leaf by leaf. */
final class Warnings {
  private final Period period;
  private final Map<Long, Act> warned = new HashMap<>();
  private final Map<Long, Long> acknowledged = new HashMap<>();
  private final Set<Long> escalated = new HashSet<>();
  private final Set<Long> closed = new HashSet<>();

  Warnings(Period period) {
    this.period = period;
  }

  /** Takes in an act of any time: an answer may come after the period. */
  void add(Act act) {
    if (act.thread() == 0) {
      return;
    }
    switch (act.kind()) {
      case "tip-off" -> {
        if (period.holds(act.time())) {
          warned.putIfAbsent(act.thread(), act);
        }
      }
      case "acknowledge" -> acknowledged.putIfAbsent(act.thread(), act.time());
      case "escalate" -> escalated.add(act.thread());
      case "outcome" -> closed.add(act.thread());
      default -> {}
    }
  }

  WarningTimes times(String direction) {
    List<Long> waits = new ArrayList<>();
    long warnings = 0;
    long up = 0;
    long ended = 0;
    for (Act act : warned.values()) {
      if (act.detail().equals(direction)) {
        warnings++;
        Long answered = acknowledged.get(act.thread());
        if (answered != null) {
          waits.add(Math.max(0, answered - act.time()));
        }
        up += escalated.contains(act.thread()) ? 1 : 0;
        ended += closed.contains(act.thread()) ? 1 : 0;
      }
    }
    waits.sort(null);
    return new WarningTimes(
        direction,
        warnings,
        waits.size(),
        waits.isEmpty() ? null : Duration.ofMillis(median(waits)),
        waits.isEmpty() ? null : Duration.ofMillis(waits.getLast()),
        up,
        ended);
  }

  static long median(List<Long> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}

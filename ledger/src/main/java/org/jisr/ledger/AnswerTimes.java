package org.jisr.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.log.LogEntry;
import org.jspecify.annotations.Nullable;

/** How long requests of one month waited for their answer, whatever it was. */
final class AnswerTimes {
  private static final Set<String> ANSWERS =
      Set.of("answered-full", "answered-part", "refused", "no-data");

  private final Map<String, Long> began = new HashMap<>();
  private final Map<String, List<Long>> waits = new HashMap<>();

  /**
   * Takes in a step of a request.
   *
   * @param within whether it was made in the month; only requests that begin in it count
   */
  void add(LogEntry leaf, boolean within) {
    Map<String, String> clear = leaf.clear();
    String action = clear.getOrDefault("action", "");
    String direction = clear.getOrDefault("direction", "");
    String id = clear.get("request");
    if (id == null || (!action.equals("move") && !action.equals("hear"))) {
      return;
    }
    String state = clear.getOrDefault("state", "");
    long at = leaf.time().toEpochMilli();
    String begins = direction.equals("out") ? "submitted" : "received";
    if (within && state.equals(begins)) {
      began.putIfAbsent(id, at);
    }
    Long since = ANSWERS.contains(state) ? began.remove(id) : null;
    if (since != null) {
      waits.computeIfAbsent(direction, key -> new ArrayList<>()).add(Math.max(0, at - since));
    }
  }

  @Nullable Duration median(String direction) {
    return Counts.median(waits.getOrDefault(direction, List.of()));
  }
}

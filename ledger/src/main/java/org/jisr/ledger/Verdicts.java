package org.jisr.ledger;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jisr.log.LogEntry;
import org.jspecify.annotations.Nullable;

/** What one side said that something was good for: feedback on answers, outcomes of warnings. */
final class Verdicts {
  private final Set<String> counted = new HashSet<>();
  private final SortedMap<String, Long> given = new TreeMap<>();
  private final SortedMap<String, Long> received = new TreeMap<>();

  void add(LogEntry leaf) {
    Map<String, String> clear = leaf.clear();
    boolean out = "out".equals(clear.get("direction"));
    if (leaf.code().equals("request") && clear.containsKey("action")) {
      // The one who asked says it: of a request of ours, this node.
      count(out, clear.get("request"), clear.get("feedback"));
    } else if (leaf.code().equals("outcome")) {
      count(out, clear.get("inReplyTo"), clear.get("result"));
    }
  }

  private void count(boolean ours, @Nullable String of, @Nullable String verdict) {
    if (of != null && verdict != null && counted.add(of)) {
      (ours ? given : received).merge(verdict, 1L, Long::sum);
    }
  }

  SortedMap<String, Long> given() {
    return Counts.copy(given);
  }

  SortedMap<String, Long> received() {
    return Counts.copy(received);
  }
}

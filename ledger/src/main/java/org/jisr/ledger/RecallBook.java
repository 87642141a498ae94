package org.jisr.ledger;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jisr.log.LogEntry;

/** Recalls of one month by their letters, so that one that is logged twice counts once. */
final class RecallBook {
  private static final String RECALL = "recall";

  private final Set<String> sent = new HashSet<>();
  private final Set<String> honoured = new HashSet<>();
  private final Set<String> received = new HashSet<>();
  private final Set<String> refused = new HashSet<>();

  void add(LogEntry leaf, boolean within) {
    Map<String, String> clear = leaf.clear();
    boolean out = "out".equals(clear.get("direction"));
    String envelope = clear.getOrDefault("envelope", "");
    String kind = clear.getOrDefault("envelopeKind", "");
    boolean done = "0".equals(clear.get("pending"));
    switch (leaf.code()) {
      case RECALL -> {
        if (within) {
          (out ? sent : received).add(envelope);
        }
      }
      case "refusal" -> {
        if (within && !out && kind.equals(RECALL)) {
          received.add(envelope);
          refused.add(envelope);
        }
      }
      case "receipt" -> {
        if (out && kind.equals(RECALL) && done && "accepted".equals(clear.get("result"))) {
          honoured.add(envelope);
        } else if (!out && kind.equals("recall-progress") && done) {
          honoured.add(clear.getOrDefault("inReplyTo", ""));
        }
      }
      default -> {}
    }
  }

  RecallFigures figures() {
    return new RecallFigures(
        sent.size(),
        sent.stream().filter(honoured::contains).count(),
        received.size(),
        received.stream().filter(each -> !refused.contains(each)).count());
  }
}

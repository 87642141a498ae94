package org.jisr.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a leaf of a decision or refusal says about its reasons: one line for each statement, {@code
 * object statement outcome rule,rule}.
 */
final class Refusing {
  private static final String REASONS = "reasons";
  private static final String CODE = "code";
  private static final int PARTS = 4;

  private Refusing() {}

  /** Whether an act may have kept something back. */
  static boolean may(Act act) {
    return act.is("refusal") || (act.is("decision") && act.withheld() > 0);
  }

  /** For how many statements each rule stood in the way. */
  static Map<String, Long> reasons(LoggedAct act) {
    Map<String, Long> reasons = new TreeMap<>();
    String code = act.clear().get(CODE);
    if (code != null) {
      reasons.put(code, 1L);
    }
    for (List<String> line : lines(act)) {
      if (line.size() == PARTS && !line.get(2).equals("permit")) {
        for (String rule : line.get(3).split(",")) {
          if (!rule.isEmpty()) {
            reasons.merge(rule, 1L, Long::sum);
          }
        }
      }
    }
    return reasons;
  }

  private static List<List<String>> lines(LoggedAct act) {
    List<List<String>> lines = new ArrayList<>();
    for (String line : act.opened().getOrDefault(REASONS, "").split("\n")) {
      lines.add(List.of(line.split(" ")));
    }
    return lines;
  }
}

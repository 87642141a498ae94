package org.jisr.stix.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The findings so far: all counted, and listed the first of each rule and the first ones of all, so
 * that hostile input cannot fill memory.
 */
final class Findings {
  private final Profile profile;
  private final int limit;
  private final List<Finding> errors = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();
  private final long[] counts = new long[Rule.values().length];

  Findings(Profile profile, int limit) {
    this.profile = profile;
    this.limit = limit;
  }

  /** Counts a finding; whether it is to be listed. */
  boolean count(Rule rule) {
    boolean first = counts[rule.ordinal()]++ == 0;
    return first || listOf(rule.level()).size() < limit;
  }

  void list(Rule rule, String pointer, Object... names) {
    listOf(rule.level()).add(new Finding(rule.name(), rule.level(), pointer, rule.message(names)));
  }

  private List<Finding> listOf(Level level) {
    return level == Level.MUST || profile == Profile.STRICT ? errors : warnings;
  }

  ValidationReport report() {
    Map<String, Long> byCode = new TreeMap<>();
    for (Rule rule : Rule.values()) {
      if (counts[rule.ordinal()] > 0) {
        byCode.put(rule.name(), counts[rule.ordinal()]);
      }
    }
    return new ValidationReport(errors.isEmpty(), errors, warnings, byCode);
  }
}

package org.jisr.law;

import java.time.Instant;

/**
 * Decides whether a viewer may see a statement. A pure function: equal questions have equal
 * answers, and every rule is always evaluated.
 */
public final class ReadRules {
  private static final ReadRule[] RULES = ReadRule.values();

  private ReadRules() {}

  /**
   * The decision with one reason for every rule; the outcome is a permit or a deny, never needs.
   */
  public static Decision decide(Handling handling, Consultation consultation, Instant now) {
    Tally tally = new Tally();
    for (ReadRule rule : RULES) {
      tally.add(rule, rule.judge(handling, consultation, now));
    }
    return tally.decision();
  }
}

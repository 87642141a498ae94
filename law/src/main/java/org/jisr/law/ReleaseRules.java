package org.jisr.law;

import java.time.Instant;

/**
 * Decides whether a holder may hand a statement to another party. A pure function: nothing is
 * permitted by default, every rule is always evaluated, and the outcome is the worst of them.
 */
public final class ReleaseRules {
  private static final ReleaseRule[] RULES = ReleaseRule.values();

  private ReleaseRules() {}

  /** The decision with one reason for every rule. */
  public static Decision decide(Handling handling, ReleaseContext context, Instant now) {
    Tally tally = new Tally();
    for (ReleaseRule rule : RULES) {
      tally.add(rule, rule.judge(handling, context, now));
    }
    return tally.decision();
  }
}

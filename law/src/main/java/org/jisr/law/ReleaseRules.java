package org.jisr.law;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a holder may hand a statement to another party. A pure function: nothing is
 * permitted by default, every rule is always evaluated, and the outcome is the worst of them.
 */
public final class ReleaseRules {
  private static final ReleaseRule[] RULES = ReleaseRule.values();
  private static final CircumstanceRule[] CIRCUMSTANCES = CircumstanceRule.values();

  private ReleaseRules() {}

  /** The decision with one reason for every built-in rule, then one for every national one. */
  public static Decision decide(Handling handling, ReleaseContext context, Instant now) {
    Tally tally = new Tally();
    PolicySet policy = policy(context, now);
    for (ReleaseRule rule : RULES) {
      tally.add(rule, reference(policy, rule), null, rule.judge(handling, context, now));
    }
    for (CircumstanceRule rule : CIRCUMSTANCES) {
      tally.add(rule, reference(policy, rule), null, rule.judge(handling, context, now));
    }
    if (policy != null) {
      for (PolicyRule rule : policy.rules()) {
        tally.add(rule, rule.legalReference(), rule.wording(), rule.judge(handling, context, now));
      }
    }
    return tally.decision();
  }

  private static @Nullable PolicySet policy(ReleaseContext context, Instant now) {
    PolicySet policy = context.circumstances().law().policy();
    return policy != null && policy.holdsAt(now) ? policy : null;
  }

  /** The provision that the rule carries out in this country, where its policy names one. */
  private static String reference(@Nullable PolicySet policy, Rule rule) {
    String mapped = policy == null ? null : policy.references().get(rule.code());
    return mapped == null ? rule.legalReference() : mapped;
  }
}

package org.jisr.law;

import java.time.Instant;

/**
 * Decides whether an emergency opens a statement. All read rules but clearance, need-to-know group
 * and purpose hold as ever, and more is asked than at other times; what this permits is therefore
 * never more than what the read rules without those three would. A pure function.
 */
public final class EmergencyRules {
  private static final ReadRule[] READING = ReadRule.values();
  private static final EmergencyRule[] EMERGENCY = EmergencyRule.values();

  private EmergencyRules() {}

  /**
   * The decision with one reason for every rule that holds; the outcome is a permit or a deny.
   *
   * @param consultation whose clearance, groups and purpose are set aside; it must name a case
   */
  public static Decision decide(Handling handling, Consultation consultation, Instant now) {
    Tally tally = new Tally();
    for (ReadRule rule : READING) {
      if (!EmergencyRule.liftable().contains(rule)) {
        tally.add(rule, rule.judge(handling, consultation, now));
      }
    }
    for (EmergencyRule rule : EMERGENCY) {
      tally.add(rule, rule.judge(handling, consultation, now));
    }
    return tally.decision();
  }
}

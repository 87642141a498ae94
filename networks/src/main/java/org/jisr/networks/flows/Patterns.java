package org.jisr.networks.flows;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for patterns of laundering in a ledger: bursts against the account's own habit, payments
 * just below a threshold against the whole ledger. It knows of no exclusions: who shows findings
 * leaves out those with an account that must not appear.
 */
public final class Patterns {
  private Patterns() {}

  /** All findings, by kind and account; the same for the same ledger. */
  public static List<Finding> find(Ledger ledger, Watch watch) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new StructuringDetector(ledger, watch).find());
    for (Burst it : new BurstDetector(ledger, watch).find()) {
      findings.add(
          new Finding.FanIn(
              it.payments(), it.account(), it.count(), it.total(), it.moved(), it.expected()));
    }
    for (Burst it : new BurstDetector(ledger.mirrored(), watch).find()) {
      findings.add(
          new Finding.FanOut(
              it.payments(), it.account(), it.count(), it.total(), it.moved(), it.expected()));
    }
    findings.addAll(new CycleDetector(ledger, watch).find());
    findings.addAll(new ScatterDetector(ledger, watch).find());
    return List.copyOf(findings);
  }
}

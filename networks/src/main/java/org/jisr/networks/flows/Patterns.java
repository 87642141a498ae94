package org.jisr.networks.flows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jisr.networks.NetworkException;

/**
 * Looks for patterns of laundering in a ledger: bursts against the account's own habit, payments
 * just below a threshold against the whole ledger.
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

  /**
   * The findings among the payments that no excluded account made or received. Those payments are
   * not looked at at all, so that no finding and no number depends on them: leaving out findings
   * instead would tell by its silence that an excluded account is part of one. What an account pays
   * the excluded is then missing from its habit.
   *
   * @throws NetworkException {@code EXCLUSION_OUT_OF_RANGE}
   */
  public static List<Finding> find(Ledger ledger, Watch watch, BitSet excluded) {
    if (excluded.length() > ledger.accounts()) {
      throw new NetworkException(
          "EXCLUSION_OUT_OF_RANGE", "An exclusion names an account that is not there.", Map.of());
    }
    ShownLedger shown = new ShownLedger(ledger, excluded);
    return find(shown.ledger(), watch).stream().map(shown::inWhole).toList();
  }
}

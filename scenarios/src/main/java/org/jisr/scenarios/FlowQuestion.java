package org.jisr.scenarios;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.jisr.bank.NetworkView;
import org.jisr.stix.StixId;

/**
 * What is asked of the money in a scenario's network. Amounts of different currencies are never
 * added up, so that a question is of one.
 *
 * @param currency three capital letters
 * @param sources where money comes from, at most 200; none to look for patterns alone
 * @param sinks where it goes; none without sources, and none of them a source
 * @param holdingDays how long money may rest in an account and still count as the same, 0 to 366
 * @param threshold from which amount a payment must be reported, minor units, 2 to {@link
 *     org.jisr.bank.NetworkView.Payment#LARGEST}
 */
public record FlowQuestion(
    String currency, Set<StixId> sources, Set<StixId> sinks, int holdingDays, long threshold) {
  /** The most payments in one currency that a question may be asked of. */
  public static final int MOST_PAYMENTS = 20_000;

  private static final int MOST_ENDS = 200;
  private static final int LONGEST_HOLDING = 366;
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /**
   * Copies the sets and checks the ranges.
   *
   * @throws ScenariosException {@code SCENARIOS_INVALID} with the field
   */
  public FlowQuestion {
    sources = Set.copyOf(sources);
    sinks = Set.copyOf(sinks);
    require(CURRENCY.matcher(currency).matches(), "currency");
    require(sources.size() <= MOST_ENDS && sources.isEmpty() == sinks.isEmpty(), "sources");
    require(sinks.size() <= MOST_ENDS && Collections.disjoint(sources, sinks), "sinks");
    require(holdingDays >= 0 && holdingDays <= LONGEST_HOLDING, "holdingDays");
    require(threshold >= 2 && threshold <= NetworkView.Payment.LARGEST, "threshold");
  }

  private static void require(boolean met, String field) {
    if (!met) {
      throw ScenariosException.invalid(field);
    }
  }
}

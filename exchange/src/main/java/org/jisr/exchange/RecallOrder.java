package org.jisr.exchange;

import java.time.Duration;
import java.util.List;
import org.jisr.law.Condition;
import org.jisr.stix.StixId;

/**
 * What a person calls back from one sent envelope.
 *
 * @param ids items of that envelope
 * @param reason free text of at most 1,000 characters for the partner; it does not travel further
 * @param uses what a restriction leaves open, codes as in {@link org.jisr.law.Condition#USE}; empty
 *     for nothing, and for every other action
 * @param within until when every copy must be done with, at most {@link #LONGEST}; overdue ones are
 *     reported every day
 */
public record RecallOrder(
    List<StixId> ids, RecallAction action, String uses, String reason, Duration within) {
  /** The time to answer where nobody says another. */
  public static final Duration USUAL = Duration.ofDays(3);

  /** The longest time to answer. */
  public static final Duration LONGEST = Duration.ofDays(30);

  private static final int MAX_REASON = 1000;

  /**
   * Copies the list.
   *
   * @throws ExchangeException {@code EXCHANGE_RECALL_INVALID}
   */
  public RecallOrder {
    ids = ids.stream().distinct().toList();
    if (ids.isEmpty()
        || action == RecallAction.LIFT
        || !(uses.isEmpty()
            || (action == RecallAction.RESTRICT && uses.equals(Condition.EVIDENCE)))) {
      throw new ExchangeException(ExchangeFault.RECALL_INVALID);
    }
    require(reason, within);
  }

  static void require(String reason, Duration within) {
    if (reason.length() > MAX_REASON || !within.isPositive() || within.compareTo(LONGEST) > 0) {
      throw new ExchangeException(ExchangeFault.RECALL_INVALID);
    }
  }

  /** An order that leaves nothing open. */
  public RecallOrder(List<StixId> ids, RecallAction action, String reason, Duration within) {
    this(ids, action, "", reason, within);
  }

  /** A withdrawal in the usual time. */
  public RecallOrder(List<StixId> ids, String reason) {
    this(ids, RecallAction.WITHDRAW, "", reason, USUAL);
  }
}

package org.jisr.networks.flows;

import java.util.List;

/**
 * A pattern of payments that is worth a look, with the payments and the numbers it rests on. A
 * pattern has innocent explanations as well; it says nothing of anyone by itself.
 */
public sealed interface Finding {
  /** The payments, by number in ascending order. */
  List<Integer> payments();

  /**
   * Many payments just below the threshold where few would be expected.
   *
   * @param account who made or received them
   * @param received whether it received them
   * @param count how many lie just below the threshold
   * @param total their sum, minor units
   * @param comparable payments of the account in the same time of at least half the threshold
   * @param expected how many of those would lie there as in the rest of the ledger
   */
  record Structuring(
      List<Integer> payments,
      int account,
      boolean received,
      int count,
      long total,
      int comparable,
      double expected)
      implements Finding {}

  /**
   * Money of many who paid an account at no other time, gone on soon.
   *
   * @param account the receiver
   * @param count payers
   * @param total what they paid, minor units
   * @param moved what went on within the holding window, minor units
   * @param expected such payers in as long a time, by the rest of the account's own payments
   */
  record FanIn(
      List<Integer> payments, int account, int count, long total, long moved, double expected)
      implements Finding {}

  /**
   * Money that came in and soon went to many whom the account paid at no other time.
   *
   * @param account the payer
   * @param count receivers
   * @param total what they got, minor units
   * @param moved what had come in within the holding window before, minor units
   * @param expected such receivers in as long a time, by the rest of the account's own payments
   */
  record FanOut(
      List<Integer> payments, int account, int count, long total, long moved, double expected)
      implements Finding {}

  /**
   * Money that returns to where it began.
   *
   * @param accounts in order, from where it began
   * @param first the first amount, minor units
   * @param last the amount that returns, minor units
   */
  record Cycle(List<Integer> payments, List<Integer> accounts, long first, long last)
      implements Finding {}

  /**
   * Money of one account that reaches one other by several between.
   *
   * @param source who paid
   * @param sink who was paid in the end
   * @param between the accounts between, ascending
   * @param scattered what the source paid, minor units
   * @param gathered what the sink got, minor units
   */
  record ScatterGather(
      List<Integer> payments,
      int source,
      int sink,
      List<Integer> between,
      long scattered,
      long gathered)
      implements Finding {}
}

package org.jisr.networks;

/**
 * What an order did that was played as it is.
 *
 * @param auc area under the largest component's share over counted removals, unit: nodes; over all
 *     of them where it is never strictly below the threshold
 * @param reached counted removals until the largest component is at most the threshold; −1 where it
 *     never is
 * @param strict counted removals until it is strictly below; −1 where it never is
 */
public record Played(double auc, int reached, int strict) {}

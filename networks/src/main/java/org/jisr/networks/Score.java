package org.jisr.networks;

/**
 * How well an order of removals takes a network apart, by the measures of the published
 * comparisons. All lists are counted removals: a node whose component is already below the
 * threshold at its turn is skipped.
 *
 * @param auc10 area under the largest component's share over counted removals 1 to the stop, by
 *     Simpson's rule with steps of one node; unit: nodes; smaller is better
 * @param n10 counted removals until the largest component is at most ⌈share · N⌉
 * @param strict counted removals until it is strictly below share · N
 * @param n1 removals, none skipped, until it is at most ⌈N/100⌉
 * @param schneider mean share of the largest component over all N removals, none skipped
 */
public record Score(double auc10, int n10, int strict, int n1, double schneider) {}

package org.jisr.networks;

/** What an order is to be best at. */
public enum Objective {
  /** The area under the largest component's share, {@link Score#auc10()}. */
  AUC10,
  /** The number of removals, {@link Score#n10()}. */
  N10,
  /** Both: the smallest product of the two. */
  BALANCED
}

package org.jisr.networks.uncertainty;

/**
 * How often each node held is among the first of all in the worlds, by some measure, and what its
 * measure is there.
 */
public final class RankStability {
  private final int first;
  private final double[] share;
  private final Interval[] values;
  private final Interval[] ranks;

  RankStability(int first, double[] share, Interval[] values, Interval[] ranks) {
    this.first = first;
    this.share = share;
    this.values = values;
    this.ranks = ranks;
  }

  /** How many count as the first. */
  public int first() {
    return first;
  }

  /** The share of worlds in which a node is among the first, 0 to 1; equal nodes share places. */
  public double share(int node) {
    return share[node];
  }

  /** A node's measure over the worlds. */
  public Interval value(int node) {
    return values[node];
  }

  /** A node's rank over the worlds, 1 for the highest; equal nodes have their mean rank. */
  public Interval rank(int node) {
    return ranks[node];
  }
}

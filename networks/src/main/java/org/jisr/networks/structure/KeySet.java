package org.jisr.networks.structure;

import java.util.Arrays;

/**
 * A few nodes that together do most for a question, with what they do and how much any other such
 * set could do at best. Immutable.
 */
public final class KeySet {
  private final int[] nodes;
  private final double value;
  private final double bound;

  KeySet(int[] nodes, double value, double bound) {
    this.nodes = nodes.clone();
    Arrays.sort(this.nodes);
    this.value = value;
    this.bound = Math.max(value, bound);
  }

  /** The nodes in ascending order, which is no rank; the caller's own array. */
  public int[] nodes() {
    return nodes.clone();
  }

  /** What the set does, see the question that was asked. */
  public double value() {
    return value;
  }

  /** No set of as many allowed nodes does more than this. */
  public double bound() {
    return bound;
  }

  /** Whether no set of as many allowed nodes does more. */
  public boolean best() {
    return bound <= value + 1e-12;
  }
}

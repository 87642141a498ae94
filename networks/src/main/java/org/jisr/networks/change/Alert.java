package org.jisr.networks.change;

/**
 * A change that the same network, collected as it was, would hardly ever show.
 *
 * @param what what changed
 * @param node whose leading changed; −1 for changes of the whole
 * @param began the slice from which on it is likely to be different
 * @param raised the slice with which it became certain enough
 * @param rising whether the figure went up
 * @param falseAlarms how often a network that does not change gives any alert of this kind, in all
 *     its slices together
 * @param coverageBefore mean coverage of the slices before it began
 * @param coverageAfter mean coverage from then to where it was raised: where the two differ much,
 *     look at the collection first
 */
public record Alert(
    Kind what,
    int node,
    int began,
    int raised,
    boolean rising,
    double falseAlarms,
    double coverageBefore,
    double coverageAfter) {
  /** What is watched. */
  public enum Kind {
    /** A node's part of the leading measure. */
    LEADER,
    /** Ties for the coverage there was. */
    DENSITY,
    /** Parts that the network falls into, single nodes apart. */
    COMPONENTS,
    /** How much more runs through the one most is run through than through others. */
    CENTRALISATION
  }
}

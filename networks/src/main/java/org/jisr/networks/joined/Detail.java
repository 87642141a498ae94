package org.jisr.networks.joined;

/** How much a summary says of what is not shared. */
public enum Detail {
  /** Only whether there is anything; enough for the cut points. */
  PRESENCE,
  /** How many nodes there are, so that the sizes of parts can be said. */
  COUNTS
}

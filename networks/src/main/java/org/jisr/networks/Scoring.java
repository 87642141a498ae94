package org.jisr.networks;

/**
 * A measure of how much a node holds together, over the nodes that remain, which removals can only
 * lower; so a stale key in a heap is never too low and the highest is found exactly.
 */
interface Scoring {
  /** The present score; 0 or less where removing the node would part nothing. */
  double score(int node);

  /** The node is taken out. */
  void remove(int node);
}

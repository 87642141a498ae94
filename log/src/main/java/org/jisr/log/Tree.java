package org.jisr.log;

import java.util.List;

/**
 * The integrated part of a log at one moment. Never changed once made.
 *
 * @param edge the unfinished tiles
 * @param bundle the entries of the unfinished bundle
 * @param checkpoint the signed checkpoint of this size
 */
record Tree(RightEdge edge, List<byte[]> bundle, Checkpoint checkpoint) {
  Tree {
    bundle = List.copyOf(bundle);
  }

  long size() {
    return edge.size();
  }
}

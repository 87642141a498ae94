package org.jisr.networks;

import java.util.Arrays;

/**
 * Counts shortest paths from one source over what remains of a graph, and how many go through each
 * node (Brandes, 2001). Where a level's counts grow beyond what a double holds well, as on long
 * lattices, the whole level is scaled down; only ratios of neighbouring levels are ever used.
 */
final class ShortestPaths {
  private static final double LARGE = 1e100;

  private final Graph graph;
  private final Remainder remainder;
  private final int[] level;
  private final int[] queue;
  private final double[] count;
  private final double[] share;
  private double[] scale = new double[64];

  ShortestPaths(Graph graph, Remainder remainder) {
    this.graph = graph;
    this.remainder = remainder;
    level = new int[graph.nodes()];
    Arrays.fill(level, -1);
    queue = new int[graph.nodes()];
    count = new double[graph.nodes()];
    share = new double[graph.nodes()];
  }

  /** Adds to each node but the source the paths that begin there and go through it. */
  void addThrough(int source, double[] through) {
    int reached = search(source);
    int[] offsets = graph.offsets();
    int[] adjacency = graph.adjacency();
    for (int at = reached - 1; at > 0; at--) {
      int w = queue[at];
      double part = (1 + share[w]) / count[w] * scale[level[w]];
      int above = level[w] - 1;
      for (int e = offsets[w]; e < offsets[w + 1]; e++) {
        int v = adjacency[e];
        if (level[v] == above) {
          share[v] += count[v] * part;
        }
      }
      through[w] += share[w];
    }
    for (int at = 0; at < reached; at++) {
      level[queue[at]] = -1;
    }
  }

  private int search(int source) {
    int[] offsets = graph.offsets();
    int[] adjacency = graph.adjacency();
    queue[0] = source;
    level[source] = 0;
    count[source] = 1;
    share[source] = 0;
    scale[0] = 1;
    int reached = 1;
    int levelEnd = 1;
    int depth = 0;
    for (int at = 0; at < reached; at++) {
      if (at == levelEnd) {
        depth++;
        settle(depth, at, reached);
        levelEnd = reached;
      }
      int v = queue[at];
      int next = depth + 1;
      double paths = count[v];
      for (int e = offsets[v]; e < offsets[v + 1]; e++) {
        int w = adjacency[e];
        if (level[w] < 0) {
          if (remainder.removed(w)) {
            continue;
          }
          level[w] = next;
          count[w] = paths;
          share[w] = 0;
          queue[reached++] = w;
        } else if (level[w] == next) {
          count[w] += paths;
        }
      }
    }
    return reached;
  }

  private void settle(int depth, int from, int to) {
    if (depth >= scale.length) {
      scale = Arrays.copyOf(scale, 2 * depth);
    }
    double most = 0;
    for (int at = from; at < to; at++) {
      most = Math.max(most, count[queue[at]]);
    }
    scale[depth] = 1;
    if (most > LARGE) {
      scale[depth] = 1 / LARGE;
      for (int at = from; at < to; at++) {
        count[queue[at]] /= LARGE;
      }
    }
  }
}

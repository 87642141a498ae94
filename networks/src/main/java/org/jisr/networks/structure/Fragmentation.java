package org.jisr.networks.structure;

import java.util.Arrays;
import org.jisr.networks.Graph;

/** The share of pairs that have no path when a set is taken out. */
final class Fragmentation implements KeyQuestion {
  private final Graph graph;
  private final int[] stamp;
  private final int[] queue;
  private int look;

  Fragmentation(Graph graph) {
    this.graph = graph;
    stamp = new int[graph.nodes()];
    queue = new int[graph.nodes()];
  }

  @Override
  public double value(int[] set, int size) {
    look++;
    for (int i = 0; i < size; i++) {
      stamp[set[i]] = look;
    }
    double pairs = 0;
    for (int v = 0; v < stamp.length; v++) {
      if (stamp[v] != look) {
        double part = flood(v);
        pairs += part * (part - 1);
      }
    }
    return share(graph, pairs);
  }

  private int flood(int start) {
    queue[0] = start;
    stamp[start] = look;
    int count = 1;
    for (int at = 0; at < count; at++) {
      int v = queue[at];
      for (int i = 0; i < graph.degree(v); i++) {
        int near = graph.neighbour(v, i);
        if (stamp[near] != look) {
          stamp[near] = look;
          queue[count++] = near;
        }
      }
    }
    return count;
  }

  @Override
  public long effort() {
    return graph.nodes() + 2L * graph.edges();
  }

  @Override
  public double bound(int[] candidates, int size, int[] found) {
    return share(graph, 2 * tiesLeft(graph, candidates, size));
  }

  /** Each tie that is left is a pair that is not apart; no set takes more than its degrees. */
  static double tiesLeft(Graph graph, int[] candidates, int size) {
    int[] degrees = Arrays.stream(candidates).map(graph::degree).sorted().toArray();
    double left = graph.edges();
    for (int i = 0; i < size; i++) {
      left -= degrees[degrees.length - 1 - i];
    }
    return Math.max(0, left);
  }

  static double share(Graph graph, double orderedPairs) {
    double all = graph.nodes() * (graph.nodes() - 1.0);
    return all == 0 ? 0 : 1 - orderedPairs / all;
  }
}

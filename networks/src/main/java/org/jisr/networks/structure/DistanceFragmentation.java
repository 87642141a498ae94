package org.jisr.networks.structure;

import java.util.Arrays;
import org.jisr.networks.Graph;

/** How far apart pairs are when a set is taken out: 1 less the mean of one over the distance. */
final class DistanceFragmentation implements KeyQuestion {
  private final Graph graph;
  private final boolean[] out;
  private final int[] distance;
  private final int[] queue;

  DistanceFragmentation(Graph graph) {
    this.graph = graph;
    out = new boolean[graph.nodes()];
    distance = new int[graph.nodes()];
    queue = new int[graph.nodes()];
  }

  @Override
  public double value(int[] set, int size) {
    for (int i = 0; i < size; i++) {
      out[set[i]] = true;
    }
    double sum = 0;
    for (int v = 0; v < out.length; v++) {
      sum += out[v] ? 0 : nearness(v);
    }
    for (int i = 0; i < size; i++) {
      out[set[i]] = false;
    }
    return Fragmentation.share(graph, sum);
  }

  private double nearness(int source) {
    Arrays.fill(distance, -1);
    queue[0] = source;
    distance[source] = 0;
    int count = 1;
    double sum = 0;
    for (int at = 0; at < count; at++) {
      int v = queue[at];
      sum += at == 0 ? 0 : 1.0 / distance[v];
      for (int i = 0; i < graph.degree(v); i++) {
        int near = graph.neighbour(v, i);
        if (distance[near] < 0 && !out[near]) {
          distance[near] = distance[v] + 1;
          queue[count++] = near;
        }
      }
    }
    return sum;
  }

  @Override
  public long effort() {
    return Math.max(1, graph.nodes()) * (graph.nodes() + 2L * graph.edges());
  }

  @Override
  public double bound(int[] candidates, int size, int[] found) {
    return Fragmentation.share(graph, 2 * Fragmentation.tiesLeft(graph, candidates, size));
  }
}

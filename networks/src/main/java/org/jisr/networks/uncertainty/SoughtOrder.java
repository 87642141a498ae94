package org.jisr.networks.uncertainty;

import java.util.Arrays;
import org.jisr.networks.Centrality;
import org.jisr.networks.Components;
import org.jisr.networks.Graph;

/**
 * The kind of order that is sought to part a network: always the node that most shortest paths go
 * through, in what is left.
 */
final class SoughtOrder {
  private static final int SOURCES = 48;

  private SoughtOrder() {}

  /**
   * As much of it as leaves no larger share of all nodes together than this, k at the most: a graph
   * that lost something falls apart sooner.
   */
  static int[] of(Graph graph, double share, int k, long seed) {
    int[] order = new int[Math.min(k, graph.nodes())];
    boolean[] gone = new boolean[graph.nodes()];
    Graph rest = graph;
    for (int i = 0; i < order.length; i++) {
      if (Components.of(rest).largest() <= share * graph.nodes()) {
        return Arrays.copyOf(order, i);
      }
      double[] through = Centrality.betweenness(rest, SOURCES, seed);
      int best = -1;
      for (int v = 0; v < gone.length; v++) {
        if (!gone[v] && (best < 0 || ahead(rest, through, v, best))) {
          best = v;
        }
      }
      order[i] = best;
      gone[best] = true;
      rest = Parts.without(rest, order, i, i + 1);
    }
    return order;
  }

  private static boolean ahead(Graph rest, double[] through, int v, int best) {
    return through[v] > through[best]
        || (through[v] == through[best] && rest.degree(v) > rest.degree(best));
  }
}

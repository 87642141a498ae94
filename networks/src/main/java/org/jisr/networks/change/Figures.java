package org.jisr.networks.change;

import java.util.Arrays;
import org.jisr.networks.Components;
import org.jisr.networks.Graph;

/**
 * What one slice looks like.
 *
 * @param leader the node with the highest measure; −1 where nobody has any; the lowest of equal
 *     ones
 * @param density ties for each pair of nodes
 * @param components parts of two nodes or more
 * @param centralisation how much more shortest paths run through the first than through the others,
 *     0 where all are equal to 1 in a star (Freeman, 1979)
 */
public record Figures(int leader, double density, int components, double centralisation) {
  static Figures of(Graph graph, double[] leading, double[] betweenness) {
    double nodes = graph.nodes();
    int leader = -1;
    for (int v = 0; v < leading.length; v++) {
      if (leading[v] > (leader < 0 ? 0 : leading[leader])) {
        leader = v;
      }
    }
    double most = Arrays.stream(betweenness).max().orElse(0);
    double distance = most * nodes - Arrays.stream(betweenness).sum();
    double star = (nodes - 1) * (nodes - 1) * (nodes - 2) / 2;
    return new Figures(
        leader,
        nodes < 2 ? 0 : 2 * graph.edges() / nodes / (nodes - 1),
        parts(graph),
        star <= 0 ? 0 : distance / star);
  }

  private static int parts(Graph graph) {
    Components components = Components.of(graph);
    int parts = 0;
    for (int i = 0; i < components.count(); i++) {
      parts += components.size(i) > 1 ? 1 : 0;
    }
    return parts;
  }
}

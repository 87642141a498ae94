package org.jisr.networks;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Measures of where each node stands, one number for each, in the order of the nodes. */
public final class Centrality {
  private static final double DAMPING = 0.85;
  private static final double SETTLED = 1e-12;
  private static final int MOST_ROUNDS = 200;

  private Centrality() {}

  /**
   * Shortest paths between other nodes that go through each node, each pair counted once and shared
   * among its paths (Freeman, 1977; Brandes, 2001).
   */
  public static double[] betweenness(Graph graph) {
    return betweenness(graph, graph.nodes(), 0);
  }

  /**
   * As {@link #betweenness(Graph)}, estimated from sources drawn without repetition and scaled to
   * all; exact where there are as many as nodes.
   */
  public static double[] betweenness(Graph graph, int sources, long seed) {
    int nodes = graph.nodes();
    int drawn = Math.min(sources, nodes);
    double[] through = new double[nodes];
    ShortestPaths paths = new ShortestPaths(graph, new Remainder(graph));
    int[] pool = new int[nodes];
    Arrays.setAll(pool, v -> v);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < drawn; i++) {
      int other = i + random.nextInt(nodes - i);
      int source = pool[other];
      pool[other] = pool[i];
      paths.addThrough(source, through);
    }
    double scale = drawn == 0 ? 0 : 0.5 * nodes / drawn;
    for (int v = 0; v < nodes; v++) {
      through[v] *= scale;
    }
    return through;
  }

  /**
   * How near each node is to those it can reach, times the share of all others that it reaches
   * (Wasserman and Faust, 1994): from 0 to 1, comparable between components.
   */
  public static double[] closeness(Graph graph) {
    int nodes = graph.nodes();
    double[] closeness = new double[nodes];
    int[] distance = new int[nodes];
    int[] queue = new int[nodes];
    Arrays.fill(distance, -1);
    for (int source = 0; source < nodes; source++) {
      queue[0] = source;
      distance[source] = 0;
      int reached = 1;
      long sum = 0;
      for (int at = 0; at < reached; at++) {
        int v = queue[at];
        sum += distance[v];
        for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
          int near = graph.adjacency()[e];
          if (distance[near] < 0) {
            distance[near] = distance[v] + 1;
            queue[reached++] = near;
          }
        }
      }
      for (int at = 0; at < reached; at++) {
        distance[queue[at]] = -1;
      }
      double others = reached - 1.0;
      closeness[source] = sum == 0 ? 0 : others / sum * others / (nodes - 1);
    }
    return closeness;
  }

  /**
   * The share of time that a walker spends at each node who follows a random edge, and with 0.15,
   * or where there is none, goes anywhere (Brin and Page, 1998). Sums to 1.
   */
  public static double[] pageRank(Graph graph) {
    int nodes = graph.nodes();
    double[] rank = new double[nodes];
    double[] share = new double[nodes];
    Arrays.fill(rank, nodes == 0 ? 0 : 1.0 / nodes);
    double change = 1;
    for (int round = 0; round < MOST_ROUNDS && change > SETTLED; round++) {
      double lost = 0;
      for (int v = 0; v < nodes; v++) {
        int degree = graph.degree(v);
        share[v] = degree == 0 ? 0 : rank[v] / degree;
        lost += degree == 0 ? rank[v] : 0;
      }
      double anywhere = (1 - DAMPING + DAMPING * lost) / nodes;
      change = 0;
      for (int v = 0; v < nodes; v++) {
        double sum = 0;
        for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
          sum += share[graph.adjacency()[e]];
        }
        double renewed = anywhere + DAMPING * sum;
        change += Math.abs(renewed - rank[v]);
        rank[v] = renewed;
      }
    }
    return rank;
  }
}

package org.jisr.networks;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;

/**
 * What is to be taken apart, how far, at what cost each, and what must not be touched. Excluded
 * nodes stay in the structure and never appear in any answer.
 */
public final class Problem {
  private final Graph graph;
  private final Threshold threshold;
  private final double[] costs;
  private final boolean uniform;

  private Problem(Graph graph, Threshold threshold, double[] costs) {
    this.graph = graph;
    this.threshold = threshold;
    this.costs = costs;
    this.uniform = Arrays.stream(costs).allMatch(cost -> cost == 1);
  }

  /** Every removal costs one, nothing is excluded. */
  public static Problem of(Graph graph, Threshold threshold) {
    double[] costs = new double[graph.nodes()];
    Arrays.fill(costs, 1);
    return new Problem(graph, threshold, costs);
  }

  /**
   * The same with a cost for each node.
   *
   * @param costs above 0; infinite for what is excluded
   * @throws NetworkException {@code COST_INVALID} for zero, negative or no numbers
   */
  public Problem costs(double[] costs) {
    if (costs.length != graph.nodes()) {
      throw new NetworkException(
          "COST_INVALID",
          "There must be one cost for each node.",
          Map.of("costs", Integer.toString(costs.length)));
    }
    for (int v = 0; v < costs.length; v++) {
      if (!(costs[v] > 0)) {
        throw new NetworkException(
            "COST_INVALID",
            "A cost must be above 0; an infinite one excludes the node.",
            Map.of("position", Integer.toString(v + 1)));
      }
    }
    double[] all = costs.clone();
    for (int v = 0; v < all.length; v++) {
      if (!allowed(v)) {
        all[v] = Double.POSITIVE_INFINITY;
      }
    }
    return new Problem(graph, threshold, all);
  }

  /** The same with these nodes excluded as well. */
  public Problem exclude(BitSet excluded) {
    if (excluded.length() > graph.nodes()) {
      throw new NetworkException(
          "EXCLUSION_OUT_OF_RANGE", "An exclusion names a node that is not there.", Map.of());
    }
    double[] all = costs.clone();
    excluded.stream().forEach(v -> all[v] = Double.POSITIVE_INFINITY);
    return new Problem(graph, threshold, all);
  }

  /** The graph, excluded nodes included. */
  public Graph graph() {
    return graph;
  }

  /** How far it is to be taken apart. */
  public Threshold threshold() {
    return threshold;
  }

  /** Whether the node may be part of an answer. */
  public boolean allowed(int node) {
    return costs[node] < Double.POSITIVE_INFINITY;
  }

  /** The cost of a node. */
  double cost(int node) {
    return costs[node];
  }

  /** Whether all nodes are allowed and cost one. */
  boolean uniform() {
    return uniform;
  }
}

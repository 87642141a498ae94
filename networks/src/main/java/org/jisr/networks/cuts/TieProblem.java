package org.jisr.networks.cuts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.jisr.networks.Threshold;

/**
 * Which ties may be cut, at what cost each, and how far the network is to be parted. Ties are
 * numbered by their lower end, then by the other. Excluded ties stay and never appear in an answer.
 */
public final class TieProblem {
  private final Graph graph;
  private final Threshold threshold;
  private final int[] begin;
  private final int[] lower;
  private final int[] higher;
  private final double[] costs;

  private TieProblem(Graph graph, Threshold threshold, double[] costs) {
    this.graph = graph;
    this.threshold = threshold;
    this.costs = costs;
    begin = new int[graph.nodes() + 1];
    lower = new int[graph.edges()];
    higher = new int[graph.edges()];
    int count = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      begin[v] = count;
      for (int i = 0; i < graph.degree(v); i++) {
        if (graph.neighbour(v, i) > v) {
          lower[count] = v;
          higher[count++] = graph.neighbour(v, i);
        }
      }
    }
    begin[graph.nodes()] = count;
  }

  /** Every tie costs one, none is excluded. */
  public static TieProblem of(Graph graph, Threshold threshold) {
    double[] costs = new double[graph.edges()];
    Arrays.fill(costs, 1);
    return new TieProblem(graph, threshold, costs);
  }

  /**
   * The same with a cost for each tie.
   *
   * @param costs above 0; infinite for what is excluded
   * @throws NetworkException {@code COST_INVALID}
   */
  public TieProblem costs(double[] costs) {
    if (costs.length != ties() || Arrays.stream(costs).anyMatch(cost -> !(cost > 0))) {
      throw new NetworkException(
          "COST_INVALID",
          "There must be one cost above 0 for each tie; an infinite one excludes it.",
          Map.of("costs", Integer.toString(costs.length), "ties", Integer.toString(ties())));
    }
    double[] all = costs.clone();
    for (int tie = 0; tie < all.length; tie++) {
      all[tie] = allowed(tie) ? all[tie] : Double.POSITIVE_INFINITY;
    }
    return new TieProblem(graph, threshold, all);
  }

  /**
   * The same with all ties of these nodes excluded as well: a tie would name its ends.
   *
   * @throws NetworkException {@code EXCLUSION_OUT_OF_RANGE}
   */
  public TieProblem excludeNodes(BitSet nodes) {
    if (nodes.length() > graph.nodes()) {
      throw new NetworkException(
          "EXCLUSION_OUT_OF_RANGE", "An exclusion names a node that is not there.", Map.of());
    }
    double[] all = costs.clone();
    for (int tie = 0; tie < all.length; tie++) {
      if (nodes.get(lower[tie]) || nodes.get(higher[tie])) {
        all[tie] = Double.POSITIVE_INFINITY;
      }
    }
    return new TieProblem(graph, threshold, all);
  }

  /** The graph. */
  public Graph graph() {
    return graph;
  }

  /** How far it is to be parted: the largest component strictly below the share of all nodes. */
  public Threshold threshold() {
    return threshold;
  }

  /** How many ties there are. */
  public int ties() {
    return lower.length;
  }

  /** The lower end of a tie. */
  public int lower(int tie) {
    return lower[tie];
  }

  /** The higher end of a tie. */
  public int higher(int tie) {
    return higher[tie];
  }

  /**
   * The number of the tie between two nodes.
   *
   * @throws NetworkException {@code TIE_UNKNOWN} where there is none
   */
  public int number(int a, int b) {
    int v = Math.min(a, b);
    int found =
        v < 0 || v >= graph.nodes()
            ? -1
            : Arrays.binarySearch(higher, begin[v], begin[v + 1], Math.max(a, b));
    if (found < 0) {
      throw new NetworkException(
          "TIE_UNKNOWN", "There is no such tie.", Map.of("ends", a + " " + b));
    }
    return found;
  }

  /** What cutting a tie costs; infinite where it is excluded. */
  public double cost(int tie) {
    return costs[tie];
  }

  /** Whether a tie may be part of an answer. */
  public boolean allowed(int tie) {
    return costs[tie] < Double.POSITIVE_INFINITY;
  }

  /** The largest component that counts as parted. */
  int bound() {
    int size = threshold.most(graph.nodes());
    while (size > 0 && !threshold.below(size, graph.nodes())) {
      size--;
    }
    return size;
  }
}

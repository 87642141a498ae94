package org.jisr.networks.ties;

import java.util.Arrays;
import org.jisr.networks.Graph;

/**
 * How much in the structure speaks for a tie between one node and each other, by common
 * acquaintances and by paths of three ties. Look from a node, then read; not for several threads.
 */
public final class TieScores {
  private final Graph graph;
  private final int[] common;
  private final double[] adamicAdar;
  private final double[] allocation;
  private final double[] threePaths;

  /** Scores in this graph; look from a node first. */
  public TieScores(Graph graph) {
    this.graph = graph;
    common = new int[graph.nodes()];
    adamicAdar = new double[graph.nodes()];
    allocation = new double[graph.nodes()];
    threePaths = new double[graph.nodes()];
  }

  /** Computes the scores between this node and all others. */
  public void look(int source) {
    Arrays.fill(common, 0);
    Arrays.fill(adamicAdar, 0);
    Arrays.fill(allocation, 0);
    Arrays.fill(threePaths, 0);
    for (int i = 0; i < graph.degree(source); i++) {
      int near = graph.neighbour(source, i);
      int degree = graph.degree(near);
      for (int j = 0; j < degree; j++) {
        int far = graph.neighbour(near, j);
        if (far != source) {
          common[far]++;
          adamicAdar[far] += 1 / Math.log(degree);
          allocation[far] += 1.0 / degree;
          goOn(source, near, far);
        }
      }
    }
  }

  private void goOn(int source, int near, int far) {
    double share = 1 / Math.sqrt((double) graph.degree(near) * graph.degree(far));
    for (int i = 0; i < graph.degree(far); i++) {
      int end = graph.neighbour(far, i);
      if (end != source && end != near) {
        threePaths[end] += share;
      }
    }
  }

  /** Common acquaintances. */
  public int common(int node) {
    return common[node];
  }

  /** Common acquaintances, each worth 1 / ln(its degree) (Adamic and Adar, 2003). */
  public double adamicAdar(int node) {
    return adamicAdar[node];
  }

  /** Common acquaintances, each worth 1 / its degree (Zhou, Lü and Zhang, 2009). */
  public double resourceAllocation(int node) {
    return allocation[node];
  }

  /**
   * Paths of three ties, each worth 1 / √(degrees of its two inner nodes) (Kovács et al., 2019).
   */
  public double threePaths(int node) {
    return threePaths[node];
  }
}

package org.jisr.networks;

/** Adaptive degree: the number of neighbours that remain, less one. */
final class DegreeScoring implements Scoring {
  private final Graph graph;
  private final int[] degree;

  DegreeScoring(Graph graph) {
    this.graph = graph;
    this.degree = new int[graph.nodes()];
    for (int v = 0; v < degree.length; v++) {
      degree[v] = graph.degree(v);
    }
  }

  @Override
  public double score(int node) {
    return degree[node] - 1;
  }

  @Override
  public void remove(int node) {
    int[] adjacency = graph.adjacency();
    for (int e = graph.offsets()[node]; e < graph.offsets()[node + 1]; e++) {
      degree[adjacency[e]]--;
    }
  }
}

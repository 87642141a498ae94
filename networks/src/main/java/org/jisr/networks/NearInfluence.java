package org.jisr.networks;

/**
 * Collective influence over the nearest neighbours (Morone and Makse, 2015, ℓ = 1): (k−1) times the
 * sum of (k−1) over the neighbours, kept up to date by subtraction.
 */
final class NearInfluence implements Scoring {
  private final Graph graph;
  private final int[] degree;
  private final long[] around;
  private final boolean[] removed;

  NearInfluence(Graph graph) {
    this.graph = graph;
    int nodes = graph.nodes();
    degree = new int[nodes];
    around = new long[nodes];
    removed = new boolean[nodes];
    int[] adjacency = graph.adjacency();
    for (int v = 0; v < nodes; v++) {
      degree[v] = graph.degree(v);
      for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
        around[v] += graph.degree(adjacency[e]) - 1;
      }
    }
  }

  @Override
  public double score(int node) {
    return (double) (degree[node] - 1) * around[node];
  }

  @Override
  public void remove(int node) {
    int[] offsets = graph.offsets();
    int[] adjacency = graph.adjacency();
    removed[node] = true;
    for (int e = offsets[node]; e < offsets[node + 1]; e++) {
      int near = adjacency[e];
      if (removed[near]) {
        continue;
      }
      degree[near]--;
      around[near] -= degree[node] - 1;
      for (int f = offsets[near]; f < offsets[near + 1]; f++) {
        around[adjacency[f]]--;
      }
    }
  }
}

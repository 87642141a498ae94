package org.jisr.networks;

/**
 * Collective influence at distance two (Morone and Makse, 2015, ℓ = 2): (k−1) times the sum of
 * (k−1) over the nodes exactly two steps away, counted afresh each time it is asked for.
 */
final class FarInfluence implements Scoring {
  private final Graph graph;
  private final int[] degree;
  private final int[] seen;
  private final boolean[] removed;
  private int look;

  FarInfluence(Graph graph) {
    this.graph = graph;
    degree = new int[graph.nodes()];
    seen = new int[graph.nodes()];
    removed = new boolean[graph.nodes()];
    for (int v = 0; v < degree.length; v++) {
      degree[v] = graph.degree(v);
    }
  }

  @Override
  public double score(int node) {
    if (degree[node] <= 1) {
      return 0;
    }
    int[] offsets = graph.offsets();
    int[] adjacency = graph.adjacency();
    look++;
    seen[node] = look;
    for (int e = offsets[node]; e < offsets[node + 1]; e++) {
      seen[adjacency[e]] = look;
    }
    long sum = 0;
    for (int e = offsets[node]; e < offsets[node + 1]; e++) {
      int near = adjacency[e];
      if (!removed[near]) {
        for (int f = offsets[near]; f < offsets[near + 1]; f++) {
          int far = adjacency[f];
          if (seen[far] != look && !removed[far]) {
            seen[far] = look;
            sum += degree[far] - 1;
          }
        }
      }
    }
    return (double) (degree[node] - 1) * sum;
  }

  @Override
  public void remove(int node) {
    removed[node] = true;
    int[] adjacency = graph.adjacency();
    for (int e = graph.offsets()[node]; e < graph.offsets()[node + 1]; e++) {
      degree[adjacency[e]]--;
    }
  }
}

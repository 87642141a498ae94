package org.jisr.networks;

/**
 * Degree inside the 2-core (CoreHD, Zdeborová, Zhang and Zhou, 2016): what hangs on the core by one
 * edge is peeled off again after each removal, and scores 0.
 */
final class CoreScoring implements Scoring {
  private final Graph graph;
  private final int[] degree;
  private final boolean[] outside;
  private final int[] peel;

  CoreScoring(Graph graph) {
    this.graph = graph;
    int nodes = graph.nodes();
    degree = new int[nodes];
    outside = new boolean[nodes];
    peel = new int[nodes];
    int waiting = 0;
    for (int v = 0; v < nodes; v++) {
      degree[v] = graph.degree(v);
      if (degree[v] < 2) {
        outside[v] = true;
        peel[waiting++] = v;
      }
    }
    peel(waiting);
  }

  @Override
  public double score(int node) {
    return outside[node] ? 0 : degree[node];
  }

  @Override
  public void remove(int node) {
    if (!outside[node]) {
      outside[node] = true;
      peel[0] = node;
      peel(1);
    }
  }

  private void peel(int given) {
    int[] offsets = graph.offsets();
    int[] adjacency = graph.adjacency();
    int waiting = given;
    while (waiting > 0) {
      int v = peel[--waiting];
      for (int e = offsets[v]; e < offsets[v + 1]; e++) {
        int near = adjacency[e];
        if (!outside[near] && --degree[near] < 2) {
          outside[near] = true;
          peel[waiting++] = near;
        }
      }
    }
  }
}

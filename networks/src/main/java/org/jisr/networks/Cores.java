package org.jisr.networks;

/**
 * Core numbers: the largest k such that a node is in a part where all have k neighbours or more.
 */
public final class Cores {
  private Cores() {}

  /** One number for each node, by peeling in order of degree (Batagelj and Zaveršnik, 2003). */
  public static int[] of(Graph graph) {
    int nodes = graph.nodes();
    int[] core = new int[nodes];
    int most = 0;
    for (int v = 0; v < nodes; v++) {
      core[v] = graph.degree(v);
      most = Math.max(most, core[v]);
    }
    int[] start = new int[most + 2];
    for (int v = 0; v < nodes; v++) {
      start[core[v] + 1]++;
    }
    for (int k = 0; k <= most; k++) {
      start[k + 1] += start[k];
    }
    int[] next = start.clone();
    int[] sorted = new int[nodes];
    int[] place = new int[nodes];
    for (int v = 0; v < nodes; v++) {
      place[v] = next[core[v]]++;
      sorted[place[v]] = v;
    }
    peel(graph, core, start, sorted, place);
    return core;
  }

  private static void peel(Graph graph, int[] core, int[] start, int[] sorted, int[] place) {
    for (int at = 0; at < sorted.length; at++) {
      int v = sorted[at];
      for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
        int near = graph.adjacency()[e];
        if (core[near] > core[v]) {
          int first = start[core[near]]++;
          int other = sorted[first];
          sorted[place[near]] = other;
          place[other] = place[near];
          sorted[first] = near;
          place[near] = first;
          core[near]--;
        }
      }
    }
  }
}

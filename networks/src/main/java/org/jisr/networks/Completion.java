package org.jisr.networks;

import java.util.Arrays;

/**
 * An order continued to all nodes by the highest remaining degree, ties by the lowest id. Degrees
 * only fall, so a heap whose keys are renewed when they surface gives the exact order.
 */
final class Completion {
  private Completion() {}

  /** Excluded nodes are left out. */
  static int[] of(Problem problem, int[] order) {
    Graph graph = problem.graph();
    int nodes = graph.nodes();
    if (order.length == nodes) {
      return order;
    }
    int[] degree = new int[nodes];
    boolean[] removed = new boolean[nodes];
    for (int v = 0; v < nodes; v++) {
      degree[v] = graph.degree(v);
    }
    for (int v : order) {
      take(graph, v, degree, removed);
    }
    MaxHeap heap = new MaxHeap(nodes, MaxHeap.BY_ID);
    for (int v = 0; v < nodes; v++) {
      if (!removed[v] && problem.allowed(v)) {
        heap.add(v, degree[v]);
      }
    }
    int[] whole = Arrays.copyOf(order, nodes);
    int length = order.length;
    while (!heap.isEmpty()) {
      int v = heap.first();
      if (heap.firstKey() > degree[v]) {
        heap.lower(degree[v]);
      } else {
        heap.removeFirst();
        whole[length++] = v;
        take(graph, v, degree, removed);
      }
    }
    return Arrays.copyOf(whole, length);
  }

  private static void take(Graph graph, int v, int[] degree, boolean[] removed) {
    removed[v] = true;
    int[] adjacency = graph.adjacency();
    for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
      degree[adjacency[e]]--;
    }
  }
}

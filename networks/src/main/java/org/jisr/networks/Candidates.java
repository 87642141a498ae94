package org.jisr.networks;

import java.util.Arrays;
import java.util.List;

/** The nodes that annealing may use: the list itself, then what other orders chose, then degree. */
final class Candidates {
  private static final int SPARE = 30;
  private static final int MOST_SPARE = 2_000;

  private Candidates() {}

  static int[] of(Problem problem, int[] list, List<Incumbents.Found> others) {
    int nodes = problem.graph().nodes();
    int spare = Math.max(SPARE, Math.min(list.length, MOST_SPARE));
    int wanted = Math.min(nodes, list.length + spare);
    boolean[] chosen = new boolean[nodes];
    int[] candidates = Arrays.copyOf(list, wanted);
    for (int v : list) {
      chosen[v] = true;
    }
    int count = list.length;
    for (Incumbents.Found other : others) {
      for (int v : other.judged().order()) {
        if (count < wanted && !chosen[v]) {
          chosen[v] = true;
          candidates[count++] = v;
        }
      }
    }
    MaxHeap heap = new MaxHeap(nodes, MaxHeap.BY_ID);
    for (int v = 0; v < nodes; v++) {
      if (!chosen[v] && problem.allowed(v)) {
        heap.add(v, problem.graph().degree(v) / problem.cost(v));
      }
    }
    while (count < wanted && !heap.isEmpty()) {
      candidates[count++] = heap.first();
      heap.removeFirst();
    }
    return Arrays.copyOf(candidates, count);
  }
}

package org.jisr.networks;

import java.util.ArrayList;
import java.util.List;

/** The measures again, by searching the whole graph after each removal: slow and plain. */
final class Forward {
  private final Graph graph;
  private final boolean[] removed;

  Forward(Graph graph) {
    this.graph = graph;
    this.removed = new boolean[graph.nodes()];
  }

  static Score score(Graph graph, int[] whole) {
    int nodes = graph.nodes();
    List<Integer> counted = new ArrayList<>();
    Forward filter = new Forward(graph);
    double sum = 0;
    int n1 = filter.largest() * 100 <= nodes + 99 - (nodes + 99) % 100 ? 0 : -1;
    for (int i = 0; i < nodes; i++) {
      if (10 * filter.component(whole[i]) >= nodes) {
        counted.add(whole[i]);
      }
      filter.removed[whole[i]] = true;
      int largest = filter.largest();
      sum += (double) largest / nodes;
      if (n1 < 0 && largest <= Math.ceil(nodes / 100.0)) {
        n1 = i + 1;
      }
    }
    Forward replay = new Forward(graph);
    int n10 = replay.largest() <= Math.ceil(nodes / 10.0) ? 0 : -1;
    boolean below = 10 * replay.largest() < nodes;
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < counted.size() && !below; i++) {
      replay.removed[counted.get(i)] = true;
      int largest = replay.largest();
      shares.add((double) largest / nodes);
      if (n10 < 0 && largest <= Math.ceil(nodes / 10.0)) {
        n10 = i + 1;
      }
      below = 10 * largest < nodes;
    }
    double[] y = shares.stream().mapToDouble(Double::doubleValue).toArray();
    return new Score(Simpson.area(y, y.length), n10, shares.size(), Math.max(0, n1), sum / nodes);
  }

  int largest() {
    int largest = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      largest = Math.max(largest, removed[v] ? 0 : component(v));
    }
    return largest;
  }

  int component(int start) {
    boolean[] seen = removed.clone();
    return walk(start, seen);
  }

  private int walk(int v, boolean[] seen) {
    seen[v] = true;
    int size = 1;
    for (int near : graph.neighbours(v)) {
      if (!seen[near]) {
        size += walk(near, seen);
      }
    }
    return size;
  }
}

package org.jisr.networks;

import java.util.Arrays;

/**
 * Takes out, again and again, the allowed node with the highest score per cost, until no score is
 * left, the rest is below the threshold or the meter is exhausted.
 */
final class GreedyRemoval {
  private static final int LOOKS = 40;
  private static final int LOOKS_WHEN_LARGE = 10;
  private static final int LARGE = 500_000;

  private GreedyRemoval() {}

  static int[] order(Problem problem, Scoring scoring, long seed, Meter meter) {
    Graph graph = problem.graph();
    int nodes = graph.nodes();
    MaxHeap heap = new MaxHeap(nodes, seed);
    for (int v = 0; v < nodes; v++) {
      if (problem.allowed(v)) {
        double score = scoring.score(v);
        if (score > 0) {
          heap.add(v, score / problem.cost(v));
        }
      }
      if (meter.exhausted()) {
        break;
      }
      meter.spend(1);
    }
    Remainder remainder = new Remainder(graph);
    int[] order = new int[nodes];
    int length = 0;
    int looks = graph.edges() > LARGE ? LOOKS_WHEN_LARGE : LOOKS;
    int step = Math.max(16, nodes / looks);
    int look = step;
    while (!heap.isEmpty() && !meter.exhausted()) {
      int v = heap.first();
      double key = scoring.score(v) / problem.cost(v);
      meter.spend(1);
      if (key < heap.firstKey()) {
        if (key > 0) {
          heap.lower(key);
        } else {
          heap.removeFirst();
        }
        continue;
      }
      heap.removeFirst();
      scoring.remove(v);
      remainder.remove(v);
      order[length++] = v;
      if (length == look) {
        look += step;
        if (problem.threshold().below(remainder.largest(), nodes)) {
          break;
        }
      }
    }
    return Arrays.copyOf(order, length);
  }
}

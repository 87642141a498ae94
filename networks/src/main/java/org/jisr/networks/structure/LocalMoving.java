package org.jisr.networks.structure;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Moves single nodes to the cell that gains most, visiting again only those whose neighbours moved
 * (the fast local moving of Traag, Waltman and van Eck, 2019).
 */
final class LocalMoving {
  private static final double GAIN = 1e-9;

  private final Aggregate graph;
  private final int[] cells;
  private final SplittableRandom random;
  private final double[] cellWeight;
  private final int[] cellSize;
  private final double[] tied;
  private final int[] near;
  private int empty;

  LocalMoving(Aggregate graph, int[] cells, SplittableRandom random) {
    this.graph = graph;
    this.cells = cells;
    this.random = random;
    int nodes = graph.nodes();
    cellWeight = new double[nodes + 1];
    cellSize = new int[nodes + 1];
    tied = new double[nodes + 1];
    near = new int[nodes + 1];
    for (int v = 0; v < nodes; v++) {
      cellWeight[cells[v]] += graph.weight[v];
      cellSize[cells[v]]++;
    }
  }

  /** Changes the cells in place until no single move gains. */
  void run() {
    int nodes = graph.nodes();
    int[] queue = Arrays.copyOf(Labels.shuffled(nodes, random), nodes + 1);
    boolean[] waiting = new boolean[nodes];
    Arrays.fill(waiting, true);
    int head = 0;
    int tail = nodes;
    while (head != tail) {
      int v = queue[head];
      head = head == nodes ? 0 : head + 1;
      waiting[v] = false;
      if (!moved(v)) {
        continue;
      }
      for (int e = graph.offsets[v]; e < graph.offsets[v + 1]; e++) {
        int other = graph.adjacency[e];
        if (!waiting[other] && cells[other] != cells[v]) {
          waiting[other] = true;
          queue[tail] = other;
          tail = tail == nodes ? 0 : tail + 1;
        }
      }
    }
  }

  private boolean moved(int v) {
    int home = cells[v];
    double own = graph.weight[v];
    cellWeight[home] -= own;
    cellSize[home]--;
    int count = 0;
    for (int e = graph.offsets[v]; e < graph.offsets[v + 1]; e++) {
      int cell = cells[graph.adjacency[e]];
      if (tied[cell] == 0) {
        near[count++] = cell;
      }
      tied[cell] += graph.ties[e];
    }
    int best = home;
    double most = tied[home] - graph.charge * own * cellWeight[home];
    for (int i = 0; i < count; i++) {
      double gain = tied[near[i]] - graph.charge * own * cellWeight[near[i]];
      if (gain > most + GAIN) {
        most = gain;
        best = near[i];
      }
      tied[near[i]] = 0;
    }
    if (most < -GAIN) {
      best = emptyCell();
    }
    cells[v] = best;
    cellWeight[best] += own;
    cellSize[best]++;
    return best != home;
  }

  private int emptyCell() {
    while (cellSize[empty] > 0) {
      empty = empty == cellSize.length - 1 ? 0 : empty + 1;
    }
    return empty;
  }
}

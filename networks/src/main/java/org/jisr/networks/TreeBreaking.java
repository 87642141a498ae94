package org.jisr.networks;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Parts what greedy removal left, trees above all: in each component above the threshold the
 * allowed node that leaves the smallest largest part of a spanning tree, until none is above.
 */
final class TreeBreaking {
  private final Problem problem;
  private final Graph graph;
  private final boolean[] removed;
  private final boolean[] settled;
  private final int[] parent;
  private final int[] below;
  private final int[] worst;
  private final int[] queue;
  private final int[] seen;
  private int look;

  private TreeBreaking(Problem problem) {
    this.problem = problem;
    this.graph = problem.graph();
    int nodes = graph.nodes();
    removed = new boolean[nodes];
    settled = new boolean[nodes];
    parent = new int[nodes];
    below = new int[nodes];
    worst = new int[nodes];
    queue = new int[nodes];
    seen = new int[nodes];
  }

  /** The order continued until the largest component is strictly below the threshold. */
  static int[] finish(Problem problem, int[] order, Meter meter) {
    return new TreeBreaking(problem).run(order, meter);
  }

  private int[] run(int[] order, Meter meter) {
    Remainder remainder = new Remainder(graph);
    for (int v : order) {
      removed[v] = true;
      remainder.remove(v);
    }
    int bound = problem.threshold().strictMost(graph.nodes());
    ArrayDeque<Integer> waiting = new ArrayDeque<>();
    for (int[] component : remainder.above(Math.max(0, bound))) {
      waiting.add(component[0]);
    }
    int[] whole = Arrays.copyOf(order, graph.nodes());
    int length = order.length;
    while (!waiting.isEmpty() && !meter.exhausted()) {
      int start = waiting.remove();
      int found = removed[start] || settled[start] ? -1 : best(start, bound);
      meter.spend(64);
      if (found >= 0) {
        removed[found] = true;
        whole[length++] = found;
        for (int e = graph.offsets()[found]; e < graph.offsets()[found + 1]; e++) {
          if (!removed[graph.adjacency()[e]]) {
            waiting.add(graph.adjacency()[e]);
          }
        }
      }
    }
    return Arrays.copyOf(whole, length);
  }

  /** The node to take from the component of {@code start}; −1 where nothing is to be taken. */
  private int best(int start, int bound) {
    int size = span(start);
    if (size <= bound) {
      for (int at = 0; at < size; at++) {
        settled[queue[at]] = true;
      }
      return -1;
    }
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int at = size - 1; at >= 0; at--) {
      int v = queue[at];
      int part = Math.max(worst[v], size - below[v]);
      if (parent[v] >= 0) {
        below[parent[v]] += below[v];
        worst[parent[v]] = Math.max(worst[parent[v]], below[v]);
      }
      double burden = part * problem.cost(v);
      if (burden < least) {
        least = burden;
        best = v;
      }
    }
    return best;
  }

  private int span(int start) {
    int[] offsets = graph.offsets();
    int[] adjacency = graph.adjacency();
    look++;
    queue[0] = start;
    parent[start] = -1;
    seen[start] = look;
    int size = 1;
    for (int at = 0; at < size; at++) {
      int v = queue[at];
      below[v] = 1;
      worst[v] = 0;
      for (int e = offsets[v]; e < offsets[v + 1]; e++) {
        int near = adjacency[e];
        if (!removed[near] && seen[near] != look) {
          seen[near] = look;
          parent[near] = v;
          queue[size++] = near;
        }
      }
    }
    return size;
  }
}

package org.jisr.networks;

import java.util.Arrays;

/**
 * Puts removed nodes back, always the one whose return makes the smallest component, and so orders
 * them: what comes back last was best removed first (Clusella and others, 2016; reinsertion of
 * Morone and Makse, 2015). Components only grow, so below the threshold no stale key of the heap
 * hides a better one.
 */
final class Reinsertion {
  private static final int MOST_RENEWALS = 1_000;
  private static final long RENEWED_ARCS = 60_000_000;

  private final Problem problem;
  private final Graph graph;
  private final int bound;
  private final DisjointSets sets;
  private final boolean[] present;
  private final int[] seen;
  private int look;

  private Reinsertion(Problem problem) {
    this.problem = problem;
    this.graph = problem.graph();
    this.bound = problem.threshold().most(graph.nodes());
    this.sets = new DisjointSets(graph.nodes());
    this.present = new boolean[graph.nodes()];
    this.seen = new int[graph.nodes()];
  }

  /**
   * A permutation of the list, best first; nodes that came back below the threshold are last. What
   * the meter leaves undone keeps its order.
   */
  static int[] sorted(Problem problem, int[] list, long seed, Meter meter) {
    return new Reinsertion(problem).run(list, seed, meter);
  }

  private int[] run(int[] list, long seed, Meter meter) {
    Arrays.fill(present, true);
    for (int v : list) {
      present[v] = false;
    }
    for (int v = 0; v < present.length; v++) {
      if (present[v]) {
        join(v);
      }
    }
    MaxHeap heap = new MaxHeap(list.length, seed);
    renew(heap, list);
    int[] order = new int[list.length];
    int left = list.length;
    int stale = 0;
    int pause = 1 + list.length / renewals(list);
    while (!heap.isEmpty() && !meter.exhausted()) {
      int v = heap.first();
      meter.spend(1);
      double key = -merged(v);
      if (key < heap.firstKey()) {
        heap.lower(key);
        continue;
      }
      heap.removeFirst();
      present[v] = true;
      join(v);
      order[--left] = v;
      if (sets.largest() > bound && ++stale >= pause) {
        renew(heap, list);
        stale = 0;
      }
    }
    for (int i = list.length - 1; i >= 0; i--) {
      if (!present[list[i]]) {
        order[--left] = list[i];
      }
    }
    return order;
  }

  /** How often all keys may be renewed so that it stays a matter of moments. */
  private int renewals(int[] list) {
    long arcs = 1;
    for (int v : list) {
      arcs += graph.degree(v);
    }
    return (int) Math.max(4, Math.min(MOST_RENEWALS, RENEWED_ARCS / arcs));
  }

  private void renew(MaxHeap heap, int[] list) {
    heap.clear();
    for (int v : list) {
      if (!present[v]) {
        heap.add(v, -merged(v));
      }
    }
  }

  private void join(int v) {
    for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
      int near = graph.adjacency()[e];
      if (present[near]) {
        sets.union(v, near);
      }
    }
  }

  /**
   * The size of the component that would hold the node, weighed by what its removal costs. Once one
   * component is above the threshold, what touches it comes after what does not, by what it would
   * add; else each return would make the keys of all that touch it stale. What is added may shrink
   * when parts meet by other ways, so the keys are renewed from time to time.
   */
  private double merged(int v) {
    look++;
    long size = 1;
    int giant = sets.largest() > bound ? sets.largest() : Integer.MAX_VALUE;
    for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
      int near = graph.adjacency()[e];
      if (present[near]) {
        int root = sets.find(near);
        if (seen[root] != look) {
          seen[root] = look;
          int part = sets.size(root);
          size += part == giant ? present.length - part : part;
        }
      }
    }
    return problem.uniform() ? size : size / problem.cost(v);
  }
}

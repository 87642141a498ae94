package org.jisr.networks;

import java.util.Arrays;

/**
 * A number of removals below which no choice of allowed nodes brings the largest component to
 * ⌈share · N⌉ nodes.
 *
 * <p>First from degrees: whatever is removed, enough edges must go that the rest fits into
 * components of that size. From disjoint cliques: of each no more nodes than that can stay. Then by
 * branch and bound: of any connected set of one node more than allowed, one must go. Each number of
 * removals that the search rules out raises the bound; it stops with the meter.
 */
final class LowerBound {
  private static final int MOST_NODES = 1_000;

  private final Problem problem;
  private final Graph graph;
  private final int most;
  private final Meter meter;
  private final boolean[] removed;
  private final boolean[] kept;
  private final int[] seen;
  private final int[] queue;
  private int look;

  private LowerBound(Problem problem, Meter meter) {
    this.problem = problem;
    this.graph = problem.graph();
    this.most = problem.threshold().most(graph.nodes());
    this.meter = meter;
    removed = new boolean[graph.nodes()];
    kept = new boolean[graph.nodes()];
    seen = new int[graph.nodes()];
    queue = new int[graph.nodes()];
  }

  /** A bound, the better the more the meter allows. */
  static int of(Problem problem, int upper, Meter meter) {
    LowerBound bound = new LowerBound(problem, meter);
    int least = Math.min(upper, bound.byDegrees());
    if (problem.graph().nodes() > MOST_NODES) {
      return least;
    }
    return bound.deepen(Math.min(upper, Math.max(least, bound.byCliques())), upper);
  }

  private int byDegrees() {
    int nodes = graph.nodes();
    int[] degrees = new int[nodes];
    for (int v = 0; v < nodes; v++) {
      degrees[v] = graph.degree(v);
    }
    Arrays.sort(degrees);
    long edges = graph.edges();
    for (int k = 0; k < nodes; k++) {
      if (edges <= room(nodes - k)) {
        return Math.max(k, 1);
      }
      edges -= degrees[nodes - 1 - k];
    }
    return 1;
  }

  /** Disjoint cliques: of each no more than {@code most} nodes can stay. */
  private int byCliques() {
    boolean[] used = new boolean[graph.nodes()];
    int[] clique = new int[graph.nodes()];
    MaxHeap heap = new MaxHeap(graph.nodes(), MaxHeap.BY_ID);
    for (int v = 0; v < graph.nodes(); v++) {
      heap.add(v, graph.degree(v));
    }
    int bound = 0;
    for (; !heap.isEmpty(); heap.removeFirst()) {
      if (!used[heap.first()]) {
        int size = clique(heap.first(), used, clique);
        bound += Math.max(0, size - most);
        for (int i = 0; i < size && size > most; i++) {
          used[clique[i]] = true;
        }
      }
    }
    return bound;
  }

  private int clique(int start, boolean[] used, int[] clique) {
    clique[0] = start;
    int size = 1;
    for (int near : graph.neighbours(start)) {
      boolean all = !used[near];
      for (int i = 1; i < size && all; i++) {
        all = graph.adjacent(near, clique[i]);
      }
      if (all) {
        clique[size++] = near;
      }
    }
    return size;
  }

  /** The most edges that components of at most {@code most} nodes can hold. */
  private long room(int nodes) {
    long full = nodes / most;
    long rest = nodes % most;
    return full * most * (most - 1) / 2 + rest * (rest - 1) / 2;
  }

  private int deepen(int from, int upper) {
    for (int v = 0; v < graph.nodes(); v++) {
      kept[v] = !problem.allowed(v);
    }
    int bound = from;
    while (bound < upper && !possible(bound) && !meter.exhausted()) {
      bound++;
    }
    return bound;
  }

  /** Whether so many removals may do; true also when the meter does not let it be ruled out. */
  private boolean possible(int budget) {
    meter.spend(16);
    if (meter.exhausted()) {
      return true;
    }
    int needed = disjointSets(budget);
    if (needed == 0) {
      return true;
    }
    if (needed > budget) {
      return false;
    }
    int[] set = connectedSet();
    int tried = 0;
    boolean found = false;
    for (int v : set) {
      if (!kept[v]) {
        removed[v] = true;
        found = possible(budget - 1);
        removed[v] = false;
        if (found) {
          break;
        }
        kept[v] = true;
        set[tried++] = v;
      }
    }
    for (int i = 0; i < tried; i++) {
      kept[set[i]] = false;
    }
    return found;
  }

  /** Disjoint connected sets of more than {@code most} nodes, each of which costs a removal. */
  private int disjointSets(int enough) {
    look++;
    int count = 0;
    for (int v = 0; v < seen.length && count <= enough; v++) {
      if (!removed[v] && seen[v] != look && grow(v, false) > most) {
        count++;
      }
    }
    return count;
  }

  /** One connected set of one node too many, of kept nodes as far as can be. */
  private int[] connectedSet() {
    int start = -1;
    look++;
    for (int v = 0; v < seen.length; v++) {
      if (!removed[v] && seen[v] != look) {
        int size = whole(v);
        if (size > most) {
          for (int i = 0; i < size; i++) {
            if (start < 0 || better(queue[i], start)) {
              start = queue[i];
            }
          }
          break;
        }
      }
    }
    look++;
    int size = grow(start, true);
    return Arrays.copyOf(queue, size);
  }

  private int whole(int start) {
    queue[0] = start;
    seen[start] = look;
    int size = 1;
    for (int at = 0; at < size; at++) {
      for (int e = graph.offsets()[queue[at]]; e < graph.offsets()[queue[at] + 1]; e++) {
        int near = graph.adjacency()[e];
        if (!removed[near] && seen[near] != look) {
          seen[near] = look;
          queue[size++] = near;
        }
      }
    }
    return size;
  }

  /** Grows a connected set to one node too many, into {@code queue}; its size. */
  private int grow(int start, boolean choosing) {
    queue[0] = start;
    seen[start] = look;
    int size = 1;
    while (size <= most) {
      int best = -1;
      for (int i = 0; i < size && (choosing || best < 0); i++) {
        for (int e = graph.offsets()[queue[i]]; e < graph.offsets()[queue[i] + 1]; e++) {
          int near = graph.adjacency()[e];
          if (!removed[near]
              && seen[near] != look
              && (best < 0 || choosing && better(near, best))) {
            best = near;
          }
        }
      }
      if (best < 0) {
        return size;
      }
      seen[best] = look;
      queue[size++] = best;
    }
    return size;
  }

  private boolean better(int a, int b) {
    return kept[a] == kept[b] ? graph.degree(a) > graph.degree(b) : kept[a];
  }
}

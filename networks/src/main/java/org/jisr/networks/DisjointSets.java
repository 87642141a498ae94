package org.jisr.networks;

/** Sets of nodes that only ever merge, each with its size; path halving, union by size. */
final class DisjointSets {
  private final int[] parent;
  private final int[] size;
  private int largest;

  /** Every node in a set of its own; the largest counts only sets that {@link #enter} named. */
  DisjointSets(int nodes) {
    parent = new int[nodes];
    size = new int[nodes];
    for (int v = 0; v < nodes; v++) {
      parent[v] = v;
      size[v] = 1;
    }
  }

  /** A node begins to exist: the largest set has at least one member. */
  void enter() {
    if (largest == 0) {
      largest = 1;
    }
  }

  int find(int v) {
    int at = v;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  void union(int a, int b) {
    int x = find(a);
    int y = find(b);
    if (x == y) {
      return;
    }
    if (size[x] < size[y]) {
      int swap = x;
      x = y;
      y = swap;
    }
    parent[y] = x;
    size[x] += size[y];
    largest = Math.max(largest, size[x]);
  }

  /** Size of the set that holds a node. */
  int size(int v) {
    return size[find(v)];
  }

  /** Size of the largest set of nodes that exist. */
  int largest() {
    return largest;
  }
}

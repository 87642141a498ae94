package org.jisr.networks;

import java.util.Arrays;

/** Sets of nodes that only ever merge, each with its size; path halving, union by size. */
public final class DisjointSets {
  private final int[] parent;
  private final int[] size;
  private int largest;

  /** Every node in a set of its own; the largest counts only sets that {@link #enter} named. */
  public DisjointSets(int nodes) {
    parent = new int[nodes];
    size = new int[nodes];
    for (int v = 0; v < nodes; v++) {
      parent[v] = v;
      size[v] = 1;
    }
  }

  /** A node begins to exist: the largest set has at least one member. */
  public void enter() {
    if (largest == 0) {
      largest = 1;
    }
  }

  /** The one member that stands for the set of a node; another after a merger. */
  public int find(int v) {
    int at = v;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** Merges the sets of two nodes. */
  public void union(int a, int b) {
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
  public int size(int v) {
    return size[find(v)];
  }

  /** Size of the largest set of nodes that exist. */
  public int largest() {
    return largest;
  }

  /** The number of each node's set; sets are numbered from 0 in order of their lowest member. */
  public int[] labels() {
    int[] names = new int[parent.length];
    Arrays.fill(names, -1);
    int[] labels = new int[parent.length];
    int count = 0;
    for (int v = 0; v < labels.length; v++) {
      int root = find(v);
      if (names[root] < 0) {
        names[root] = count++;
      }
      labels[v] = names[root];
    }
    return labels;
  }
}

package org.jisr.networks.cuts;

import java.util.Arrays;

/** Disjoint sets of numbers that only merge. */
final class Sets {
  private final int[] parent;
  private final int[] size;
  private int largest;

  Sets(int count) {
    parent = new int[count];
    size = new int[count];
    Arrays.setAll(parent, v -> v);
    Arrays.fill(size, 1);
    largest = Math.min(1, count);
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
    if (x != y) {
      parent[y] = x;
      size[x] += size[y];
      largest = Math.max(largest, size[x]);
    }
  }

  int size(int v) {
    return size[find(v)];
  }

  int largest() {
    return largest;
  }

  /** The sets numbered from 0 in order of their lowest member. */
  int[] labels() {
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

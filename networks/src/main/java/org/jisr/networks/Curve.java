package org.jisr.networks;

import java.util.Arrays;

/**
 * The largest component after each removal of a list, and the size of the component that each node
 * was in at its turn. Found in one pass backwards: nodes come back one by one and only merge.
 */
final class Curve {
  private final int start;
  private final int[] largest;
  private final int[] component;

  private Curve(int start, int[] largest, int[] component) {
    this.start = start;
    this.largest = largest;
    this.component = component;
  }

  /** Of distinct nodes; all that the list does not name stay. */
  static Curve of(Graph graph, int[] list, int length) {
    int[] offsets = graph.offsets();
    int[] adjacency = graph.adjacency();
    boolean[] present = new boolean[graph.nodes()];
    Arrays.fill(present, true);
    for (int i = 0; i < length; i++) {
      present[list[i]] = false;
    }
    DisjointSets sets = new DisjointSets(graph.nodes());
    for (int v = 0; v < graph.nodes(); v++) {
      if (present[v]) {
        sets.enter();
        for (int e = offsets[v]; e < offsets[v + 1] && adjacency[e] < v; e++) {
          if (present[adjacency[e]]) {
            sets.union(v, adjacency[e]);
          }
        }
      }
    }
    int[] largest = new int[length];
    int[] component = new int[length];
    for (int i = length - 1; i >= 0; i--) {
      int v = list[i];
      largest[i] = sets.largest();
      present[v] = true;
      sets.enter();
      for (int e = offsets[v]; e < offsets[v + 1]; e++) {
        if (present[adjacency[e]]) {
          sets.union(v, adjacency[e]);
        }
      }
      component[i] = sets.size(v);
    }
    return new Curve(sets.largest(), largest, component);
  }

  /** The largest component before any removal. */
  int start() {
    return start;
  }

  int length() {
    return largest.length;
  }

  /** The largest component after removals 0 to {@code i}. */
  int largest(int i) {
    return largest[i];
  }

  /** The size of the component of removal {@code i} just before it. */
  int component(int i) {
    return component[i];
  }

  /** The largest component after the whole list. */
  int end() {
    return largest.length == 0 ? start : largest[largest.length - 1];
  }

  /** How many removals until the largest component is at most this; −1 where it never is. */
  int until(int size) {
    if (start <= size) {
      return 0;
    }
    for (int i = 0; i < largest.length; i++) {
      if (largest[i] <= size) {
        return i + 1;
      }
    }
    return -1;
  }
}

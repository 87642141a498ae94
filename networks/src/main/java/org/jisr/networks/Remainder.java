package org.jisr.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is left of a graph after removals, and its components when asked. */
final class Remainder {
  private final Graph graph;
  private final boolean[] removed;
  private final int[] label;
  private final int[] queue;

  Remainder(Graph graph) {
    this.graph = graph;
    removed = new boolean[graph.nodes()];
    label = new int[graph.nodes()];
    queue = new int[graph.nodes()];
  }

  void remove(int node) {
    removed[node] = true;
  }

  boolean removed(int node) {
    return removed[node];
  }

  /** Size of the largest component that is left. */
  int largest() {
    Arrays.fill(label, 0);
    int largest = 0;
    for (int v = 0; v < label.length; v++) {
      if (label[v] == 0 && !removed[v]) {
        largest = Math.max(largest, flood(v));
      }
    }
    return largest;
  }

  /** The members of each component of more than that size, in order of their first member. */
  List<int[]> above(int size) {
    Arrays.fill(label, 0);
    List<int[]> components = new ArrayList<>();
    for (int v = 0; v < label.length; v++) {
      if (label[v] == 0 && !removed[v]) {
        int found = flood(v);
        if (found > size) {
          components.add(Arrays.copyOf(queue, found));
        }
      }
    }
    return components;
  }

  private int flood(int start) {
    int[] offsets = graph.offsets();
    int[] adjacency = graph.adjacency();
    queue[0] = start;
    label[start] = 1;
    int size = 1;
    for (int at = 0; at < size; at++) {
      int v = queue[at];
      for (int e = offsets[v]; e < offsets[v + 1]; e++) {
        int near = adjacency[e];
        if (label[near] == 0 && !removed[near]) {
          label[near] = 1;
          queue[size++] = near;
        }
      }
    }
    return size;
  }
}

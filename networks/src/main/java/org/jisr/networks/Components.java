package org.jisr.networks;

import java.util.Arrays;

/** The connected components of a graph, numbered in order of their lowest node. Immutable. */
public final class Components {
  private final int[] labels;
  private final int[] sizes;

  private Components(int[] labels, int[] sizes) {
    this.labels = labels;
    this.sizes = sizes;
  }

  /** In time linear in nodes and edges. */
  public static Components of(Graph graph) {
    int nodes = graph.nodes();
    int[] offsets = graph.offsets();
    int[] adjacency = graph.adjacency();
    int[] labels = new int[nodes];
    Arrays.fill(labels, -1);
    int[] queue = new int[nodes];
    int[] sizes = new int[16];
    int count = 0;
    for (int start = 0; start < nodes; start++) {
      if (labels[start] >= 0) {
        continue;
      }
      queue[0] = start;
      labels[start] = count;
      int size = 1;
      for (int at = 0; at < size; at++) {
        int v = queue[at];
        for (int e = offsets[v]; e < offsets[v + 1]; e++) {
          int near = adjacency[e];
          if (labels[near] < 0) {
            labels[near] = count;
            queue[size++] = near;
          }
        }
      }
      if (count == sizes.length) {
        sizes = Arrays.copyOf(sizes, 2 * count);
      }
      sizes[count++] = size;
    }
    return new Components(labels, Arrays.copyOf(sizes, count));
  }

  /** How many there are; an isolated node is one. */
  public int count() {
    return sizes.length;
  }

  /** The number of the component that holds a node. */
  public int of(int node) {
    return labels[node];
  }

  /** Nodes in a component. */
  public int size(int component) {
    return sizes[component];
  }

  /** Nodes in the largest; 0 without nodes. */
  public int largest() {
    return Arrays.stream(sizes).max().orElse(0);
  }
}

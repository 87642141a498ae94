package org.jisr.networks;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * An undirected graph of nodes 0 to N−1 in compressed rows: where each node's neighbours begin, and
 * all neighbours in ascending order. Loops and parallel edges given to it are dropped.
 *
 * <p>Ten million edges take about 80 MB. Immutable; threads may share it.
 */
public final class Graph {
  private final int[] offsets;
  private final int[] adjacency;

  private Graph(int[] offsets, int[] adjacency) {
    this.offsets = offsets;
    this.adjacency = adjacency;
  }

  /**
   * The graph of these edges; both arrays are read only and may be let go afterwards.
   *
   * @param from one end of each edge, at least {@code count} of them
   * @param to the other end
   * @throws NetworkException {@code NODE_OUT_OF_RANGE} when an end is not in 0 to N−1, {@code
   *     GRAPH_TOO_LARGE} beyond 2³⁰ edges
   */
  public static Graph of(int nodes, int[] from, int[] to, int count) {
    if (nodes < 0 || count < 0 || count > 1 << 30) {
      throw new NetworkException(
          "GRAPH_TOO_LARGE",
          "A graph has 0 or more nodes and at most 2^30 edges.",
          Map.of("nodes", Integer.toString(nodes), "edges", Integer.toString(count)));
    }
    int[] offsets = rowStarts(nodes, from, to, count);
    int[] adjacency = new int[offsets[nodes]];
    int[] next = Arrays.copyOf(offsets, nodes);
    for (int edge = 0; edge < count; edge++) {
      int a = from[edge];
      int b = to[edge];
      if (a != b) {
        adjacency[next[a]++] = b;
        adjacency[next[b]++] = a;
      }
    }
    return sorted(offsets, adjacency);
  }

  /** As {@link #of(int, int[], int[], int)}, of all pairs of the two arrays. */
  public static Graph of(int nodes, int[] from, int[] to) {
    if (from.length != to.length) {
      throw new IllegalArgumentException("Each edge has two ends.");
    }
    return of(nodes, from, to, from.length);
  }

  private static int[] rowStarts(int nodes, int[] from, int[] to, int count) {
    int[] offsets = new int[nodes + 1];
    for (int edge = 0; edge < count; edge++) {
      int a = from[edge];
      int b = to[edge];
      if (a < 0 || b < 0 || a >= nodes || b >= nodes) {
        throw new NetworkException(
            "NODE_OUT_OF_RANGE",
            "An edge names a node that the graph does not have.",
            Map.of("edge", a + " " + b, "nodes", Integer.toString(nodes)));
      }
      if (a != b) {
        offsets[a + 1]++;
        offsets[b + 1]++;
      }
    }
    for (int v = 0; v < nodes; v++) {
      offsets[v + 1] += offsets[v];
    }
    return offsets;
  }

  /** Sorts each row in place and closes the gaps that parallel edges leave. */
  private static Graph sorted(int[] offsets, int[] adjacency) {
    int nodes = offsets.length - 1;
    int written = 0;
    int begin = 0;
    for (int v = 0; v < nodes; v++) {
      int end = offsets[v + 1];
      Arrays.sort(adjacency, begin, end);
      int first = written;
      for (int i = begin; i < end; i++) {
        if (written == first || adjacency[written - 1] != adjacency[i]) {
          adjacency[written++] = adjacency[i];
        }
      }
      begin = end;
      offsets[v + 1] = written;
    }
    boolean full = written == adjacency.length;
    return new Graph(offsets, full ? adjacency : Arrays.copyOf(adjacency, written));
  }

  /** Number of nodes, isolated ones included. */
  public int nodes() {
    return offsets.length - 1;
  }

  /** Number of distinct edges. */
  public int edges() {
    return adjacency.length / 2;
  }

  /** Number of neighbours of a node. */
  public int degree(int node) {
    return offsets[node + 1] - offsets[node];
  }

  /** The neighbours of a node in ascending order, in an array of the caller's own. */
  public int[] neighbours(int node) {
    return Arrays.copyOfRange(adjacency, offsets[node], offsets[node + 1]);
  }

  /**
   * One neighbour of a node, without a copy of the row.
   *
   * @param index 0 to {@link #degree} − 1, in ascending order of the neighbours
   */
  public int neighbour(int node, int index) {
    return adjacency[offsets[node] + Objects.checkIndex(index, degree(node))];
  }

  /** Whether two nodes share an edge. */
  public boolean adjacent(int a, int b) {
    return Arrays.binarySearch(adjacency, offsets[a], offsets[a + 1], b) >= 0;
  }

  /** Where each node's neighbours begin in {@link #adjacency()}; not to be written. */
  int[] offsets() {
    return offsets;
  }

  /** All rows one after the other; not to be written. */
  int[] adjacency() {
    return adjacency;
  }
}

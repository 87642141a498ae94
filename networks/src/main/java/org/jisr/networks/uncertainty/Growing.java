package org.jisr.networks.uncertainty;

import java.util.Arrays;
import org.jisr.networks.Graph;

/** A graph that nodes and edges are added to; not for use by several threads. */
final class Growing {
  /** Farther than this counts as this; what cannot be reached is one beyond. */
  static final int FAR = 4;

  private int nodes;
  private int[][] rows;
  private int[] degree;
  private int[] queue;

  Growing(int nodes) {
    this.nodes = nodes;
    rows = new int[nodes + 8][4];
    degree = new int[nodes + 8];
    queue = new int[nodes + 8];
  }

  static Growing of(Graph graph) {
    Growing growing = new Growing(graph.nodes());
    for (int v = 0; v < graph.nodes(); v++) {
      for (int i = 0; i < graph.degree(v) && graph.neighbour(v, i) < v; i++) {
        growing.addEdge(v, graph.neighbour(v, i));
      }
    }
    return growing;
  }

  int nodes() {
    return nodes;
  }

  int degree(int v) {
    return degree[v];
  }

  int[] degrees() {
    return Arrays.copyOf(degree, nodes);
  }

  int neighbour(int v, int index) {
    return rows[v][index];
  }

  int[] neighbours(int v) {
    return Arrays.copyOf(rows[v], degree[v]);
  }

  int addNode() {
    if (nodes == rows.length) {
      rows = Arrays.copyOf(rows, 2 * nodes);
      degree = Arrays.copyOf(degree, 2 * nodes);
      queue = new int[2 * nodes];
      for (int v = nodes; v < rows.length; v++) {
        rows[v] = new int[4];
      }
    }
    return nodes++;
  }

  boolean adjacent(int a, int b) {
    int v = degree[a] < degree[b] ? a : b;
    int other = v == a ? b : a;
    for (int i = 0; i < degree[v]; i++) {
      if (rows[v][i] == other) {
        return true;
      }
    }
    return false;
  }

  /** Adds an edge that must not be there yet. */
  void addEdge(int a, int b) {
    enter(a, b);
    enter(b, a);
  }

  private void enter(int v, int near) {
    if (degree[v] == rows[v].length) {
      rows[v] = Arrays.copyOf(rows[v], 2 * degree[v]);
    }
    rows[v][degree[v]++] = near;
  }

  /**
   * How far each node is from one: 0 itself, 1 to {@link #FAR}, or one more where there is no way.
   *
   * @param without a node that ways do not go through, or −1
   */
  int[] distances(int source, int without) {
    int[] distance = new int[nodes];
    Arrays.fill(distance, FAR + 1);
    distance[source] = 0;
    queue[0] = source;
    int reached = 1;
    for (int at = 0; at < reached; at++) {
      int v = queue[at];
      for (int i = 0; i < degree[v]; i++) {
        int near = rows[v][i];
        if (distance[near] > FAR && near != without) {
          distance[near] = Math.min(FAR, distance[v] + 1);
          queue[reached++] = near;
        }
      }
    }
    return distance;
  }

  Graph graph() {
    int edges = Arrays.stream(degree, 0, nodes).sum() / 2;
    int[] from = new int[edges];
    int[] to = new int[edges];
    int count = 0;
    for (int v = 0; v < nodes; v++) {
      for (int i = 0; i < degree[v]; i++) {
        if (rows[v][i] < v) {
          from[count] = v;
          to[count++] = rows[v][i];
        }
      }
    }
    return Graph.of(nodes, from, to);
  }
}

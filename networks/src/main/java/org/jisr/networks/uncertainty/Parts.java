package org.jisr.networks.uncertainty;

import java.util.Arrays;
import org.jisr.networks.Components;
import org.jisr.networks.Graph;

/** What a graph falls into without some nodes; people who are drawn later can be added. */
final class Parts {
  /** A node that is gone, or that joins several parts. */
  private static final int NONE = -1;

  private int[] part;
  private final int[] sizes;

  /** Of a graph without the first k nodes of an order. */
  Parts(Graph graph, int[] order, int k) {
    Components components = Components.of(without(graph, order, 0, k));
    part = new int[graph.nodes()];
    Arrays.setAll(part, components::of);
    for (int i = 0; i < k; i++) {
      part[order[i]] = NONE;
    }
    sizes = new int[components.count()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = components.size(i);
    }
  }

  private Parts(Parts other) {
    part = other.part.clone();
    sizes = other.sizes;
  }

  /** The same to add people to. */
  Parts copy() {
    return new Parts(this);
  }

  /** The share of all nodes that the largest part has. */
  double largest() {
    return part.length == 0 ? 0 : (double) Arrays.stream(sizes).max().orElse(0) / part.length;
  }

  /** A graph whose nodes {@code begin} to just before {@code end} of an order have no ties. */
  static Graph without(Graph graph, int[] order, int begin, int end) {
    boolean[] gone = new boolean[graph.nodes()];
    for (int i = begin; i < end; i++) {
      gone[order[i]] = true;
    }
    int[] from = new int[graph.edges()];
    int[] to = new int[graph.edges()];
    int count = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      for (int i = 0; i < graph.degree(v) && graph.neighbour(v, i) < v; i++) {
        if (!gone[v] && !gone[graph.neighbour(v, i)]) {
          from[count] = v;
          to[count++] = graph.neighbour(v, i);
        }
      }
    }
    return Graph.of(graph.nodes(), from, to, count);
  }

  /**
   * The size of the second largest part that these nodes join; 0 where they do not join two. Lost
   * nodes, −1, and those of no part do not count.
   */
  int joined(int... nodes) {
    int first = NONE;
    int second = 0;
    for (int v : nodes) {
      int each = v < 0 || v >= part.length ? NONE : part[v];
      if (each == NONE || each == first) {
        continue;
      }
      if (first == NONE || sizes[each] > sizes[first]) {
        second = first == NONE ? 0 : Math.max(second, sizes[first]);
        first = each;
      } else {
        second = Math.max(second, sizes[each]);
      }
    }
    return second;
  }

  /** Adds the next person, who is of the one part that all acquaintances are of, or of none. */
  void add(int person, int[] acquaintances) {
    if (person >= part.length) {
      int before = part.length;
      part = Arrays.copyOf(part, 2 * person + 8);
      Arrays.fill(part, before, part.length, NONE);
    }
    for (int near : acquaintances) {
      part[person] = part[near] == NONE ? part[person] : part[near];
    }
    part[person] = joined(acquaintances) > 0 ? NONE : part[person];
  }

  /** Marks all who are in some part, but not in that of one of these nodes. */
  boolean[] beyond(int node, int count) {
    boolean[] beyond = new boolean[count];
    for (int v = 0; v < count; v++) {
      beyond[v] = part[v] != NONE && part[v] != part[node];
    }
    return beyond;
  }

  /** Whether a node is in a part. */
  boolean inside(int node) {
    return part[node] != NONE;
  }
}

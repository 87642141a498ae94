package org.jisr.networks.joined;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jisr.networks.Graph;

/**
 * Finds the blocks of a graph (Hopcroft and Tarjan, 1973), and takes those as one piece that hang
 * together by nodes that are not shared. Without recursion.
 */
final class Pieces {
  /** Shared nodes at the rim and how many others are within. */
  record Piece(Set<Integer> rim, int inner) {}

  private final Graph graph;
  private final Set<Integer> shared;
  private final int[] entered;
  private final int[] lowest;
  private final int[] parent;
  private final int[] next;
  private final int[] home;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<Set<Integer>> rims = new ArrayList<>();
  private int[] joined = new int[16];
  private int clock;

  private Pieces(Graph graph, Set<Integer> shared) {
    this.graph = graph;
    this.shared = shared;
    entered = new int[graph.nodes()];
    lowest = new int[graph.nodes()];
    parent = new int[graph.nodes()];
    next = new int[graph.nodes()];
    home = new int[graph.nodes()];
    Arrays.fill(home, -1);
  }

  static List<Piece> of(Graph graph, Set<Integer> shared) {
    Pieces pieces = new Pieces(graph, shared);
    for (int v = 0; v < graph.nodes(); v++) {
      if (pieces.entered[v] == 0) {
        pieces.walk(v);
      }
    }
    return pieces.collect();
  }

  private void walk(int root) {
    parent[root] = -1;
    enter(root);
    int at = root;
    while (at >= 0) {
      if (next[at] < graph.degree(at)) {
        int near = graph.neighbour(at, next[at]++);
        if (entered[near] == 0) {
          parent[near] = at;
          enter(near);
          at = near;
        } else if (near != parent[at]) {
          lowest[at] = Math.min(lowest[at], entered[near]);
        }
      } else {
        int above = parent[at];
        if (above >= 0) {
          lowest[above] = Math.min(lowest[above], lowest[at]);
          if (lowest[at] >= entered[above]) {
            close(at, above);
          }
        }
        at = above;
      }
    }
    open.clear();
  }

  private void enter(int node) {
    entered[node] = ++clock;
    lowest[node] = clock;
    open.push(node);
  }

  /** The block of all nodes opened since {@code first}, and of the node above. */
  private void close(int first, int above) {
    int block = rims.size();
    rims.add(new TreeSet<>());
    if (block == joined.length) {
      joined = Arrays.copyOf(joined, 2 * block);
    }
    joined[block] = block;
    put(above, block);
    int node;
    do {
      node = open.pop();
      put(node, block);
    } while (node != first);
  }

  private void put(int node, int block) {
    if (shared.contains(node)) {
      rims.get(block).add(node);
    } else if (home[node] < 0) {
      home[node] = block;
    } else {
      joined[find(home[node])] = find(block);
    }
  }

  private int find(int block) {
    int at = block;
    while (joined[at] != at) {
      joined[at] = joined[joined[at]];
      at = joined[at];
    }
    return at;
  }

  private List<Piece> collect() {
    Map<Integer, Set<Integer>> rimOf = new TreeMap<>();
    for (int block = 0; block < rims.size(); block++) {
      rimOf.computeIfAbsent(find(block), piece -> new TreeSet<>()).addAll(rims.get(block));
    }
    int[] inner = new int[rims.size()];
    for (int block : home) {
      if (block >= 0) {
        inner[find(block)]++;
      }
    }
    return rimOf.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> new Piece(entry.getValue(), inner[entry.getKey()]))
        .toList();
  }
}

package org.jisr.scenarios;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jisr.networks.Graph;

/**
 * What of a network must be told so that others find the cut points of the joined one: which named
 * nodes hang together without one of them between, and behind which there is more. Blocks (Hopcroft
 * and Tarjan, 1973) that meet at a node without a name are one.
 *
 * @param hubs sets of two or more named nodes that hang together, in order
 * @param more named nodes with something behind them that leads to no other; twice where two or
 *     more such things hang together at them alone
 */
record Contraction(List<List<Integer>> hubs, List<Integer> more) {

  static Contraction of(Graph graph, BitSet named) {
    return new Walk(graph, named).run();
  }

  /** One walk through the graph, without recursion. */
  private static final class Walk {
    private final Graph graph;
    private final BitSet named;
    private final int[] entered;
    private final int[] lowest;
    private final int[] parent;
    private final int[] next;
    private final int[] open;
    private final List<int[]> blocks = new ArrayList<>();
    private int height;
    private int clock;

    Walk(Graph graph, BitSet named) {
      this.graph = graph;
      this.named = named;
      entered = new int[graph.nodes()];
      lowest = new int[graph.nodes()];
      parent = new int[graph.nodes()];
      next = new int[graph.nodes()];
      open = new int[graph.nodes()];
    }

    Contraction run() {
      for (int v = 0; v < graph.nodes(); v++) {
        if (entered[v] == 0) {
          walk(v);
        }
      }
      return merged();
    }

    private void walk(int root) {
      enter(root, -1);
      int at = root;
      while (at >= 0) {
        if (next[at] < graph.degree(at)) {
          int near = graph.neighbour(at, next[at]++);
          if (entered[near] == 0) {
            enter(near, at);
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
    }

    private void enter(int node, int from) {
      entered[node] = ++clock;
      lowest[node] = clock;
      parent[node] = from;
      open[height++] = node;
    }

    private void close(int node, int above) {
      int from = height;
      do {
        from--;
      } while (open[from] != node);
      int[] block = Arrays.copyOfRange(open, from, height + 1);
      block[block.length - 1] = above;
      height = from;
      blocks.add(block);
    }

    private Contraction merged() {
      int[] set = new int[blocks.size()];
      Arrays.setAll(set, block -> block);
      int[] first = new int[graph.nodes()];
      Arrays.fill(first, -1);
      for (int block = 0; block < set.length; block++) {
        for (int node : blocks.get(block)) {
          if (!named.get(node) && first[node] >= 0) {
            set[root(set, block)] = root(set, first[node]);
          }
          first[node] = block;
        }
      }
      TreeMap<Integer, TreeSet<Integer>> names = new TreeMap<>();
      for (int block = 0; block < set.length; block++) {
        TreeSet<Integer> told = names.computeIfAbsent(root(set, block), each -> new TreeSet<>());
        Arrays.stream(blocks.get(block)).filter(named::get).forEach(told::add);
      }
      return told(names);
    }

    private static int root(int[] set, int block) {
      int at = block;
      while (set[at] != at) {
        set[at] = set[set[at]];
        at = set[at];
      }
      return at;
    }

    private static Contraction told(TreeMap<Integer, TreeSet<Integer>> names) {
      List<List<Integer>> hubs = new ArrayList<>();
      List<Integer> more = new ArrayList<>();
      for (TreeSet<Integer> told : names.values()) {
        if (told.size() > 1) {
          hubs.add(List.copyOf(told));
        } else if (told.size() == 1 && Collections.frequency(more, told.first()) < 2) {
          more.add(told.first());
        }
      }
      more.sort(null);
      hubs.sort((one, other) -> one.toString().compareTo(other.toString()));
      return new Contraction(hubs, List.copyOf(more));
    }
  }
}

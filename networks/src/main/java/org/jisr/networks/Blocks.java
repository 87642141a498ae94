package org.jisr.networks;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What single nodes hold together: the blocks (largest parts without a cut point of their own) and
 * the cut points, whose removal parts a component and which are in more than one block (Hopcroft
 * and Tarjan, 1973). Immutable.
 */
public final class Blocks {
  private final BitSet cutPoints = new BitSet();

  /** All blocks after one another: their sizes add up to less than twice the nodes. */
  private final int[] members;

  private int[] ends = new int[16];
  private int count;

  private Blocks(Graph graph) {
    members = new int[2 * graph.nodes()];
    new Walk(graph).everywhere();
  }

  /** In time linear in nodes and edges, without recursion. */
  public static Blocks of(Graph graph) {
    return new Blocks(graph);
  }

  /** The nodes whose removal parts their component; the caller's own set. */
  public BitSet cutPoints() {
    return (BitSet) cutPoints.clone();
  }

  /** How many blocks there are; a bridge is one, an isolated node is none. */
  public int count() {
    return count;
  }

  /**
   * The nodes of a block, two at the least, in no order; the caller's own.
   *
   * @param block 0 to {@link #count()} − 1
   */
  public int[] members(int block) {
    return Arrays.copyOfRange(members, start(block), ends[block]);
  }

  private int start(int block) {
    return block == 0 ? 0 : ends[block - 1];
  }

  /** Depth first; a block is complete when nothing below its first node reaches above it. */
  private final class Walk {
    private final Graph graph;
    private final int[] entered;
    private final int[] lowest;
    private final int[] parent;
    private final int[] next;
    private final int[] open;
    private final BitSet inBlock = new BitSet();
    private int opened;
    private int clock;

    Walk(Graph graph) {
      this.graph = graph;
      entered = new int[graph.nodes()];
      lowest = new int[graph.nodes()];
      parent = new int[graph.nodes()];
      open = new int[graph.nodes()];
      next = Arrays.copyOf(graph.offsets(), graph.nodes());
    }

    void everywhere() {
      for (int v = 0; v < graph.nodes(); v++) {
        if (entered[v] == 0) {
          from(v);
          opened = 0;
        }
      }
    }

    private void from(int root) {
      parent[root] = -1;
      enter(root);
      int at = root;
      while (at >= 0) {
        if (next[at] < graph.offsets()[at + 1]) {
          int near = graph.adjacency()[next[at]++];
          if (entered[near] == 0) {
            parent[near] = at;
            enter(near);
            at = near;
          } else if (near != parent[at]) {
            lowest[at] = Math.min(lowest[at], entered[near]);
          }
        } else {
          leave(at);
          at = parent[at];
        }
      }
    }

    private void enter(int node) {
      entered[node] = ++clock;
      lowest[node] = clock;
      open[opened++] = node;
    }

    private void leave(int node) {
      int above = parent[node];
      if (above >= 0) {
        lowest[above] = Math.min(lowest[above], lowest[node]);
        if (lowest[node] >= entered[above]) {
          close(node, above);
        }
      }
    }

    /** The block of all nodes opened since {@code first}, and of the node above. */
    private void close(int first, int above) {
      int at = count == 0 ? 0 : ends[count - 1];
      int node;
      do {
        node = open[--opened];
        at = put(node, at);
      } while (node != first);
      at = put(above, at);
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ends[count++] = at;
    }

    private int put(int node, int at) {
      if (inBlock.get(node)) {
        cutPoints.set(node);
      }
      inBlock.set(node);
      members[at] = node;
      return at + 1;
    }
  }
}

package org.jisr.networks;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What single nodes hold together: the cut points, whose removal parts a component, and how many
 * blocks (largest parts without a cut point of their own) there are (Hopcroft and Tarjan, 1973).
 * Immutable.
 */
public final class Blocks {
  private final BitSet cutPoints = new BitSet();
  private int count;

  private final Graph graph;
  private final int[] entered;
  private final int[] lowest;
  private final int[] parent;
  private final int[] next;
  private int clock;

  private Blocks(Graph graph) {
    this.graph = graph;
    entered = new int[graph.nodes()];
    lowest = new int[graph.nodes()];
    parent = new int[graph.nodes()];
    next = Arrays.copyOf(graph.offsets(), graph.nodes());
  }

  /** In time linear in nodes and edges, without recursion. */
  public static Blocks of(Graph graph) {
    Blocks blocks = new Blocks(graph);
    for (int v = 0; v < graph.nodes(); v++) {
      if (blocks.entered[v] == 0) {
        blocks.walk(v);
      }
    }
    return blocks;
  }

  private void walk(int root) {
    parent[root] = -1;
    enter(root);
    int branches = 0;
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
        int above = parent[at];
        if (above >= 0) {
          lowest[above] = Math.min(lowest[above], lowest[at]);
          if (lowest[at] >= entered[above]) {
            count++;
            if (above == root) {
              branches++;
            } else {
              cutPoints.set(above);
            }
          }
        }
        at = above;
      }
    }
    if (branches > 1) {
      cutPoints.set(root);
    }
  }

  private void enter(int node) {
    entered[node] = ++clock;
    lowest[node] = clock;
  }

  /** The nodes whose removal parts their component; the caller's own set. */
  public BitSet cutPoints() {
    return (BitSet) cutPoints.clone();
  }

  /** How many blocks there are; a bridge is one, an isolated node is none. */
  public int count() {
    return count;
  }
}

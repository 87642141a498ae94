package org.jisr.networks.uncertainty;

import java.util.Arrays;
import org.jisr.networks.Graph;

/**
 * Sorts all pairs of a graph that are not tied by how near they are (common acquaintances; else the
 * distance) and by how many ties the two have: pairs of one class are taken to be equally likely to
 * hide a tie.
 */
final class PairClasses {
  private static final int NEARNESS = 7;
  static final int DEGREES = 12;
  static final int COUNT = NEARNESS * DEGREES;

  private final Graph graph;
  private final int[] common;
  private final int[] distance;
  private final int[] queue;

  PairClasses(Graph graph) {
    this.graph = graph;
    common = new int[graph.nodes()];
    distance = new int[graph.nodes()];
    queue = new int[graph.nodes()];
  }

  /** What is done with each pair that is not tied. */
  interface Visitor {
    void pair(int a, int b, int kind);
  }

  void each(Visitor visitor) {
    for (int a = 0; a < graph.nodes(); a++) {
      look(a);
      for (int b = 0; b < a; b++) {
        if (distance[b] != 1) {
          visitor.pair(a, b, nearness(b) * DEGREES + degrees(a, b));
        }
      }
    }
  }

  /** The lowest class as near as this one; the {@link #DEGREES} from there on are all of them. */
  static int sameNearness(int kind) {
    return kind - kind % DEGREES;
  }

  private void look(int source) {
    Arrays.fill(distance, Integer.MAX_VALUE);
    Arrays.fill(common, 0);
    distance[source] = 0;
    queue[0] = source;
    int reached = 1;
    for (int at = 0; at < reached; at++) {
      int v = queue[at];
      for (int i = 0; i < graph.degree(v); i++) {
        int near = graph.neighbour(v, i);
        if (distance[v] == 1) {
          common[near]++;
        }
        if (distance[near] == Integer.MAX_VALUE) {
          distance[near] = distance[v] + 1;
          queue[reached++] = near;
        }
      }
    }
  }

  private int nearness(int b) {
    if (common[b] > 0) {
      return Math.min(common[b], 4) - 1;
    }
    return distance[b] == 3 ? 4 : distance[b] < Integer.MAX_VALUE ? 5 : 6;
  }

  private int degrees(int a, int b) {
    long product = (graph.degree(a) + 1L) * (graph.degree(b) + 1L);
    return Math.min(DEGREES - 1, 63 - Long.numberOfLeadingZeros(product));
  }
}

package org.jisr.networks.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;

/** Who stands between others: structural holes (Burt, 1992) and brokerage between groups. */
public final class Brokers {
  private Brokers() {}

  /**
   * Burt's constraint of every node: Σ over its contacts j of (p_ij + Σ_q p_iq p_qj)², with p_ij
   * the share of i's ties that go to j. Low values stand between groups; NaN without contacts.
   */
  public static double[] constraint(Graph graph) {
    double[] constraint = new double[graph.nodes()];
    double[] indirect = new double[graph.nodes()];
    for (int i = 0; i < graph.nodes(); i++) {
      int degree = graph.degree(i);
      if (degree == 0) {
        constraint[i] = Double.NaN;
        continue;
      }
      double share = 1.0 / degree;
      for (int a = 0; a < degree; a++) {
        int q = graph.neighbour(i, a);
        double onward = share / graph.degree(q);
        for (int b = 0; b < graph.degree(q); b++) {
          indirect[graph.neighbour(q, b)] += onward;
        }
      }
      for (int a = 0; a < degree; a++) {
        double part = share + indirect[graph.neighbour(i, a)];
        constraint[i] += part * part;
      }
      for (int a = 0; a < degree; a++) {
        int q = graph.neighbour(i, a);
        for (int b = 0; b < graph.degree(q); b++) {
          indirect[graph.neighbour(q, b)] = 0;
        }
      }
    }
    return constraint;
  }

  /**
   * Burt's effective size of every node, by Borgatti's form (1997): contacts less the mean number
   * of ties that a contact has to the other contacts. From 1 (all know each other) to the degree
   * (none do); 0 without contacts.
   */
  public static double[] effectiveSize(Graph graph) {
    double[] size = new double[graph.nodes()];
    boolean[] contact = new boolean[graph.nodes()];
    for (int i = 0; i < graph.nodes(); i++) {
      int[] row = graph.neighbours(i);
      for (int q : row) {
        contact[q] = true;
      }
      long twice = 0;
      for (int q : row) {
        for (int b = 0; b < graph.degree(q); b++) {
          twice += contact[graph.neighbour(q, b)] ? 1 : 0;
        }
      }
      for (int q : row) {
        contact[q] = false;
      }
      size[i] = row.length == 0 ? 0 : row.length - (double) twice / row.length;
    }
    return size;
  }

  /**
   * The brokerage of every node, each tie taken in both directions: so a pair counts twice, and
   * gatekeeper and representative are equal.
   *
   * @throws NetworkException {@code PARTITION_OF_ANOTHER_GRAPH}
   */
  public static List<Brokerage> gouldFernandez(Graph graph, Partition partition) {
    int[] from = new int[2 * graph.edges()];
    int[] to = new int[2 * graph.edges()];
    int count = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      for (int i = 0; i < graph.degree(v); i++) {
        from[count] = v;
        to[count++] = graph.neighbour(v, i);
      }
    }
    return gouldFernandez(graph.nodes(), from, to, partition);
  }

  /**
   * The brokerage of every node where ties have a direction, as payments and calls do. Loops and
   * repeated ties count as none and one.
   *
   * @param from where each tie begins, 0 to {@code nodes} − 1
   * @param to where it ends
   * @throws NetworkException {@code PARTITION_OF_ANOTHER_GRAPH}, {@code NODE_OUT_OF_RANGE}
   */
  public static List<Brokerage> gouldFernandez(
      int nodes, int[] from, int[] to, Partition partition) {
    if (partition.nodes() != nodes) {
      throw new NetworkException(
          "PARTITION_OF_ANOTHER_GRAPH",
          "The groups must be of as many nodes as the graph has.",
          Map.of("nodes", Integer.toString(nodes), "grouped", Integer.toString(partition.nodes())));
    }
    Arcs out = Arcs.of(nodes, from, to);
    Arcs in = Arcs.of(nodes, to, from);
    List<Brokerage> all = new ArrayList<>(nodes);
    BrokerCount count = new BrokerCount(in, out, partition);
    for (int b = 0; b < nodes; b++) {
      all.add(count.of(b));
    }
    return List.copyOf(all);
  }

  /** Directed ties in rows, each row ascending and without repetition. */
  record Arcs(int[][] rows) {
    static Arcs of(int nodes, int[] from, int[] to) {
      int[] size = new int[nodes];
      for (int i = 0; i < from.length; i++) {
        if (from[i] < 0 || from[i] >= nodes || to[i] < 0 || to[i] >= nodes) {
          throw new NetworkException(
              "NODE_OUT_OF_RANGE",
              "A tie names a node that is not there.",
              Map.of("tie", from[i] + " " + to[i], "nodes", Integer.toString(nodes)));
        }
        size[from[i]]++;
      }
      int[][] rows = new int[nodes][];
      Arrays.setAll(rows, v -> new int[size[v]]);
      for (int i = 0; i < from.length; i++) {
        rows[from[i]][--size[from[i]]] = to[i];
      }
      for (int v = 0; v < nodes; v++) {
        int self = v;
        rows[v] = Arrays.stream(rows[v]).filter(w -> w != self).sorted().distinct().toArray();
      }
      return new Arcs(rows);
    }
  }
}

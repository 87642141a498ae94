package org.jisr.networks.structure;

import java.util.Map;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;

/**
 * The roles of a network: nodes are in one role when they are tied to the other roles with the same
 * probabilities, whether or not to each other. A stochastic block model, fitted greedily; how many
 * roles there are is what describes the network in the fewest nats (Peixoto, 2013: minimum
 * description length). A network without structure has one role. Immutable.
 */
public final class Roles {
  private static final int MOST_NODES = 5_000;
  private static final int MOST_ROLES = 64;

  private final Partition partition;
  private final long[][] ties;
  private final double descriptionLength;
  private final double ofOneRole;

  private Roles(Partition partition, long[][] ties, double descriptionLength, double ofOneRole) {
    this.partition = partition;
    this.ties = ties;
    this.descriptionLength = descriptionLength;
    this.ofOneRole = ofOneRole;
  }

  /** With at most 16 roles, the best of four starts. */
  public static Roles blockmodel(Graph graph, long seed) {
    return blockmodel(graph, 16, 4, seed);
  }

  /**
   * The roles that describe the network shortest.
   *
   * @param most roles looked at, 1 to 64
   * @param starts 1 or more; each begins from other roles that are drawn
   * @param seed of all that is drawn
   * @throws NetworkException {@code GRAPH_TOO_LARGE} beyond 5,000 nodes, {@code ROLES_OUT_OF_RANGE}
   */
  public static Roles blockmodel(Graph graph, int most, int starts, long seed) {
    if (graph.nodes() > MOST_NODES) {
      throw new NetworkException(
          "GRAPH_TOO_LARGE",
          "Roles are found in networks of up to 5,000 nodes. Take a part of it.",
          Map.of("nodes", Integer.toString(graph.nodes())));
    }
    if (most < 1 || most > MOST_ROLES || starts < 1) {
      throw new NetworkException(
          "ROLES_OUT_OF_RANGE",
          "There can be 1 to 64 roles, from at least one start.",
          Map.of("roles", Integer.toString(most), "starts", Integer.toString(starts)));
    }
    if (graph.nodes() == 0) {
      return new Roles(Partition.of(new int[0]), new long[0][0], 0, 0);
    }
    Blockmodel one = new Blockmodel(graph, new int[graph.nodes()], 1);
    Blockmodel best = one;
    for (int start = 0; start < starts; start++) {
      Blockmodel found = RoleSearch.run(graph, Math.min(most, graph.nodes()), seed + start);
      best = found.length() < best.length() - 1e-9 ? found : best;
    }
    return of(graph, best, one.length());
  }

  private static Roles of(Graph graph, Blockmodel best, double ofOneRole) {
    Partition partition = Partition.of(best.roles());
    long[][] ties = new long[partition.groups()][partition.groups()];
    for (int v = 0; v < graph.nodes(); v++) {
      for (int i = 0; i < graph.degree(v); i++) {
        int near = graph.neighbour(v, i);
        if (near < v) {
          int a = partition.of(v);
          int b = partition.of(near);
          ties[a][b]++;
          ties[b][a] += a == b ? 0 : 1;
        }
      }
    }
    return new Roles(partition, ties, best.length(), ofOneRole);
  }

  /** The role of each node. */
  public Partition partition() {
    return partition;
  }

  /** How many ties there are between two roles, or inside one. */
  public long ties(int a, int b) {
    return ties[a][b];
  }

  /** The share of all pairs between two roles, or inside one, that are tied; 0 without pairs. */
  public double density(int a, int b) {
    long size = partition.size(a);
    long pairs = a == b ? size * (size - 1) / 2 : size * partition.size(b);
    return pairs == 0 ? 0 : (double) ties[a][b] / pairs;
  }

  /** Nats that describe the network by these roles, the roles included. */
  public double descriptionLength() {
    return descriptionLength;
  }

  /** Nats that the roles spare, beside a network in which all are alike; 0 for one role. */
  public double spared() {
    return ofOneRole - descriptionLength;
  }
}

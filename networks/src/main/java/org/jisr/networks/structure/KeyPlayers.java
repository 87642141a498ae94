package org.jisr.networks.structure;

import java.util.BitSet;
import java.util.Map;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;

/**
 * The key player problems (Borgatti, 2006): which few nodes hold a network together, and which few
 * reach it. Small questions are answered by looking at every set, larger ones by greedy choice and
 * exchanges; each answer says how much any set could do. A set answers a question about the data
 * held; it is no ranking of persons.
 */
public final class KeyPlayers {
  private final Graph graph;
  private final BitSet allowed;
  private final long seed;

  private KeyPlayers(Graph graph, BitSet allowed, long seed) {
    this.graph = graph;
    this.allowed = allowed;
    this.seed = seed;
  }

  /** Of a graph in which every node may be chosen. */
  public static KeyPlayers of(Graph graph, long seed) {
    BitSet all = new BitSet();
    all.set(0, graph.nodes());
    return new KeyPlayers(graph, all, seed);
  }

  /**
   * The same without these nodes: they stay in the structure and are never part of an answer.
   *
   * @throws NetworkException {@code EXCLUSION_OUT_OF_RANGE}
   */
  public KeyPlayers exclude(BitSet excluded) {
    if (excluded.length() > graph.nodes()) {
      throw new NetworkException(
          "EXCLUSION_OUT_OF_RANGE", "An exclusion names a node that is not there.", Map.of());
    }
    BitSet left = (BitSet) allowed.clone();
    left.andNot(excluded);
    return new KeyPlayers(graph, left, seed);
  }

  /**
   * The set without which most pairs have no path (KPP-NEG). Its value is the fragmentation 1 − Σ
   * s(s − 1) ∕ N(N − 1) over what is left, N all nodes: what is taken out counts as apart.
   *
   * @param size 1 to the number of allowed nodes
   * @throws NetworkException {@code SIZE_OUT_OF_RANGE}
   */
  public KeySet fragmenting(int size) {
    return solve(new Fragmentation(graph), size);
  }

  /**
   * As {@link #fragmenting}, each pair left counted by one over its distance: 1 − Σ 1 ∕ d ∕ N(N −
   * 1).
   */
  public KeySet fragmentingByDistance(int size) {
    return solve(new DistanceFragmentation(graph), size);
  }

  /**
   * The set from which most nodes are near (KPP-POS): the share of all nodes that are in the set or
   * at most so many steps away from it.
   *
   * @param steps 1 or more
   */
  public KeySet reaching(int size, int steps) {
    if (steps < 1) {
      throw new NetworkException(
          "STEPS_OUT_OF_RANGE",
          "A reach is of one step or more.",
          Map.of("steps", Integer.toString(steps)));
    }
    return solve(new Reach(graph, steps), size);
  }

  /**
   * The set that is nearest to all (KPP-POS, weighted): the mean over all nodes of one over the
   * distance to the set; members count as at distance 1, what is not reached as 0.
   */
  public KeySet reachingByDistance(int size) {
    return solve(new Reach(graph, Integer.MAX_VALUE), size);
  }

  private KeySet solve(KeyQuestion question, int size) {
    if (size < 1 || size > allowed.cardinality()) {
      throw new NetworkException(
          "SIZE_OUT_OF_RANGE",
          "A set has at least one node and no more than are allowed.",
          Map.of(
              "size", Integer.toString(size), "allowed", Integer.toString(allowed.cardinality())));
    }
    return new KeySearch(graph, question, allowed.stream().toArray(), size, seed).run();
  }
}

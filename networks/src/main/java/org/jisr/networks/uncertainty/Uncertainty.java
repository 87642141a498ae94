package org.jisr.networks.uncertainty;

import java.util.Map;
import java.util.function.Function;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.jisr.networks.layers.CovertGraph;
import org.jisr.networks.layers.Pairs;

/**
 * What is not known about a network, as the analyst states it: ties that may be wrong, by their
 * confidence, and the shares of ties and of people that were never collected. Results are computed
 * in many worlds drawn from that. Immutable; the same seed gives the same worlds whatever the
 * number of threads.
 *
 * <p>Missing ties and people are taken to be missing at random. Who hides on purpose is not.
 */
public final class Uncertainty {
  private static final int MOST_NODES = 3_000;

  private final Pairs held;
  private final int worlds;
  private final double missingEdges;
  private final double missingNodes;
  private final double level;
  private final long seed;
  private final int threads;

  private Uncertainty(
      Pairs held,
      int worlds,
      double missingEdges,
      double missingNodes,
      double level,
      long seed,
      int threads) {
    this.held = held;
    this.worlds = worlds;
    this.missingEdges = missingEdges;
    this.missingNodes = missingNodes;
    this.level = level;
    this.seed = seed;
    this.threads = threads;
  }

  /**
   * Of a network with the confidence of its ties; 500 worlds, nothing missing, intervals of 90 %.
   *
   * @throws NetworkException {@code TOO_LARGE_FOR_WORLDS} beyond 3,000 nodes
   */
  public static Uncertainty of(CovertGraph network) {
    return of(Pairs.of(network));
  }

  /** The same of a graph whose ties are all certain. */
  public static Uncertainty of(Graph graph) {
    return of(Pairs.of(graph));
  }

  private static Uncertainty of(Pairs held) {
    if (held.nodes() > MOST_NODES) {
      throw new NetworkException(
          "TOO_LARGE_FOR_WORLDS",
          "Worlds are drawn for at most 3,000 nodes; choose a part of the network.",
          Map.of("nodes", Integer.toString(held.nodes())));
    }
    return new Uncertainty(held, 500, 0, 0, 0.9, 1, 1);
  }

  /** How many worlds, 1 to 100,000. */
  public Uncertainty worlds(int count) {
    require(count >= 1 && count <= 100_000, "worlds", count);
    return new Uncertainty(held, count, missingEdges, missingNodes, level, seed, threads);
  }

  /** The share of all ties that was not collected, 0 to 0.9. */
  public Uncertainty missingEdges(double share) {
    require(share >= 0 && share <= 0.9, "missingEdges", share);
    return new Uncertainty(held, worlds, share, missingNodes, level, seed, threads);
  }

  /** The share of all people that was not collected, with all their ties, 0 to 0.9. */
  public Uncertainty missingNodes(double share) {
    require(share >= 0 && share <= 0.9, "missingNodes", share);
    return new Uncertainty(held, worlds, missingEdges, share, level, seed, threads);
  }

  /** How much of the worlds each interval holds, above 0 and below 1. */
  public Uncertainty level(double share) {
    require(share > 0 && share < 1, "level", share);
    return new Uncertainty(held, worlds, missingEdges, missingNodes, share, seed, threads);
  }

  /** What the worlds are drawn from. */
  public Uncertainty seed(long number) {
    return new Uncertainty(held, worlds, missingEdges, missingNodes, level, number, threads);
  }

  /** How many threads work, 1 to 64; the result does not depend on it. */
  public Uncertainty threads(int count) {
    require(count >= 1 && count <= 64, "threads", count);
    return new Uncertainty(held, worlds, missingEdges, missingNodes, level, seed, count);
  }

  /**
   * What an order does over the worlds, and each beginning of it.
   *
   * @param order distinct nodes held
   * @param k how many removals the remainder is taken after, 0 to the length of the order
   * @throws NetworkException {@code ORDER_NODE_OUT_OF_RANGE}, {@code ORDER_NODE_TWICE} or {@code
   *     UNCERTAINTY_OUT_OF_RANGE}
   */
  public Outlook evaluate(int[] order, int k) {
    require(k >= 0 && k <= order.length, "k", k);
    Trial trial = new Trial(held.graph(), order, k);
    return trial.over(draw(order, k), level);
  }

  /**
   * How often each node held is among the first by some measure, and the measure's interval.
   *
   * @param measure one number for each node of a graph, the higher the more; it must not depend on
   *     anything but the graph
   * @param first how many count as the first, 1 or more
   */
  public RankStability ranks(Function<Graph, double[]> measure, int first) {
    require(first >= 1, "first", first);
    return new Ranking(held.nodes(), worlds, first).over(draw(new int[0], 0), measure, level);
  }

  private Worlds draw(int[] order, int k) {
    WorldModel model = new WorldModel(held, missingEdges, missingNodes, order, k, seed);
    return new Worlds(model, worlds, threads, seed);
  }

  private static void require(boolean kept, String what, double found) {
    if (!kept) {
      throw new NetworkException(
          "UNCERTAINTY_OUT_OF_RANGE",
          "A share, level or count of the uncertainty is outside its range; see the details.",
          Map.of(what, Double.toString(found)));
    }
  }
}

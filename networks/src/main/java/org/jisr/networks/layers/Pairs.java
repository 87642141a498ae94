package org.jisr.networks.layers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jisr.networks.Graph;

/**
 * The pairs of nodes that have a tie, each once, in ascending order of the lower and then the
 * higher node: how probable it is that there is any tie between them, and how much all of them
 * weigh.
 *
 * <p>Ties of one source do not confirm each other: the best of them counts. Sources are taken as
 * independent of each other, so that two that are each wrong with 0.3 are both wrong with 0.09.
 */
public final class Pairs {
  private final int nodes;
  private final int[] lower;
  private final int[] higher;
  private final double[] confidence;
  private final double[] weight;

  private Pairs(int nodes, int count) {
    this.nodes = nodes;
    lower = new int[count];
    higher = new int[count];
    confidence = new double[count];
    weight = new double[count];
  }

  /** The pairs of a network; those whose ties all have confidence 0 are left out. */
  public static Pairs of(CovertGraph network) {
    Map<Long, Map<Integer, Double>> doubts = new HashMap<>();
    Map<Long, Double> weights = new HashMap<>();
    for (Tie tie : network.ties()) {
      if (tie.confidence() > 0) {
        long key = key(Math.min(tie.a(), tie.b()), Math.max(tie.a(), tie.b()));
        doubts
            .computeIfAbsent(key, each -> new HashMap<>())
            .merge(tie.source(), 1 - tie.confidence(), Math::min);
        weights.merge(key, tie.weight(), Double::sum);
      }
    }
    long[] keys = doubts.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    Pairs pairs = new Pairs(network.nodes(), keys.length);
    for (int i = 0; i < keys.length; i++) {
      pairs.lower[i] = (int) (keys[i] >> 32);
      pairs.higher[i] = (int) keys[i];
      double[] wrong =
          doubts.getOrDefault(keys[i], Map.of()).values().stream()
              .mapToDouble(Double::doubleValue)
              .sorted()
              .toArray();
      pairs.confidence[i] = 1 - Arrays.stream(wrong).reduce(1, (x, y) -> x * y);
      pairs.weight[i] = weights.getOrDefault(keys[i], 0.0);
    }
    return pairs;
  }

  /** The pairs of a graph of which nothing is in doubt, each of weight 1. */
  public static Pairs of(Graph graph) {
    Pairs pairs = new Pairs(graph.nodes(), graph.edges());
    int count = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      for (int i = 0; i < graph.degree(v); i++) {
        if (graph.neighbour(v, i) > v) {
          pairs.lower[count] = v;
          pairs.higher[count++] = graph.neighbour(v, i);
        }
      }
    }
    Arrays.fill(pairs.confidence, 1);
    Arrays.fill(pairs.weight, 1);
    return pairs;
  }

  private static long key(int lower, int higher) {
    return (long) lower << 32 | higher;
  }

  /** Nodes of the network. */
  public int nodes() {
    return nodes;
  }

  /** How many pairs have a tie. */
  public int count() {
    return lower.length;
  }

  /** The lower node of a pair. */
  public int lower(int pair) {
    return lower[pair];
  }

  /** The higher node of a pair. */
  public int higher(int pair) {
    return higher[pair];
  }

  /** How probable it is that the pair has any tie, above 0 and at most 1. */
  public double confidence(int pair) {
    return confidence[pair];
  }

  /** The sum of the weights of the pair's ties. */
  public double weight(int pair) {
    return weight[pair];
  }

  /** The pairs as a graph. */
  public Graph graph() {
    return Graph.of(nodes, lower, higher);
  }
}

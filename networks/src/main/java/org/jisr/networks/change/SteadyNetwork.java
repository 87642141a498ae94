package org.jisr.networks.change;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jisr.networks.Graph;

/**
 * The network as it would be if it had not changed: each pair is seen in each slice as often as
 * over all slices, for the coverage of the slice, so that everybody keeps the number of ties to be
 * expected. Pairs stay from slice to slice as much as the data held do.
 */
final class SteadyNetwork {
  private final int nodes;
  private final int[] from;
  private final int[] to;
  private final double[][] chance;
  private final double staying;

  SteadyNetwork(Slices slices) {
    nodes = slices.nodes();
    Map<Long, boolean[]> seen = new LinkedHashMap<>();
    double collected = 0;
    for (int t = 0; t < slices.count(); t++) {
      Graph graph = slices.graph(t);
      collected += slices.coverage(t);
      for (int v = 0; v < nodes; v++) {
        for (int i = 0; i < graph.degree(v) && graph.neighbour(v, i) < v; i++) {
          long key = (long) v * nodes + graph.neighbour(v, i);
          seen.computeIfAbsent(key, each -> new boolean[slices.count()])[t] = true;
        }
      }
    }
    from = seen.keySet().stream().mapToInt(key -> (int) (key / nodes)).toArray();
    to = seen.keySet().stream().mapToInt(key -> (int) (key % nodes)).toArray();
    boolean[][] present = seen.values().toArray(boolean[][]::new);
    chance = new double[present.length][];
    for (int pair = 0; pair < present.length; pair++) {
      chance[pair] = chances(present[pair], slices, collected);
    }
    staying = staying(present);
  }

  private static double[] chances(boolean[] present, Slices slices, double collected) {
    int times = 0;
    for (boolean each : present) {
      times += each ? 1 : 0;
    }
    double[] chances = new double[present.length];
    for (int t = 0; t < chances.length; t++) {
      chances[t] = Math.min(1, times * slices.coverage(t) / collected);
    }
    return chances;
  }

  /**
   * Between 0, each slice is drawn anew, and 1, whoever is tied stays so. Chances come from the
   * same few slices and take some of it for themselves; it is given back as for any short sequence
   * (Kendall, 1954).
   */
  private double staying(boolean[][] present) {
    double both = 0;
    double apart = 0;
    double most = 0;
    for (int pair = 0; pair < present.length; pair++) {
      for (int t = 1; t < present[pair].length; t++) {
        both += present[pair][t] && present[pair][t - 1] ? 1 : 0;
        apart += chance[pair][t] * chance[pair][t - 1];
        most += Math.min(chance[pair][t], chance[pair][t - 1]);
      }
    }
    if (most <= apart) {
      return 0;
    }
    double slices = present[0].length;
    double seen = (both - apart) / (most - apart);
    return Math.clamp((seen + 1 / slices) / (1 - 3 / slices), 0.0, 0.99);
  }

  /**
   * As many slices that know nothing of each other say as much about how often a pair is seen: all
   * of them where pairs are drawn anew, fewer where they stay.
   */
  double independent(int slices) {
    double together = 1;
    double power = 1;
    for (int apart = 1; apart < slices; apart++) {
      power *= staying;
      together += 2 * power * (slices - apart) / slices;
    }
    return slices / together;
  }

  /** One run through all slices. */
  Graph[] run(int slices, SplittableRandom random) {
    double[] level = new double[from.length];
    Graph[] graphs = new Graph[slices];
    int[] a = new int[from.length];
    int[] b = new int[from.length];
    for (int t = 0; t < slices; t++) {
      int count = 0;
      for (int pair = 0; pair < from.length; pair++) {
        if (t == 0 || random.nextDouble() >= staying) {
          level[pair] = random.nextDouble();
        }
        if (level[pair] < chance[pair][t]) {
          a[count] = from[pair];
          b[count++] = to[pair];
        }
      }
      graphs[t] = Graph.of(nodes, Arrays.copyOf(a, count), Arrays.copyOf(b, count));
    }
    return graphs;
  }
}

package org.jisr.networks.structure;

import java.util.HashMap;
import java.util.Map;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;

/**
 * The cells of a network: groups that hold together more than with the rest, found by the Leiden
 * algorithm from several seeds. The best division is shown, and beside it how often the others
 * agree. Every cell is connected. Immutable.
 */
public final class Cells {
  private static final int MOST_RUNS = 1_000;

  private final Partition partition;
  private final double quality;
  private final int[][] runs;

  private Cells(Partition partition, double quality, int[][] runs) {
    this.partition = partition;
    this.quality = quality;
    this.runs = runs;
  }

  /** By modularity at resolution 1, the best of 20 runs. */
  public static Cells leiden(Graph graph, long seed) {
    return leiden(graph, new Quality.Modularity(1), 20, seed);
  }

  /**
   * The best of several runs.
   *
   * @param runs 1 to 1,000
   * @param seed of all that is drawn; the same gives the same cells
   * @throws NetworkException {@code RUNS_OUT_OF_RANGE}
   */
  public static Cells leiden(Graph graph, Quality quality, int runs, long seed) {
    if (runs < 1 || runs > MOST_RUNS) {
      throw new NetworkException(
          "RUNS_OUT_OF_RANGE",
          "Cells are looked for 1 to 1,000 times.",
          Map.of("runs", Integer.toString(runs)));
    }
    Aggregate base = Aggregate.of(graph, quality);
    int[][] all = new int[runs][];
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int run = 0; run < runs; run++) {
      all[run] = new Leiden(base, seed + 0x9e3779b97f4a7c15L * (run + 1)).run();
      double value = quality(graph, Partition.of(all[run]), quality);
      if (value > most + 1e-12) {
        most = value;
        best = run;
      }
    }
    return new Cells(Partition.of(all[best]), most, all);
  }

  /**
   * How good a division is: modularity from −½ to 1; for the constant Potts model the ties inside
   * cells less the resolution times the pairs inside cells. 0 without ties.
   */
  public static double quality(Graph graph, Partition partition, Quality quality) {
    long[] inside = new long[partition.groups()];
    long[] degrees = new long[partition.groups()];
    for (int v = 0; v < graph.nodes(); v++) {
      int cell = partition.of(v);
      degrees[cell] += graph.degree(v);
      for (int i = 0; i < graph.degree(v); i++) {
        inside[cell] += partition.of(graph.neighbour(v, i)) == cell ? 1 : 0;
      }
    }
    double twice = 2.0 * graph.edges();
    double sum = 0;
    for (int cell = 0; cell < inside.length; cell++) {
      double size = partition.size(cell);
      sum +=
          switch (quality) {
            case Quality.Modularity it ->
                twice == 0
                    ? 0
                    : inside[cell] / twice
                        - it.resolution() * (degrees[cell] / twice) * (degrees[cell] / twice);
            case Quality.ConstantPotts it ->
                inside[cell] / 2.0 - it.resolution() * size * (size - 1) / 2;
          };
    }
    return sum;
  }

  /** The best division found. */
  public Partition partition() {
    return partition;
  }

  /** Its quality, see {@link #quality(Graph, Partition, Quality)}. */
  public double quality() {
    return quality;
  }

  /** How many runs there were. */
  public int runs() {
    return runs.length;
  }

  /** The share of all runs in which two nodes were in one cell, 0 to 1. */
  public double together(int a, int b) {
    int count = 0;
    for (int[] run : runs) {
      count += run[a] == run[b] ? 1 : 0;
    }
    return (double) count / runs.length;
  }

  /**
   * How firmly each node belongs to its cell: the mean share of runs in which it was together with
   * the cell's other nodes, 0 to 1; 1 for a node that is a cell alone.
   */
  public double[] firmness() {
    int nodes = partition.nodes();
    double[] sums = new double[nodes];
    for (int[] run : runs) {
      Map<Long, Integer> common = new HashMap<>();
      for (int v = 0; v < nodes; v++) {
        common.merge(key(v, run), 1, Integer::sum);
      }
      for (int v = 0; v < nodes; v++) {
        sums[v] += common.getOrDefault(key(v, run), 1) - 1;
      }
    }
    for (int v = 0; v < nodes; v++) {
      int others = partition.size(partition.of(v)) - 1;
      sums[v] = others == 0 ? 1 : sums[v] / ((double) others * runs.length);
    }
    return sums;
  }

  private long key(int node, int[] run) {
    return ((long) partition.of(node) << 32) | run[node];
  }
}

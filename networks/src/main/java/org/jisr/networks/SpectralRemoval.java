package org.jisr.networks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Halves every component that is not yet below the threshold where costs say that it parts most
 * cheaply: the second eigenvector of the Laplacian of B = AW + WA − A, W the costs, splits the
 * nodes by sign, and a cheap cover of the ties across is taken out (after the method of Ren,
 * Gleinig, Helbing and Antulov-Fantulin, 2019; the cover by local ratios, Bar-Yehuda and Even,
 * 1981).
 */
final class SpectralRemoval {
  private static final int ROUNDS = 120;
  private static final int HEAVY = 1_000;

  private final Problem problem;
  private final Graph graph;
  private final SplittableRandom random;
  private final Meter meter;
  private final Remainder remainder;
  private final double[] weight;
  private final double[] vector;
  private final double[] image;
  private final double[] strength;

  private SpectralRemoval(Problem problem, long seed, Meter meter) {
    this.problem = problem;
    this.graph = problem.graph();
    this.random = new SplittableRandom(seed);
    this.meter = meter;
    remainder = new Remainder(graph);
    weight = weights(problem);
    vector = new double[graph.nodes()];
    image = new double[graph.nodes()];
    strength = new double[graph.nodes()];
  }

  /** Costs as multiples of the least; excluded nodes weigh more than any other. */
  private static double[] weights(Problem problem) {
    int nodes = problem.graph().nodes();
    double least = Double.POSITIVE_INFINITY;
    for (int v = 0; v < nodes; v++) {
      least = Math.min(least, problem.cost(v));
    }
    double[] weight = new double[nodes];
    for (int v = 0; v < nodes; v++) {
      weight[v] = problem.allowed(v) ? Math.min(HEAVY, problem.cost(v) / least) : HEAVY;
    }
    return weight;
  }

  /** The nodes taken out, in order. */
  static int[] order(Problem problem, long seed, Meter meter) {
    return new SpectralRemoval(problem, seed, meter).run();
  }

  private int[] run() {
    int[] order = new int[graph.nodes()];
    int length = 0;
    int bound = Math.max(0, problem.threshold().strictMost(graph.nodes()));
    boolean going = true;
    while (going && !meter.exhausted()) {
      going = false;
      for (int[] component : remainder.above(bound)) {
        if (meter.exhausted()) {
          break;
        }
        iterate(component);
        int taken = cover(component, order, length);
        going |= taken > 0;
        length += taken;
      }
    }
    return Arrays.copyOf(order, length);
  }

  /**
   * Power iteration with what is constant taken away, shifted so that the wanted one is largest.
   */
  private void iterate(int[] component) {
    double shift = 0;
    for (int v : component) {
      strength[v] = 0;
      for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
        int near = graph.adjacency()[e];
        strength[v] += remainder.removed(near) ? 0 : tie(v, near);
      }
      shift = Math.max(shift, 2 * strength[v]);
      vector[v] = random.nextDouble() - 0.5;
    }
    int rounds = ROUNDS + (int) (20 * Math.log(component.length));
    for (int round = 0; round < rounds && (round < 20 || !meter.exhausted()); round++) {
      for (int v : component) {
        double sum = (shift - strength[v]) * vector[v];
        for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
          int near = graph.adjacency()[e];
          sum += remainder.removed(near) ? 0 : tie(v, near) * vector[near];
        }
        image[v] = sum;
      }
      centre(component);
      meter.spend(64);
    }
  }

  private double tie(int a, int b) {
    return weight[a] + weight[b] - 1;
  }

  private void centre(int[] component) {
    double mean = 0;
    for (int v : component) {
      mean += image[v];
    }
    mean /= component.length;
    double norm = 0;
    for (int v : component) {
      image[v] -= mean;
      norm += image[v] * image[v];
    }
    double scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (int v : component) {
      vector[v] = image[v] * scale;
    }
  }

  /**
   * Takes out nodes that cover the ties across, each tie charged to both ends until one is paid.
   */
  private int cover(int[] component, int[] order, int length) {
    for (int v : component) {
      image[v] = problem.allowed(v) ? problem.cost(v) : Double.POSITIVE_INFINITY;
    }
    int taken = 0;
    for (int a : component) {
      for (int e = graph.offsets()[a]; e < graph.offsets()[a + 1]; e++) {
        int b = graph.adjacency()[e];
        boolean across = !remainder.removed(b) && vector[a] < 0 != vector[b] < 0;
        if (!across || remainder.removed(a)) {
          continue;
        }
        double paid = Math.min(image[a], image[b]);
        if (paid == Double.POSITIVE_INFINITY) {
          continue;
        }
        image[a] -= paid;
        image[b] -= paid;
        int covering = image[a] <= image[b] ? a : b;
        remainder.remove(covering);
        order[length + taken++] = covering;
      }
    }
    return taken;
  }
}

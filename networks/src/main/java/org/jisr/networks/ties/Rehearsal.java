package org.jisr.networks.ties;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jisr.networks.Graph;

/**
 * Ties lost once more on purpose, and what then speaks for each pair that is not tied. Pairs
 * without a lost tie are too many to keep: some are drawn, each counting for several.
 */
final class Rehearsal {
  private static final int MOST_CASES = 60_000;

  double[][] evidence = new double[1024][];
  boolean[] lost = new boolean[1024];
  double[] weight = new double[1024];
  int count;

  /** Adds the cases of losing that share of a graph's ties. */
  void lose(Graph whole, double share, SplittableRandom random) {
    int[] from = new int[whole.edges()];
    int[] to = new int[whole.edges()];
    int kept = 0;
    for (int v = 0; v < whole.nodes(); v++) {
      for (int i = 0; i < whole.degree(v) && whole.neighbour(v, i) < v; i++) {
        if (random.nextDouble() >= share) {
          from[kept] = v;
          to[kept++] = whole.neighbour(v, i);
        }
      }
    }
    Graph rest = Graph.of(whole.nodes(), from, to, kept);
    Evidence look = new Evidence(rest, random.nextLong());
    double pairs = whole.nodes() * (whole.nodes() - 1.0) / 2;
    double chance = Math.min(1, MOST_CASES / Math.max(1, pairs));
    for (int a = 0; a < whole.nodes(); a++) {
      look.look(a);
      for (int b = 0; b < a; b++) {
        boolean tied = whole.adjacent(a, b);
        if (tied ? !rest.adjacent(a, b) : random.nextDouble() < chance) {
          add(look.of(b), tied, tied ? 1 : 1 / chance);
        }
      }
    }
  }

  private void add(double[] each, boolean tied, double counts) {
    if (count == lost.length) {
      evidence = Arrays.copyOf(evidence, 2 * count);
      lost = Arrays.copyOf(lost, 2 * count);
      weight = Arrays.copyOf(weight, 2 * count);
    }
    evidence[count] = each;
    lost[count] = tied;
    weight[count++] = counts;
  }
}

package org.jisr.networks.uncertainty;

import java.util.Arrays;
import java.util.function.Function;
import org.jisr.networks.Graph;

/** Where the nodes held stand in each world, unseen people counted among the others. */
final class Ranking {
  private final int held;
  private final int first;
  private final double[][] values;
  private final double[][] ranks;
  private final double[][] within;

  Ranking(int held, int worlds, int first) {
    this.held = held;
    this.first = first;
    values = new double[held][worlds];
    ranks = new double[held][worlds];
    within = new double[held][worlds];
  }

  RankStability over(Worlds worlds, Function<Graph, double[]> measure, double level) {
    worlds.each((world, i) -> enter(measure.apply(world), i));
    double[] share = new double[held];
    Interval[] value = new Interval[held];
    Interval[] rank = new Interval[held];
    for (int v = 0; v < held; v++) {
      share[v] = Arrays.stream(within[v]).sum() / worlds.count();
      value[v] = Interval.of(values[v], level);
      rank[v] = Interval.of(ranks[v], level);
    }
    return new RankStability(first, share, value, rank);
  }

  /** Equal nodes share the places they take: none is before another by its number. */
  private void enter(double[] measured, int world) {
    double[] sorted = measured.clone();
    Arrays.sort(sorted);
    for (int v = 0; v < held; v++) {
      int lower = before(sorted, measured[v], false);
      int upTo = before(sorted, measured[v], true);
      int ahead = sorted.length - upTo;
      int equal = upTo - lower;
      values[v][world] = measured[v];
      ranks[v][world] = ahead + (equal + 1) / 2.0;
      within[v][world] = Math.clamp((first - ahead) / (double) equal, 0.0, 1.0);
    }
  }

  /** How many of the sorted values are below one, or, inclusive, at most it. */
  private static int before(double[] sorted, double value, boolean inclusive) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || (inclusive && sorted[middle] == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

package org.jisr.networks.ties;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The probability that goes with a score, never falling as the score rises: pools neighbours that
 * are in the wrong order (Ayer et al., 1955), and is even within each pool. Immutable.
 */
public final class Isotonic {
  private final double[] begins;
  private final double[] shares;

  private Isotonic(double[] begins, double[] shares) {
    this.begins = begins;
    this.shares = shares;
  }

  /** The best fit of weighted cases, at least one. */
  public static Isotonic fit(double[] score, boolean[] outcome, double[] weight) {
    int[] order =
        IntStream.range(0, score.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> score[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sum = new double[order.length];
    double[] hits = new double[order.length];
    double[] begin = new double[order.length];
    int pools = 0;
    for (int at = 0; at < order.length; at++) {
      int i = order[at];
      if (at == 0 || score[order[at - 1]] != score[i]) {
        begin[pools++] = score[i];
      }
      sum[pools - 1] += weight[i];
      hits[pools - 1] += outcome[i] ? weight[i] : 0;
      boolean closed = at + 1 == order.length || score[order[at + 1]] != score[i];
      while (closed && pools > 1 && !rising(hits, sum, pools)) {
        pools--;
        sum[pools - 1] += sum[pools];
        hits[pools - 1] += hits[pools];
        sum[pools] = 0;
        hits[pools] = 0;
      }
    }
    double[] share = new double[pools];
    for (int pool = 0; pool < pools; pool++) {
      share[pool] = hits[pool] / sum[pool];
    }
    return new Isotonic(Arrays.copyOf(begin, pools), share);
  }

  private static boolean rising(double[] hits, double[] sum, int pools) {
    return hits[pools - 2] * sum[pools - 1] < hits[pools - 1] * sum[pools - 2];
  }

  /** The probability at a score; below the lowest pool that of the lowest. */
  public double at(double score) {
    int found = Arrays.binarySearch(begins, score);
    return shares[Math.max(0, found >= 0 ? found : -found - 2)];
  }
}

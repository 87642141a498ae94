package org.jisr.networks.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jisr.networks.Centrality;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;

/**
 * Watches slices of time for changes in who leads and in the structure. Each figure is compared
 * with what it is in runs of the same network that do not change, collected as much as each slice
 * was: more collection alone raises no alert. The limits are such that only the stated share of
 * runs without a change gives any alert. Immutable; the same seed gives the same report.
 *
 * <p>It assumes that coverage changes for all alike. A new source close to one cell still looks
 * like a change of that cell.
 */
public final class ChangeWatch {
  /** A node that varies less than this share of the one that varies most counts as varying so. */
  private static final double LEAST_VARIATION = 0.25;

  private final Slices slices;
  private final Function<Graph, double[]> measure;
  private final double falseAlarms;
  private final int runs;
  private final long seed;

  private ChangeWatch(
      Slices slices, Function<Graph, double[]> measure, double falseAlarms, int runs, long seed) {
    this.slices = slices;
    this.measure = measure;
    this.falseAlarms = falseAlarms;
    this.runs = runs;
    this.seed = seed;
  }

  /** Leading by betweenness, false alarms in 5 % of networks, 400 runs. */
  public static ChangeWatch of(Slices slices) {
    return new ChangeWatch(slices, Centrality::betweenness, 0.05, 400, 1);
  }

  /** Leading by another measure: the higher, the more a node leads. */
  public ChangeWatch leadingBy(Function<Graph, double[]> measure) {
    return new ChangeWatch(slices, measure, falseAlarms, runs, seed);
  }

  /**
   * How often a network that does not change may give any alert, and in how many runs that is found
   * out.
   *
   * @throws NetworkException {@code FALSE_ALARMS_INVALID} where the share is not between 0 and 1 or
   *     the runs are too few for it: at least 4 / share
   */
  public ChangeWatch falseAlarms(double share, int runs) {
    if (!(share > 0 && share < 1) || runs * share < 4) {
      throw new NetworkException(
          "FALSE_ALARMS_INVALID",
          "State a share between 0 and 1, and 4 divided by it as runs at least.",
          Map.of("share", Double.toString(share), "runs", Integer.toString(runs)));
    }
    return new ChangeWatch(slices, measure, share, runs, seed);
  }

  /** What the runs are drawn from. */
  public ChangeWatch seed(long number) {
    return new ChangeWatch(slices, measure, falseAlarms, runs, number);
  }

  /** The alerts and the figures of each slice. */
  public ChangeReport run() {
    Series series = new Series(measure);
    SteadyNetwork network = new SteadyNetwork(slices);
    double[][][] steady = steady(network, series);
    Graph[] graphs = new Graph[slices.count()];
    Arrays.setAll(graphs, slices::graph);
    double[][] held = series.of(graphs);
    standardise(held, steady);
    double each = falseAlarms / (slices.coverageStated() ? 4 : 3);
    List<Alert> alerts = new ArrayList<>();
    for (int s = slices.coverageStated() ? 0 : 1; s <= Series.WHOLE; s++) {
      alerts(held, s, limit(network, steady, s, each), each, alerts);
    }
    alerts.sort(Comparator.comparingInt(Alert::raised).thenComparing(Alert::what));
    return new ChangeReport(
        alerts, Arrays.stream(graphs).map(series::figures).toList(), falseAlarms);
  }

  private double[][][] steady(SteadyNetwork network, Series series) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][][] steady = new double[runs][][];
    for (int run = 0; run < runs; run++) {
      steady[run] = series.of(network.run(slices.count(), random.split()));
    }
    return steady;
  }

  /**
   * Turns all figures into distances from their mean in units of their spread. What is held counts
   * as one more run, so that it is measured by nothing that it is not itself a part of.
   */
  private void standardise(double[][] held, double[][][] steady) {
    for (int t = 0; t < slices.count(); t++) {
      double[] mean = new double[held.length];
      double[] spread = new double[held.length];
      double most = 0;
      for (int s = 0; s < held.length; s++) {
        double all = runs + 1;
        mean[s] = held[s][t] / all;
        double squares = held[s][t] * held[s][t] / all;
        for (double[][] run : steady) {
          mean[s] += run[s][t] / all;
          squares += run[s][t] * run[s][t] / all;
        }
        spread[s] = Math.sqrt(Math.max(0, squares - mean[s] * mean[s]));
        most = s < Series.WHOLE ? 0 : Math.max(most, spread[s]);
      }
      for (int s = 0; s < held.length; s++) {
        double least = s < Series.WHOLE ? 0 : LEAST_VARIATION * most;
        double unit = Math.max(1e-12, Math.max(least, spread[s]));
        held[s][t] = (held[s][t] - mean[s]) / unit;
        for (double[][] run : steady) {
          run[s][t] = (run[s][t] - mean[s]) / unit;
        }
      }
    }
  }

  /**
   * What only that share of the steady runs passes; all nodes are one family. How often each pair
   * is seen was taken from the slices themselves, around which runs vary less than slices do around
   * what is true: by one part in as many as there are independent slices (Bessel), two at least.
   */
  private double limit(SteadyNetwork network, double[][][] steady, int first, double share) {
    double[] heights = new double[runs];
    for (int run = 0; run < runs; run++) {
      for (int s = first; s < end(first, steady[run]); s++) {
        double height = RunningSum.of(steady[run][s], Double.POSITIVE_INFINITY).height();
        heights[run] = Math.max(heights[run], height);
      }
    }
    Arrays.sort(heights);
    double limit = heights[Math.min(runs - 1, (int) Math.ceil((1 - share) * (runs + 1)) - 1)];
    double independent = Math.max(2, network.independent(slices.count()));
    return limit * Math.sqrt(independent / (independent - 1));
  }

  private static int end(int first, double[][] series) {
    return first < Series.WHOLE ? first + 1 : series.length;
  }

  private void alerts(double[][] held, int first, double limit, double share, List<Alert> alerts) {
    for (int s = first; s < end(first, held); s++) {
      RunningSum sum = RunningSum.of(held[s], limit);
      if (sum.height() > limit) {
        alerts.add(
            new Alert(
                Series.kind(s),
                s < Series.WHOLE ? -1 : s - Series.WHOLE,
                sum.began(),
                sum.raised(),
                sum.rising(),
                share,
                coverage(0, sum.began()),
                coverage(sum.began(), sum.raised() + 1)));
      }
    }
  }

  private double coverage(int begin, int end) {
    double sum = 0;
    for (int t = begin; t < end; t++) {
      sum += slices.coverage(t);
    }
    return sum / (end - begin);
  }
}

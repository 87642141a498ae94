package org.jisr.networks.uncertainty;

import java.util.Arrays;
import java.util.List;
import org.jisr.networks.Components;
import org.jisr.networks.Evaluator;
import org.jisr.networks.Graph;
import org.jisr.networks.Played;
import org.jisr.networks.Threshold;

/** An order found on the data held, played in each world. */
final class Trial {
  private final Graph held;
  private final int[] whole;
  private final int stated;
  private final int k;

  /** What the order leaves out follows by the degrees held: no world is known beforehand. */
  Trial(Graph held, int[] order, int k) {
    this.held = held;
    this.whole = new Evaluator(held, Threshold.TENTH).complete(order);
    this.stated = order.length;
    this.k = k;
  }

  Outlook over(Worlds worlds, double level) {
    double[][] left = new double[stated + 1][worlds.count()];
    double[] auc = new double[worlds.count()];
    double[] reached = new double[worlds.count()];
    double[] unseen = new double[worlds.count()];
    worlds.each(
        (world, i) -> {
          Evaluator evaluator = new Evaluator(world, Threshold.TENTH);
          Played played = evaluator.play(whole);
          int[] largest = evaluator.largest(whole);
          for (int removals = 0; removals <= stated; removals++) {
            left[removals][i] = share(world, largest, removals);
          }
          unseen[i] = share(world, largest, whole.length);
          auc[i] = played.auc();
          reached[i] = played.reached() < 0 ? Double.POSITIVE_INFINITY : played.reached();
        });
    List<Interval> curve =
        Arrays.stream(left)
            .map(values -> Interval.of(values, level).widened(held.nodes()))
            .toList();
    return new Outlook(
        share(held, new Evaluator(held, Threshold.TENTH).largest(whole), k),
        curve.get(k),
        curve,
        Interval.of(auc, level),
        Interval.of(reached, level),
        (double) Arrays.stream(reached).filter(Double::isInfinite).count() / worlds.count(),
        Interval.of(unseen, level),
        level,
        worlds.count());
  }

  private static double share(Graph graph, int[] largest, int removals) {
    int size = removals == 0 ? Components.of(graph).largest() : largest[removals - 1];
    return graph.nodes() == 0 ? 0 : (double) size / graph.nodes();
  }
}

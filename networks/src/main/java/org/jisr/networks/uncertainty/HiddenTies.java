package org.jisr.networks.uncertainty;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jisr.networks.Graph;
import org.jisr.networks.layers.Pairs;

/**
 * Where ties that were not collected are likely, learnt from the data held: the same share of its
 * ties is lost again many times, and counted how often a pair of each class then hides one.
 */
final class HiddenTies {
  private static final int REHEARSALS = 24;

  /** So many ties that were seen nowhere are added to each class, at the rate of those as near. */
  private static final double PRIOR = 0.3;

  private final int held;
  private final double share;
  private final int[][] pairs;
  private final double[] sums = new double[PairClasses.COUNT];

  HiddenTies(Pairs held, double share, SplittableRandom random) {
    this.held = held.count();
    this.share = share;
    pairs = new int[PairClasses.COUNT][16];
    int[] count = collect(held.graph());
    double[] rate = rates(held, random);
    double sum = 0;
    for (int kind = 0; kind < rate.length; kind++) {
      pairs[kind] = Arrays.copyOf(pairs[kind], count[kind]);
      sum += rate[kind] * count[kind] / 2;
      sums[kind] = sum;
    }
  }

  private int[] collect(Graph graph) {
    int[] count = new int[PairClasses.COUNT];
    new PairClasses(graph)
        .each(
            (a, b, kind) -> {
              if (count[kind] + 2 > pairs[kind].length) {
                pairs[kind] = Arrays.copyOf(pairs[kind], 2 * count[kind]);
              }
              pairs[kind][count[kind]++] = a;
              pairs[kind][count[kind]++] = b;
            });
    return count;
  }

  private double[] rates(Pairs held, SplittableRandom random) {
    Graph whole = held.graph();
    double[] hidden = new double[PairClasses.COUNT];
    double[] all = new double[PairClasses.COUNT];
    for (int i = 0; i < REHEARSALS; i++) {
      Growing rest = new Growing(held.nodes());
      for (int pair = 0; pair < held.count(); pair++) {
        if (random.nextDouble() >= share) {
          rest.addEdge(held.lower(pair), held.higher(pair));
        }
      }
      new PairClasses(rest.graph())
          .each(
              (a, b, kind) -> {
                all[kind] += 1.0 / REHEARSALS;
                hidden[kind] += whole.adjacent(a, b) ? 1.0 / REHEARSALS : 0;
              });
    }
    return smoothed(hidden, all);
  }

  private static double[] smoothed(double[] hidden, double[] all) {
    double overall = (Arrays.stream(hidden).sum() + PRIOR) / (Arrays.stream(all).sum() + 1);
    double[] rate = new double[hidden.length];
    for (int kind = 0; kind < rate.length; kind++) {
      int begin = PairClasses.sameNearness(kind);
      int end = begin + PairClasses.DEGREES;
      double near =
          (Arrays.stream(hidden, begin, end).sum() + PRIOR)
              / (Arrays.stream(all, begin, end).sum() + PRIOR / overall);
      rate[kind] = (hidden[kind] + PRIOR) / (all[kind] + PRIOR / near);
    }
    return rate;
  }

  /** Adds to a world the ties it has beyond those held. */
  void join(Growing world, SplittableRandom random) {
    int missing = Draws.missing(held, share, random);
    int tries = 20 * missing;
    for (int i = 0; i < tries && missing > 0 && sums[sums.length - 1] > 0; i++) {
      int[] kind = pairs[Draws.place(sums, sums.length, random)];
      int pair = 2 * random.nextInt(kind.length / 2);
      if (!world.adjacent(kind[pair], kind[pair + 1])) {
        world.addEdge(kind[pair], kind[pair + 1]);
        missing--;
      }
    }
  }
}

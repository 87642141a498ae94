package org.jisr.networks.uncertainty;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jisr.networks.Graph;
import org.jisr.networks.ties.TiePredictor;

/**
 * What was found by losing a little of the data held, many times, and seeking an order on what was
 * left each time. An order is sought to part what is seen: how much rarer what is unseen joins the
 * parts than its likely places say is learnt here, for small parts and large ones apart, as only
 * the large ones make up the remainder.
 */
final class Rehearsed {
  private static final int TIMES = 20;
  private static final double MOST_LOST = 0.05;
  private static final int SIZES = 8;
  private static final double PRIOR = 2;

  private final double[] happened = new double[SIZES];
  private final double[] expected = new double[SIZES];

  private Rehearsed() {}

  /**
   * Of lost ties: which join two parts.
   *
   * @param left the share of the nodes held that the order in question leaves together
   * @param k the most removals
   */
  static Rehearsed ofTies(Graph held, TiePredictor predictor, double left, int k, long seed) {
    Rehearsed rehearsed = new Rehearsed();
    SplittableRandom random = new SplittableRandom(seed);
    for (int time = 0; time < TIMES; time++) {
      Graph rest = Losses.ofTies(held, predictor.lost(), random).rest();
      int[] order = SoughtOrder.of(rest, left, k, random.nextLong());
      Parts parts = new Parts(rest, order, order.length);
      TiePredictor likely = predictor.rehearsing(rest, random.nextLong());
      for (int a = 0; a < rest.nodes(); a++) {
        double[] row = likely.row(a);
        for (int b = 0; b < a; b++) {
          int size = parts.joined(a, b);
          if (size > 0) {
            rehearsed.expected[place(size)] += row[b];
            rehearsed.happened[place(size)] += held.adjacent(a, b) && !rest.adjacent(a, b) ? 1 : 0;
          }
        }
      }
    }
    return rehearsed;
  }

  /** Of lost people: which join several parts. */
  static Rehearsed ofPeople(Graph held, double share, double left, int k, long seed) {
    Rehearsed rehearsed = new Rehearsed();
    SplittableRandom random = new SplittableRandom(seed);
    for (int time = 0; time < TIMES; time++) {
      Losses losses = Losses.ofPeople(held, Math.min(share, MOST_LOST), random);
      Graph rest = losses.rest();
      int[] order = SoughtOrder.of(rest, left, k, random.nextLong());
      Parts parts = new Parts(rest, order, order.length);
      for (int v = 0; v < held.nodes(); v++) {
        if (losses.place()[v] < 0) {
          count(rehearsed.happened, parts.joined(losses.placesOf(held.neighbours(v))));
        }
      }
      Growing world = Growing.of(rest);
      new UnseenPeople(world, parts, null, random.split()).joinAll(held.nodes() - rest.nodes());
      for (int v = rest.nodes(); v < world.nodes(); v++) {
        count(rehearsed.expected, parts.joined(world.neighbours(v)));
      }
    }
    return rehearsed;
  }

  private static void count(double[] counts, int size) {
    if (size > 0) {
      counts[place(size)]++;
    }
  }

  private static int place(int size) {
    return Math.min(SIZES - 1, 31 - Integer.numberOfLeadingZeros(size));
  }

  /**
   * How much rarer joining parts is than its likely places say, 0 to 1.
   *
   * @param size of the smaller of two parts; of the second largest where there are more
   */
  double share(int size) {
    double all = (Arrays.stream(happened).sum() + 1) / (Arrays.stream(expected).sum() + 1);
    int place = place(size);
    return Math.min(1, (happened[place] + PRIOR * all) / (expected[place] + PRIOR));
  }
}

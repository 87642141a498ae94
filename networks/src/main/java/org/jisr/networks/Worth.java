package org.jisr.networks;

/**
 * What an order is worth while it is being improved: the measures of {@link Score}, weighed for one
 * objective, from the component sizes that a backward pass leaves. Smaller is better.
 */
final class Worth {
  private final Threshold threshold;
  private final Objective objective;
  private final int nodes;
  private final int most;
  private final double[] costs;
  private final boolean uniform;

  private double area;
  private double steps;
  private double excess;
  private int stop;

  /**
   * @param costs of the candidates, in their order
   */
  Worth(Threshold threshold, Objective objective, int nodes, double[] costs, boolean uniform) {
    this.threshold = threshold;
    this.objective = objective;
    this.nodes = nodes;
    this.most = threshold.most(nodes);
    this.costs = costs;
    this.uniform = uniform;
  }

  /**
   * The worth of a list; infinite where the largest component stays at or above the threshold.
   *
   * @param sequence candidates in order
   * @param largest the largest component after each removal
   * @param component the size of each node's component at its turn
   */
  double of(int[] sequence, int[] largest, int[] component, int length) {
    measure(sequence, largest, component, length);
    if (stop < 0) {
      return Double.POSITIVE_INFINITY;
    }
    return switch (objective) {
      case AUC10 -> area;
      case N10 -> steps + 0.5 * excess + 0.01 * area;
      case BALANCED -> Math.sqrt(area * (steps + 0.25 * excess));
    };
  }

  /** Where the list measured last is below the threshold; −1 where it never is. */
  int stop() {
    return stop;
  }

  private void measure(int[] sequence, int[] largest, int[] component, int length) {
    double odd = 0;
    double even = 0;
    double first = 0;
    double last = 0;
    double second = 0;
    double third = 0;
    double weighed = 0;
    int count = 0;
    boolean reached = false;
    steps = 0;
    excess = 0;
    stop = -1;
    int before = nodes;
    for (int t = 0; t < length; t++) {
      if (threshold.below(component[t], nodes)) {
        continue;
      }
      double y = largest[t];
      double cost = costs[sequence[t]];
      weighed += y * cost;
      if (!reached) {
        steps += cost;
        if (largest[t] <= most) {
          reached = true;
          excess = Math.min(1, (double) (before - most) / most);
        }
      }
      before = largest[t];
      if (count == 0) {
        first = y;
      }
      if ((count & 1) == 0) {
        even += y;
      } else {
        odd += y;
      }
      third = second;
      second = last;
      last = y;
      count++;
      if (threshold.below(largest[t], nodes)) {
        stop = t;
        break;
      }
    }
    area = (uniform ? simpson(count, odd, even, first, last, second, third) : weighed) / nodes;
  }

  /** Simpson's rule from the sums over points at odd and even places, counted from 0. */
  private static double simpson(
      int count, double odd, double even, double first, double last, double second, double third) {
    if (count < 2) {
      return 0;
    }
    if (count == 2) {
      return (first + last) / 2;
    }
    if (count % 2 == 1) {
      return (4 * odd + 2 * even - first - last) / 3;
    }
    double thirds = (4 * (odd - last) + 2 * even - first - second) / 3;
    return thirds + 5.0 / 12 * last + 2.0 / 3 * second - 1.0 / 12 * third;
  }
}

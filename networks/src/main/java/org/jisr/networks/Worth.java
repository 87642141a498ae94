package org.jisr.networks;

import java.util.Arrays;

/**
 * What an order is worth while it is being improved: the measures of {@link Score}, weighed for one
 * objective, from the component sizes that a backward pass leaves. Smaller is better.
 *
 * <p>Only places count at which a component at or above the threshold is broken. Their sums are
 * kept for blocks of places, so that a proposal that changes a stretch is measured by walking the
 * blocks it touches and adding up the others.
 */
final class Worth {
  private static final int BLOCK = 64;

  private final Threshold threshold;
  private final Objective objective;
  private final int nodes;
  private final int most;
  private final double[] costs;
  private final boolean uniform;
  private final int[] sequence;
  private final int[] largest;
  private final int[] component;
  private final int length;
  private final Block[] kept;
  private final Block[] tried;

  private int from;
  private int to;
  private int stop;

  /**
   * Measures an order that is played again and again.
   *
   * @param costs of the candidates, by their number
   */
  Worth(
      Threshold threshold,
      Objective objective,
      int nodes,
      double[] costs,
      boolean uniform,
      Replay replay) {
    this.threshold = threshold;
    this.objective = objective;
    this.nodes = nodes;
    this.most = threshold.most(nodes);
    this.costs = costs;
    this.uniform = uniform;
    this.sequence = replay.sequence();
    this.largest = replay.largest();
    this.component = replay.component();
    this.length = sequence.length;
    int blocks = (length + BLOCK - 1) / BLOCK;
    this.kept = blocks(blocks);
    this.tried = blocks(blocks);
  }

  private static Block[] blocks(int count) {
    Block[] blocks = new Block[count];
    Arrays.setAll(blocks, each -> new Block());
    return blocks;
  }

  /**
   * The worth of the order as it was played last; infinite where the largest component stays at or
   * above the threshold.
   *
   * @param low the first place that differs from the order accepted last
   * @param high the last such place
   */
  double of(int low, int high) {
    from = low / BLOCK;
    to = high / BLOCK;
    for (int b = from; b <= to; b++) {
      walk(tried[b], b * BLOCK, Math.min(length, (b + 1) * BLOCK));
    }
    stop = firstBelow();
    if (stop < 0) {
      return Double.POSITIVE_INFINITY;
    }
    return switch (objective) {
      case AUC10 -> area();
      case N10 -> {
        int reached = reached();
        yield steps(reached) + 0.5 * excess(reached) + 0.01 * area();
      }
      case BALANCED -> {
        int reached = reached();
        yield Math.sqrt(area() * (steps(reached) + 0.25 * excess(reached)));
      }
    };
  }

  /** Keeps the order that was measured last. */
  void accept() {
    for (int b = from; b <= to; b++) {
      Block old = kept[b];
      kept[b] = tried[b];
      tried[b] = old;
    }
  }

  /** Where the order measured last is below the threshold; −1 where it never is. */
  int stop() {
    return stop;
  }

  private Block block(int b) {
    return b < from || b > to ? kept[b] : tried[b];
  }

  private void walk(Block block, int first, int end) {
    block.clear();
    for (int t = first; t < end; t++) {
      if (counts(t)) {
        block.add(largest[t], costs[sequence[t]]);
      }
    }
  }

  private boolean counts(int t) {
    return !threshold.below(component[t], nodes);
  }

  /** The largest component never grows along the order, so the place is found by halving. */
  private int firstBelow() {
    if (length == 0 || !threshold.below(largest[length - 1], nodes)) {
      return -1;
    }
    int place = firstAtMost(threshold.strictMost(nodes));
    return counts(place) ? place : -1;
  }

  private int firstAtMost(int size) {
    int low = 0;
    int high = length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (largest[middle] <= size) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The place at which the largest component is at most the share, rounded up. */
  private int reached() {
    int place = firstAtMost(most);
    while (!counts(place)) {
      place++;
    }
    return place;
  }

  private double steps(int reached) {
    double steps = 0;
    int first = reached / BLOCK;
    for (int b = 0; b < first; b++) {
      steps += block(b).cost;
    }
    for (int t = first * BLOCK; t <= reached; t++) {
      if (counts(t)) {
        steps += costs[sequence[t]];
      }
    }
    return steps;
  }

  private double excess(int reached) {
    int earlier = countedBefore(reached);
    int before = earlier < 0 ? nodes : largest[earlier];
    return Math.min(1, (double) (before - most) / most);
  }

  private int countedBefore(int place) {
    int t = place - 1;
    while (t >= 0 && !counts(t)) {
      t--;
    }
    return t;
  }

  private double area() {
    double weighed = 0;
    long even = 0;
    long odd = 0;
    int count = 0;
    for (int b = 0; b <= stop / BLOCK; b++) {
      Block block = block(b);
      weighed += block.weighed;
      boolean turned = (count & 1) == 1;
      even += turned ? block.odd : block.even;
      odd += turned ? block.even : block.odd;
      count += block.count;
    }
    return (uniform ? simpson(count, odd, even) : weighed) / nodes;
  }

  /** Simpson's rule from the sums over points at odd and even places, counted from 0. */
  private double simpson(int count, double odd, double even) {
    if (count < 2) {
      return 0;
    }
    double first = largest[firstCounted()];
    double last = largest[stop];
    if (count == 2) {
      return (first + last) / 2;
    }
    if (count % 2 == 1) {
      return (4 * odd + 2 * even - first - last) / 3;
    }
    int earlier = countedBefore(stop);
    double second = largest[earlier];
    double third = largest[countedBefore(earlier)];
    double thirds = (4 * (odd - last) + 2 * even - first - second) / 3;
    return thirds + 5.0 / 12 * last + 2.0 / 3 * second - 1.0 / 12 * third;
  }

  private int firstCounted() {
    int t = 0;
    while (!counts(t)) {
      t++;
    }
    return t;
  }

  /**
   * Sums over the places of one block that count, by their turn within it, the first being even.
   */
  private static final class Block {
    int count;
    long even;
    long odd;
    double weighed;
    double cost;

    void clear() {
      count = 0;
      even = 0;
      odd = 0;
      weighed = 0;
      cost = 0;
    }

    void add(int size, double price) {
      if ((count & 1) == 0) {
        even += size;
      } else {
        odd += size;
      }
      count++;
      weighed += size * price;
      cost += price;
    }
  }
}

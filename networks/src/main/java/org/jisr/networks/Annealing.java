package org.jisr.networks;

import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Improves an order of removals by simulated annealing over swaps and moves.
 *
 * <p>Nodes come back from the end, and the components after {@code t} removals depend only on which
 * nodes are removed, not on their order. So a proposal that changes places {@code i} to {@code j}
 * changes nothing outside them: {@link Replay} starts from a kept state at {@code j} and stops at
 * {@code i}.
 */
final class Annealing {
  private static final double COLDEST = 1e-3;

  /** Arcs up to which playing the whole order again is no burden. */
  private static final double CHEAP = 6_000;

  private final Contraction base;
  private final Replay replay;
  private final Worth worth;
  private final SplittableRandom random;
  private final Meter meter;
  private final int length;
  private final double far;
  private int[] best;
  private double bestWorth;
  private double present;
  private int stop;

  /**
   * Begins with the candidates in the order of the contraction.
   *
   * @param weigh gives the worth of what is played
   */
  Annealing(Contraction base, Function<Replay, Worth> weigh, long seed, Meter meter) {
    this.base = base;
    this.random = new SplittableRandom(seed);
    this.meter = meter;
    this.length = base.candidates();
    this.replay = new Replay(base);
    this.worth = weigh.apply(replay);
    this.far = Math.min(0.5, CHEAP / (1.0 + base.adjacency().length));
    this.present = judge(0, length - 1);
    worth.accept();
    this.bestWorth = present;
    this.best = replay.sequence().clone();
  }

  /** Cools from this temperature while the meter lasts; the best order seen, original nodes. */
  int[] run(double hottest) {
    while (!meter.exhausted() && stop >= 0 && length > 1) {
      double temperature = hottest * Math.pow(COLDEST, Math.min(1, meter.progress()));
      for (int i = 0; i < 64; i++) {
        propose(temperature);
      }
      meter.spend(64);
    }
    int[] order = new int[length];
    for (int t = 0; t < length; t++) {
      order[t] = base.original(best[t]);
    }
    return order;
  }

  double bestWorth() {
    return bestWorth;
  }

  private double judge(int low, int high) {
    double value = worth.of(low, high);
    stop = worth.stop();
    return value;
  }

  private void propose(double temperature) {
    int i = random.nextInt(stop + 1);
    int j = partner(i);
    if (i == j) {
      return;
    }
    int low = Math.min(i, j);
    int high = Math.max(i, j);
    boolean swap = random.nextBoolean();
    replay.propose(low, high, swap ? Replay.SWAP : i < j ? Replay.FORWARD : Replay.BACK);
    int before = stop;
    double value = judge(low, high);
    double allowed = present - temperature * Math.log(1 - random.nextDouble());
    if (value <= allowed) {
      replay.accept();
      worth.accept();
      present = value;
      if (value < bestWorth) {
        bestWorth = value;
        best = replay.sequence().clone();
      }
    } else {
      replay.reject();
      stop = before;
    }
  }

  /** Mostly near, sometimes anywhere in the list, sometimes a neighbour or any other candidate. */
  private int partner(int i) {
    double kind = random.nextDouble();
    int listed = stop + 1;
    if (kind >= far) {
      double reach = -Math.log(1 - random.nextDouble()) * (random.nextInt(4) == 0 ? 40 : 6);
      int j = random.nextBoolean() ? i + 1 + (int) reach : i - 1 - (int) reach;
      return Math.max(0, Math.min(length - 1, j));
    }
    if (kind < 0.3 * far) {
      return random.nextInt(listed);
    }
    if (kind < 0.6 * far) {
      int node = replay.sequence()[i];
      int from = base.offsets()[node];
      int to = base.offsets()[node + 1];
      int near = to == from ? node : base.adjacency()[from + random.nextInt(to - from)];
      return near < length ? replay.place(near) : random.nextInt(listed);
    }
    int beyond = length - listed;
    if (beyond == 0) {
      return random.nextInt(listed);
    }
    double deep = random.nextDouble();
    return listed + (int) (deep * deep * beyond);
  }
}

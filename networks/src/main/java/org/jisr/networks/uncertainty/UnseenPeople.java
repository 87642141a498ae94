package org.jisr.networks.uncertainty;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws people who were never collected. Each is drawn after someone present, taken at random: his
 * acquaintances stand to each other as theirs would without him. For each acquaintance somebody is
 * found with as many ties as that one has apart from the model, and as far from those found first
 * as that one is from theirs when ways through the model are closed.
 *
 * <p>That keeps what matters for parting a network: one who joins circles that nobody else joins is
 * drawn as one who joins circles that nobody else joins.
 *
 * <p>Whoever was lost by chance could as well have been anyone: with n people held, each of the
 * unseen is greater than all of them with probability 1 / (n + 1). Drawn after those present alone
 * nobody ever would be, and a lost hub would be beyond every interval.
 */
final class UnseenPeople {
  private static final double STEP = 10;
  private static final int LANDMARKS = 4;

  private final Growing world;
  private final Parts parts;
  private final @Nullable Rehearsed rehearsed;
  private final SplittableRandom random;

  /**
   * How much the unseen join what is parted is known least of all: this many times what was
   * rehearsed, as often below it as above, sometimes far above.
   */
  private final double joining;

  /**
   * Into a world whose first nodes an order parts.
   *
   * @param rehearsed how many of those drawn as joining several parts may stay so; null for all
   */
  UnseenPeople(Growing world, Parts parts, @Nullable Rehearsed rehearsed, SplittableRandom random) {
    this.world = world;
    this.parts = parts.copy();
    this.rehearsed = rehearsed;
    this.random = random;
    this.joining = Draws.odds(random);
  }

  /** As many as are missing when this share of all is: a draw around held · share / (1 − share). */
  void join(double share) {
    int held = world.nodes();
    int missing = Draws.missing(held, share, random);
    for (int i = 0; i < missing && held > 0; i++) {
      if (random.nextInt(held + 1) == 0) {
        joinGreater();
      } else {
        joinOne(random.nextInt(world.nodes()));
      }
    }
  }

  /** As many as stated, each like someone present. */
  void joinAll(int missing) {
    for (int i = 0; i < missing && world.nodes() > 0; i++) {
      joinOne(random.nextInt(world.nodes()));
    }
  }

  private void joinOne(int model) {
    int[] friends = shuffled(world.neighbours(model));
    int[] found = counterparts(model, friends, new boolean[world.nodes()]);
    if (refused(found)) {
      int[] inside = Arrays.stream(found).filter(parts::inside).toArray();
      int stays = inside[random.nextInt(inside.length)];
      found = counterparts(model, friends, parts.beyond(stays, world.nodes()));
    }
    enter(found);
  }

  /** Somebody with more ties than anyone present, who knows whom the greatest does and others. */
  private void joinGreater() {
    int model = 0;
    for (int v = 1; v < world.nodes(); v++) {
      model = world.degree(v) > world.degree(model) ? v : model;
    }
    int count = Draws.beyond(world.degrees(), random);
    int[] friends = shuffled(world.neighbours(model));
    boolean[] taken = new boolean[world.nodes()];
    int[] alike = counterparts(model, friends, taken);
    int[] others = IntStream.range(0, taken.length).filter(v -> !taken[v]).toArray();
    shuffled(others);
    int more = Math.clamp(count - alike.length, 0, others.length);
    int[] found = IntStream.concat(Arrays.stream(alike), Arrays.stream(others, 0, more)).toArray();
    if (refused(found)) {
      joinOne(random.nextInt(world.nodes()));
    } else {
      enter(found);
    }
  }

  /** Whether these would join what is parted, and more often than was rehearsed. */
  private boolean refused(int[] found) {
    int size = parts.joined(found);
    return size > 0 && rehearsed != null && random.nextDouble() >= joining * rehearsed.share(size);
  }

  private void enter(int[] found) {
    int person = world.addNode();
    parts.add(person, found);
    for (int near : found) {
      world.addEdge(person, near);
    }
  }

  private int[] shuffled(int[] friends) {
    for (int i = friends.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = friends[i];
      friends[i] = friends[j];
      friends[j] = swap;
    }
    return friends;
  }

  private int[] counterparts(int model, int[] friends, boolean[] taken) {
    int[] found = new int[friends.length];
    int[][] there = new int[Math.min(LANDMARKS, friends.length)][];
    int[][] here = new int[there.length][];
    for (int i = 0; i < friends.length; i++) {
      int best = nearest(friends[i], there, here, Math.min(i, there.length), taken);
      if (best < 0) {
        return Arrays.copyOf(found, i);
      }
      found[i] = best;
      taken[best] = true;
      if (i < there.length) {
        there[i] = world.distances(friends[i], model);
        here[i] = world.distances(best, -1);
      }
    }
    return found;
  }

  /** Somebody not taken, as far from those found before as can be, then with such a degree. */
  private int nearest(int friend, int[][] there, int[][] here, int landmarks, boolean[] taken) {
    double degree = world.degree(friend);
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    int equal = 0;
    for (int v = 0; v < world.nodes(); v++) {
      if (taken[v]) {
        continue;
      }
      double cost = Math.abs(Math.log((world.degree(v) + 1) / degree));
      for (int i = 0; i < landmarks; i++) {
        cost += STEP * Math.abs(here[i][v] - there[i][friend]);
      }
      if (cost < least) {
        least = cost;
        best = v;
        equal = 1;
      } else if (cost == least && random.nextInt(++equal) == 0) {
        best = v;
      }
    }
    return best;
  }
}

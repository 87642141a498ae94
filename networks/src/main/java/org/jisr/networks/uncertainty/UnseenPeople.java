package org.jisr.networks.uncertainty;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Draws people who were never collected. Each is drawn after someone present, taken at random: his
 * acquaintances stand to each other as theirs would without him. For each acquaintance somebody is
 * found with as many ties as that one has apart from the model, and as far from the first found as
 * that one is from the first when ways through the model are closed.
 *
 * <p>That keeps what matters for parting a network: one who joins circles that nobody else joins is
 * drawn as one who joins circles that nobody else joins.
 */
final class UnseenPeople {
  private static final double STEP = 10;

  private final Growing world;
  private final SplittableRandom random;

  UnseenPeople(Growing world, SplittableRandom random) {
    this.world = world;
    this.random = random;
  }

  /** As many as are missing when this share of all is: a draw around held · share / (1 − share). */
  void join(double share) {
    int missing = Draws.missing(world.nodes(), share, random);
    for (int i = 0; i < missing && world.nodes() > 0; i++) {
      joinOne(random.nextInt(world.nodes()));
    }
  }

  private void joinOne(int model) {
    int degree = world.degree(model);
    int[] friends = new int[degree];
    for (int i = 0; i < degree; i++) {
      friends[i] = world.neighbour(model, i);
    }
    int[] found = degree == 0 ? new int[0] : counterparts(model, friends);
    int person = world.addNode();
    for (int near : found) {
      world.addEdge(person, near);
    }
  }

  private int[] counterparts(int model, int[] friends) {
    int first = random.nextInt(friends.length);
    int anchor = friends[first];
    friends[first] = friends[0];
    friends[0] = anchor;
    boolean[] taken = new boolean[world.nodes()];
    int[] found = new int[friends.length];
    found[0] = nearest(null, 0, world.degree(anchor) - 1, taken);
    int[] there = world.distances(anchor, model);
    int[] here = world.distances(found[0], -1);
    for (int i = 1; i < friends.length; i++) {
      taken[found[i - 1]] = true;
      found[i] = nearest(here, there[friends[i]], world.degree(friends[i]) - 1, taken);
    }
    return found;
  }

  /** Somebody not taken, at that distance as near as can be, then with such a degree. */
  private int nearest(int @Nullable [] here, int distance, int degree, boolean[] taken) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    int equal = 0;
    for (int v = 0; v < world.nodes(); v++) {
      if (taken[v]) {
        continue;
      }
      double cost = Math.abs(Math.log((world.degree(v) + 1.0) / (degree + 1.0)));
      cost += here == null ? 0 : STEP * Math.abs(here[v] - distance);
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

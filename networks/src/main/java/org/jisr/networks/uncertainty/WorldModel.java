package org.jisr.networks.uncertainty;

import java.util.SplittableRandom;
import org.jisr.networks.Graph;
import org.jisr.networks.layers.Pairs;
import org.jspecify.annotations.Nullable;

/**
 * From what a world is drawn: pairs held stay with their confidence, unseen people join, ties that
 * were not collected are added. The people held come first and keep their numbers.
 */
final class WorldModel {
  private final Pairs held;
  private final double missingEdges;
  private final double missingNodes;
  private final @Nullable HiddenTies hidden;

  WorldModel(Pairs held, double missingEdges, double missingNodes, long seed) {
    this.held = held;
    this.missingEdges = missingEdges;
    this.missingNodes = missingNodes;
    hidden =
        missingEdges > 0 ? new HiddenTies(held, missingEdges, new SplittableRandom(~seed)) : null;
  }

  Graph world(SplittableRandom random) {
    Growing world = new Growing(held.nodes());
    for (int pair = 0; pair < held.count(); pair++) {
      if (random.nextDouble() < held.confidence(pair)) {
        world.addEdge(held.lower(pair), held.higher(pair));
      }
    }
    if (missingNodes > 0) {
      new UnseenPeople(world, random).join(missingNodes);
    }
    if (hidden != null) {
      widen(world, random);
      hidden.join(world, random);
    }
    return world.graph();
  }

  /** Unseen people are drawn after those held, whose ties are missing in part: so are theirs. */
  private void widen(Growing world, SplittableRandom random) {
    for (int person = held.nodes(); person < world.nodes(); person++) {
      int more =
          world.degree(person) == 0
              ? 0
              : Draws.missing(world.degree(person) - 1, missingEdges, random);
      for (int i = 0; i < more; i++) {
        int near = world.neighbour(person, random.nextInt(world.degree(person)));
        int far = world.neighbour(near, random.nextInt(world.degree(near)));
        if (far != person && !world.adjacent(person, far)) {
          world.addEdge(person, far);
        }
      }
    }
  }
}

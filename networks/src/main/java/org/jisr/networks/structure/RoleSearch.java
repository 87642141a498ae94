package org.jisr.networks.structure;

import java.util.SplittableRandom;
import org.jisr.networks.Graph;

/**
 * Fits roles greedily: from twice as many as asked for, drawn, nodes move while that shortens the
 * description; then the two roles whose union costs least become one, and so on down to one role.
 * The shortest on the way is the answer.
 */
final class RoleSearch {
  private static final int SWEEPS = 6;

  private RoleSearch() {}

  static Blockmodel run(Graph graph, int most, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int begin = Math.min(graph.nodes(), 2 * most);
    int[] order = Labels.shuffled(graph.nodes(), random);
    int[] drawn = new int[graph.nodes()];
    for (int i = 0; i < order.length; i++) {
      drawn[order[i]] = i % begin;
    }
    Blockmodel model = new Blockmodel(graph, drawn, begin);
    Blockmodel best = new Blockmodel(graph, new int[graph.nodes()], 1);
    while (true) {
      sweep(graph, model, random);
      if (model.count() <= most && model.length() < best.length() - 1e-9) {
        best = model.copy();
      }
      if (model.count() <= 1) {
        return best;
      }
      mergeCheapest(model);
    }
  }

  private static void sweep(Graph graph, Blockmodel model, SplittableRandom random) {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean moved = false;
      for (int v : Labels.shuffled(graph.nodes(), random)) {
        moved |= improve(model, v);
      }
      if (!moved) {
        return;
      }
    }
  }

  /** Roles that are empty stay so: how many there are only falls, which the merging relies on. */
  private static boolean improve(Blockmodel model, int v) {
    int best = model.bestRole(v);
    if (best == model.role(v)) {
      return false;
    }
    model.move(v, best);
    return true;
  }

  private static void mergeCheapest(Blockmodel model) {
    int from = -1;
    int to = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < model.most(); a++) {
      for (int b = 0; b < a; b++) {
        if (model.size(a) > 0 && model.size(b) > 0) {
          double delta = model.changeOfMerging(a, b);
          if (delta < least) {
            least = delta;
            from = a;
            to = b;
          }
        }
      }
    }
    model.merge(from, to);
  }
}

package org.jisr.networks.cuts;

import java.util.Arrays;
import org.jisr.networks.Components;

/**
 * What any plan costs at least. In components of at most s nodes there are at most N(s − 1) ∕ 2
 * ties, and there are at least N ∕ s components, each more than before a tie of its own that was
 * cut. As many of the cheapest ties as that have to go.
 */
final class TieBound {
  private TieBound() {}

  static double of(TieProblem problem, int bound) {
    long nodes = problem.graph().nodes();
    long most = nodes / bound * ((long) bound * (bound - 1) / 2);
    long rest = nodes % bound;
    most += rest * (rest - 1) / 2;
    Components components = Components.of(problem.graph());
    long pieces = 0;
    for (int c = 0; c < components.count(); c++) {
      pieces += (components.size(c) + bound - 1) / bound;
    }
    long cuts = Math.max(problem.ties() - most, pieces - components.count());
    double[] costs = new double[problem.ties()];
    Arrays.setAll(costs, problem::cost);
    Arrays.sort(costs);
    double sum = 0;
    for (int i = 0; i < cuts; i++) {
      sum += costs[i];
    }
    return sum;
  }
}

package org.jisr.networks.cuts;

import java.util.Arrays;
import org.jisr.networks.DisjointSets;

/**
 * The graph with nodes that excluded ties join taken as one, and all ties between two such bundles
 * as one tie of their whole cost. Whatever parts it cuts no excluded tie.
 */
final class Bundled {
  final int[] bundle;
  final int[] size;
  final int[] offsets;
  final int[] adjacency;
  final double[] cost;

  private Bundled(int[] bundle, int[] size, int[] offsets, int[] adjacency, double[] cost) {
    this.bundle = bundle;
    this.size = size;
    this.offsets = offsets;
    this.adjacency = adjacency;
    this.cost = cost;
  }

  static Bundled of(TieProblem problem) {
    int nodes = problem.graph().nodes();
    DisjointSets sets = new DisjointSets(nodes);
    for (int tie = 0; tie < problem.ties(); tie++) {
      if (!problem.allowed(tie)) {
        sets.union(problem.lower(tie), problem.higher(tie));
      }
    }
    int[] bundle = sets.labels();
    int count = Arrays.stream(bundle).max().orElse(-1) + 1;
    int[] size = new int[count];
    Arrays.stream(bundle).forEach(b -> size[b]++);
    return of(problem, bundle, size);
  }

  private static Bundled of(TieProblem problem, int[] bundle, int[] size) {
    int[] offsets = new int[size.length + 1];
    for (int tie = 0; tie < problem.ties(); tie++) {
      int a = bundle[problem.lower(tie)];
      int b = bundle[problem.higher(tie)];
      if (a != b) {
        offsets[a + 1]++;
        offsets[b + 1]++;
      }
    }
    for (int b = 0; b < size.length; b++) {
      offsets[b + 1] += offsets[b];
    }
    int[] adjacency = new int[offsets[size.length]];
    double[] cost = new double[adjacency.length];
    int[] next = offsets.clone();
    for (int tie = 0; tie < problem.ties(); tie++) {
      int a = bundle[problem.lower(tie)];
      int b = bundle[problem.higher(tie)];
      if (a != b) {
        adjacency[next[a]] = b;
        cost[next[a]++] = problem.cost(tie);
        adjacency[next[b]] = a;
        cost[next[b]++] = problem.cost(tie);
      }
    }
    return joined(bundle, size, offsets, adjacency, cost);
  }

  /** Takes all ties between the same two bundles together. */
  private static Bundled joined(
      int[] bundle, int[] size, int[] offsets, int[] adjacency, double[] cost) {
    int[] rows = new int[size.length + 1];
    int[] place = new int[size.length];
    Arrays.fill(place, -1);
    int written = 0;
    for (int b = 0; b < size.length; b++) {
      int first = written;
      for (int e = offsets[b]; e < offsets[b + 1]; e++) {
        int other = adjacency[e];
        if (place[other] < first) {
          place[other] = written;
          adjacency[written] = other;
          cost[written++] = cost[e];
        } else {
          cost[place[other]] += cost[e];
        }
      }
      rows[b + 1] = written;
    }
    return new Bundled(
        bundle, size, rows, Arrays.copyOf(adjacency, written), Arrays.copyOf(cost, written));
  }

  int count() {
    return size.length;
  }

  int largest() {
    return Arrays.stream(size).max().orElse(0);
  }
}

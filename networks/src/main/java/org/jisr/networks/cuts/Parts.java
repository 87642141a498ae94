package org.jisr.networks.cuts;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A division of bundles into parts, none larger than the bound, made cheaper step by step: parts
 * merge where that saves most, and bundles move to the part they have most ties with (after
 * Fiduccia and Mattheyses, 1982).
 */
final class Parts {
  private static final int PASSES = 30;

  private final Bundled graph;
  private final int bound;
  private final int[] part;
  private final int[] size;
  private final double[] tied;
  private final int[] near;
  private final SplittableRandom random;

  Parts(Bundled graph, int bound, int[] part, SplittableRandom random) {
    this.graph = graph;
    this.bound = bound;
    this.part = part.clone();
    this.random = random;
    size = new int[graph.count() + 1];
    tied = new double[graph.count() + 1];
    near = new int[graph.count() + 1];
    for (int b = 0; b < part.length; b++) {
      size[part[b]] += graph.size[b];
    }
  }

  int[] labels() {
    return part.clone();
  }

  /** The cost of all ties between parts. */
  double cost() {
    double twice = 0;
    for (int b = 0; b < part.length; b++) {
      for (int e = graph.offsets[b]; e < graph.offsets[b + 1]; e++) {
        twice += part[graph.adjacency[e]] == part[b] ? 0 : graph.cost[e];
      }
    }
    return twice / 2;
  }

  /** Merges and moves in turn until neither saves anything. */
  void improve() {
    for (int pass = 0; pass < PASSES; pass++) {
      boolean better = move();
      better |= mergeAll();
      if (!better) {
        return;
      }
    }
  }

  /** Lets some parts that lie near each other fall apart, so that they may be joined otherwise. */
  void shake() {
    int wanted = 2 + random.nextInt(3);
    int b = random.nextInt(part.length);
    int free = 0;
    for (int i = 0; i < wanted; i++) {
      int p = part[b];
      for (int member = 0; member < part.length; member++) {
        if (part[member] == p) {
          size[p] -= graph.size[member];
          while (size[free] > 0) {
            free = free == size.length - 1 ? 0 : free + 1;
          }
          part[member] = free;
          size[free] = graph.size[member];
        }
      }
      int row = graph.offsets[b + 1] - graph.offsets[b];
      for (int step = 0; step < 8 && row > 0; step++) {
        b = graph.adjacency[graph.offsets[b] + random.nextInt(row)];
        row = graph.offsets[b + 1] - graph.offsets[b];
      }
    }
  }

  private boolean move() {
    boolean any = false;
    for (int i = 0; i < part.length; i++) {
      int b = random.nextInt(part.length);
      int home = part[b];
      int count = look(b);
      int best = home;
      double most = tied[home] + 1e-9;
      for (int k = 0; k < count; k++) {
        int other = near[k];
        boolean room = other == home || size[other] + graph.size[b] <= bound;
        if (room && tied[other] > most) {
          most = tied[other];
          best = other;
        }
      }
      forget(count);
      if (best != home) {
        size[home] -= graph.size[b];
        size[best] += graph.size[b];
        part[b] = best;
        any = true;
      }
    }
    return any;
  }

  private int look(int b) {
    int count = 0;
    for (int e = graph.offsets[b]; e < graph.offsets[b + 1]; e++) {
      int other = part[graph.adjacency[e]];
      if (tied[other] == 0) {
        near[count++] = other;
      }
      tied[other] += graph.cost[e];
    }
    return count;
  }

  private void forget(int count) {
    for (int k = 0; k < count; k++) {
      tied[near[k]] = 0;
    }
  }

  private boolean mergeAll() {
    boolean any = false;
    while (mergeSome()) {
      any = true;
    }
    return any;
  }

  /** Each part, small ones first, joins the part that saves most for what both are large. */
  private boolean mergeSome() {
    int[][] members = members();
    Integer[] order = new Integer[members.length];
    Arrays.setAll(order, p -> p);
    Arrays.sort(order, (p, q) -> Integer.compare(size[p], size[q]));
    boolean any = false;
    boolean[] grown = new boolean[members.length];
    for (int p : order) {
      if (members[p].length == 0 || grown[p] || size[p] == bound) {
        continue;
      }
      int into = partner(p, members[p]);
      if (into >= 0) {
        for (int b : members[p]) {
          part[b] = into;
        }
        grown[into] = true;
        size[into] += size[p];
        size[p] = 0;
        any = true;
      }
    }
    return any;
  }

  private int partner(int p, int[] members) {
    int count = 0;
    for (int b : members) {
      for (int e = graph.offsets[b]; e < graph.offsets[b + 1]; e++) {
        int other = part[graph.adjacency[e]];
        if (other != p) {
          if (tied[other] == 0) {
            near[count++] = other;
          }
          tied[other] += graph.cost[e];
        }
      }
    }
    int best = -1;
    double most = 0;
    for (int k = 0; k < count; k++) {
      int other = near[k];
      double worth = tied[other] / ((double) size[p] * size[other]) * (1 + random.nextDouble() / 2);
      if (size[p] + size[other] <= bound && worth > most) {
        most = worth;
        best = other;
      }
    }
    forget(count);
    return best;
  }

  private int[][] members() {
    int[] counts = new int[size.length];
    for (int p : part) {
      counts[p]++;
    }
    int[][] members = new int[size.length][];
    Arrays.setAll(members, p -> new int[counts[p]]);
    for (int b = 0; b < part.length; b++) {
      members[part[b]][--counts[part[b]]] = b;
    }
    return members;
  }
}

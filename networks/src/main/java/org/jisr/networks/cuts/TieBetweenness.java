package org.jisr.networks.cuts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Divides by cutting, again and again, the ties that most shortest paths for their cost go through,
 * in every part that is still too large (after Girvan and Newman, 2002; paths counted from sampled
 * sources as Brandes, 2001).
 */
final class TieBetweenness {
  private static final int SOURCES = 32;
  private static final double BATCH = 0.01;
  private static final long MOST_STEPS = 400_000_000L;

  private final Bundled graph;
  private final int bound;
  private final SplittableRandom random;
  private final boolean[] cut;
  private final double[] through;
  private final int[] level;
  private final int[] queue;
  private final double[] count;
  private final double[] share;
  private final int[] label;
  private long steps;

  TieBetweenness(Bundled graph, int bound, SplittableRandom random) {
    this.graph = graph;
    this.bound = bound;
    this.random = random;
    cut = new boolean[graph.adjacency.length];
    through = new double[graph.adjacency.length];
    level = new int[graph.count()];
    queue = new int[graph.count()];
    count = new double[graph.count()];
    share = new double[graph.count()];
    label = new int[graph.count()];
  }

  /** The part of each bundle; where time is up, bundles of parts too large are left alone. */
  int[] run() {
    while (true) {
      List<int[]> large = parts();
      if (large.isEmpty()) {
        return label.clone();
      }
      if (steps > MOST_STEPS) {
        int[] alone = new int[graph.count()];
        Arrays.setAll(alone, b -> b);
        return alone;
      }
      large.forEach(this::divide);
    }
  }

  /** Numbers all parts; those that are too large. */
  private List<int[]> parts() {
    Arrays.fill(label, -1);
    List<int[]> large = new ArrayList<>();
    for (int start = 0; start < label.length; start++) {
      if (label[start] < 0) {
        label[start] = start;
        queue[0] = start;
        int found = 1;
        int size = 0;
        for (int at = 0; at < found; at++) {
          int b = queue[at];
          size += graph.size[b];
          for (int e = graph.offsets[b]; e < graph.offsets[b + 1]; e++) {
            if (!cut[e] && label[graph.adjacency[e]] < 0) {
              label[graph.adjacency[e]] = start;
              queue[found++] = graph.adjacency[e];
            }
          }
        }
        if (size > bound) {
          large.add(Arrays.copyOf(queue, found));
        }
      }
    }
    return large;
  }

  private void divide(int[] members) {
    for (int b : members) {
      Arrays.fill(through, graph.offsets[b], graph.offsets[b + 1], 0);
    }
    int sources = Math.min(SOURCES, members.length);
    for (int i = 0; i < sources; i++) {
      int other = i + random.nextInt(members.length - i);
      int source = members[other];
      members[other] = members[i];
      members[i] = source;
      addPaths(source);
    }
    long[] ranked =
        Arrays.stream(members)
            .boxed()
            .flatMapToLong(
                b ->
                    LongStream.range(graph.offsets[b], graph.offsets[b + 1])
                        .filter(e -> !cut[(int) e] && graph.adjacency[(int) e] > b))
            .toArray();
    int batch = Math.max(1, (int) (BATCH * ranked.length));
    for (int i = 0; i < batch; i++) {
      cutBest(ranked);
    }
  }

  private void cutBest(long[] ranked) {
    int best = -1;
    for (long tie : ranked) {
      int e = (int) tie;
      if (!cut[e] && (best < 0 || worth(e) > worth(best))) {
        best = e;
      }
    }
    steps += ranked.length;
    if (best >= 0) {
      cutBothWays(best);
    }
  }

  private double worth(int e) {
    return through[e] / graph.cost[e];
  }

  private void cutBothWays(int e) {
    int b = graph.adjacency[e];
    int from = Arrays.binarySearch(graph.offsets, e);
    int a = from >= 0 ? from : -from - 2;
    while (graph.offsets[a + 1] <= e) {
      a++;
    }
    for (int i = graph.offsets[a]; i < graph.offsets[a + 1]; i++) {
      cut[i] |= graph.adjacency[i] == b;
    }
    for (int i = graph.offsets[b]; i < graph.offsets[b + 1]; i++) {
      cut[i] |= graph.adjacency[i] == a;
    }
  }

  private void addPaths(int source) {
    int found = search(source);
    for (int at = found - 1; at >= 0; at--) {
      int w = queue[at];
      for (int e = graph.offsets[w]; e < graph.offsets[w + 1]; e++) {
        int v = graph.adjacency[e];
        if (!cut[e] && level[v] == level[w] + 1) {
          double part = count[w] / count[v] * (1 + share[v]);
          share[w] += part;
          through[w < v ? e : back(v, w)] += part;
        }
      }
      steps += graph.offsets[w + 1] - graph.offsets[w];
    }
  }

  /** The place in the row of {@code v} that leads to {@code w}. */
  private int back(int v, int w) {
    int e = graph.offsets[v];
    while (graph.adjacency[e] != w) {
      e++;
    }
    return e;
  }

  private int search(int source) {
    Arrays.fill(level, -1);
    level[source] = 0;
    count[source] = 1;
    share[source] = 0;
    queue[0] = source;
    int found = 1;
    for (int at = 0; at < found; at++) {
      int v = queue[at];
      for (int e = graph.offsets[v]; e < graph.offsets[v + 1]; e++) {
        int w = graph.adjacency[e];
        if (!cut[e] && level[w] < 0) {
          level[w] = level[v] + 1;
          count[w] = 0;
          share[w] = 0;
          queue[found++] = w;
        }
        if (!cut[e] && level[w] == level[v] + 1) {
          count[w] += count[v];
        }
      }
    }
    return found;
  }
}

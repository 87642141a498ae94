package org.jisr.networks.structure;

import java.util.Arrays;
import org.jisr.networks.Graph;

/**
 * How much of a network is near a set: the share within some steps, or the mean of one over the
 * distance where steps are not limited.
 */
final class Reach implements KeyQuestion {
  private final Graph graph;
  private final int steps;
  private final int[] distance;
  private final int[] queue;

  Reach(Graph graph, int steps) {
    this.graph = graph;
    this.steps = steps;
    distance = new int[graph.nodes()];
    queue = new int[graph.nodes()];
  }

  @Override
  public double value(int[] set, int size) {
    Arrays.fill(distance, -1);
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (distance[set[i]] < 0) {
        distance[set[i]] = 0;
        queue[count++] = set[i];
      }
    }
    double sum = 0;
    for (int at = 0; at < count; at++) {
      int v = queue[at];
      sum += steps == Integer.MAX_VALUE ? 1.0 / Math.max(1, distance[v]) : 1;
      if (distance[v] == steps) {
        continue;
      }
      for (int i = 0; i < graph.degree(v); i++) {
        int near = graph.neighbour(v, i);
        if (distance[near] < 0) {
          distance[near] = distance[v] + 1;
          queue[count++] = near;
        }
      }
    }
    return graph.nodes() == 0 ? 0 : sum / graph.nodes();
  }

  @Override
  public long effort() {
    return graph.nodes() + 2L * graph.edges();
  }

  /**
   * What a set adds never grows with what is there already, so a set adds at most the largest
   * single gains over any other set (Nemhauser, Wolsey and Fisher, 1978); from nothing and from the
   * set found, whichever says less.
   */
  @Override
  public double bound(int[] candidates, int size, int[] found) {
    double fromNothing = gains(candidates, size, new int[0]);
    return Math.min(1, Math.min(fromNothing, gains(candidates, size, found)));
  }

  private double gains(int[] candidates, int size, int[] present) {
    double base = value(present, present.length);
    int[] set = Arrays.copyOf(present, present.length + 1);
    double[] gains = new double[candidates.length];
    for (int i = 0; i < gains.length; i++) {
      set[present.length] = candidates[i];
      gains[i] = value(set, set.length) - base;
    }
    Arrays.sort(gains);
    double sum = base;
    for (int i = 0; i < size; i++) {
      sum += gains[gains.length - 1 - i];
    }
    return sum;
  }
}

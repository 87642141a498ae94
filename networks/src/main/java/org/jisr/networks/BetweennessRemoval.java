package org.jisr.networks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Adaptive betweenness from sampled sources: in every component that is not yet below the threshold
 * the nodes that most shortest paths go through are taken out, a batch at a time, and the paths are
 * counted again (Brandes, 2001, over the nodes that remain).
 */
final class BetweennessRemoval {
  private final Problem problem;
  private final Graph graph;
  private final int pivots;
  private final double batch;
  private final SplittableRandom random;
  private final Meter meter;
  private final Remainder remainder;
  private final ShortestPaths paths;
  private final double[] through;

  private BetweennessRemoval(Problem problem, int pivots, double batch, long seed, Meter meter) {
    this.problem = problem;
    this.graph = problem.graph();
    this.pivots = pivots;
    this.batch = batch;
    this.random = new SplittableRandom(seed);
    this.meter = meter;
    this.remainder = new Remainder(graph);
    this.paths = new ShortestPaths(graph, remainder);
    this.through = new double[graph.nodes()];
  }

  /**
   * The nodes taken out, in order.
   *
   * @param pivots sources drawn in each component; all its nodes where it has no more
   * @param batch share of a component taken out between two counts, at least one node
   */
  static int[] order(Problem problem, int pivots, double batch, long seed, Meter meter) {
    return new BetweennessRemoval(problem, pivots, batch, seed, meter).run();
  }

  private int[] run() {
    int[] order = new int[graph.nodes()];
    int length = 0;
    int bound = Math.max(0, problem.threshold().strictMost(graph.nodes()));
    boolean going = true;
    while (going && !meter.exhausted()) {
      going = false;
      for (int[] component : remainder.above(bound)) {
        count(component);
        int taken = take(component, order, length);
        going |= taken > 0;
        length += taken;
      }
    }
    return Arrays.copyOf(order, length);
  }

  private void count(int[] component) {
    int sources = Math.min(pivots, component.length);
    for (int v : component) {
      through[v] = 0;
    }
    for (int i = 0; i < sources && (i == 0 || !meter.exhausted()); i++) {
      int other = i + random.nextInt(component.length - i);
      int source = component[other];
      component[other] = component[i];
      component[i] = source;
      paths.addThrough(source, through);
      meter.spend(64);
    }
  }

  private int take(int[] component, int[] order, int length) {
    int wanted = Math.max(1, (int) (batch * component.length));
    MaxHeap heap = new MaxHeap(component.length, random.nextLong());
    for (int v : component) {
      if (problem.allowed(v)) {
        heap.add(v, (through[v] + 1e-9 * graph.degree(v)) / problem.cost(v));
      }
    }
    int taken = 0;
    while (taken < wanted && !heap.isEmpty()) {
      int v = heap.first();
      heap.removeFirst();
      remainder.remove(v);
      order[length + taken++] = v;
    }
    return taken;
  }
}

package org.jisr.networks.structure;

import java.util.SplittableRandom;

/**
 * Divides each cell anew into parts: from single nodes, a well connected node joins a well
 * connected part of its cell, drawn by how much that gains (Traag, Waltman and van Eck, 2019).
 */
final class Refinement {
  /** How freely a part is drawn; small values draw the best (the paper's theta). */
  private static final double FREEDOM = 0.01;

  private final Aggregate graph;
  private final int[] cells;
  private final double[] cellWeight;
  private final SplittableRandom random;
  private final int[] parts;
  private final double[] partWeight;
  private final double[] outward;
  private final boolean[] single;
  private final double[] tied;
  private final int[] near;
  private final double[] gains;

  Refinement(Aggregate graph, int[] cells, int count, SplittableRandom random) {
    this.graph = graph;
    this.cells = cells;
    this.random = random;
    int nodes = graph.nodes();
    cellWeight = new double[count];
    parts = Labels.each(nodes);
    partWeight = graph.weight.clone();
    outward = new double[nodes];
    single = new boolean[nodes];
    tied = new double[nodes];
    near = new int[nodes];
    gains = new double[nodes];
    for (int v = 0; v < nodes; v++) {
      cellWeight[cells[v]] += graph.weight[v];
      single[v] = true;
      for (int e = graph.offsets[v]; e < graph.offsets[v + 1]; e++) {
        if (cells[graph.adjacency[e]] == cells[v]) {
          outward[v] += graph.ties[e];
        }
      }
    }
  }

  /** The part of every node, under some of the node's numbers. */
  int[] run() {
    for (int v : Labels.shuffled(graph.nodes(), random)) {
      if (single[v] && wellConnected(v, v)) {
        join(v);
      }
    }
    return parts;
  }

  /** Whether enough ties lead from a part to the rest of its cell. */
  private boolean wellConnected(int part, int member) {
    double rest = cellWeight[cells[member]] - partWeight[part];
    return outward[part] >= graph.charge * partWeight[part] * rest - 1e-9;
  }

  private void join(int v) {
    int count = 0;
    for (int e = graph.offsets[v]; e < graph.offsets[v + 1]; e++) {
      int other = graph.adjacency[e];
      if (cells[other] == cells[v]) {
        int part = parts[other];
        if (tied[part] == 0) {
          near[count++] = part;
        }
        tied[part] += graph.ties[e];
      }
    }
    int chosen = draw(v, count);
    if (chosen >= 0) {
      partWeight[chosen] += graph.weight[v];
      partWeight[v] = 0;
      outward[chosen] += outward[v] - 2 * tied[chosen];
      parts[v] = chosen;
      single[v] = false;
      single[chosen] = false;
    }
    for (int i = 0; i < count; i++) {
      tied[near[i]] = 0;
    }
  }

  /** One of the parts near, or none; staying alone gains nothing and is always possible. */
  private int draw(int v, int count) {
    double most = 0;
    for (int i = 0; i < count; i++) {
      int part = near[i];
      double gain = tied[part] - graph.charge * graph.weight[v] * partWeight[part];
      gains[i] = gain >= 0 && wellConnected(part, v) ? gain : -1;
      most = Math.max(most, gains[i]);
    }
    double sum = Math.exp(-most / FREEDOM);
    for (int i = 0; i < count; i++) {
      if (gains[i] >= 0) {
        gains[i] = Math.exp((gains[i] - most) / FREEDOM);
        sum += gains[i];
      }
    }
    double drawn = random.nextDouble() * sum;
    for (int i = 0; i < count; i++) {
      if (gains[i] >= 0) {
        drawn -= gains[i];
        if (drawn < 0) {
          return near[i];
        }
      }
    }
    return -1;
  }
}

package org.jisr.networks.structure;

import java.util.SplittableRandom;

/**
 * One run of the Leiden algorithm (Traag, Waltman and van Eck, 2019): nodes move while that
 * improves the quality, each cell is divided anew into parts that are well connected, the parts
 * become nodes, and so on until nothing moves. Every cell it gives is connected.
 */
final class Leiden {
  /** Rounds over the whole graph; the quality rarely grows after the third. */
  private static final int ROUNDS = 10;

  private final Aggregate base;
  private final SplittableRandom random;

  Leiden(Aggregate base, long seed) {
    this.base = base;
    this.random = new SplittableRandom(seed);
  }

  /** The cell of every node, numbered from 0 without gaps. */
  int[] run() {
    int[] cells = Labels.each(base.nodes());
    for (int round = 0; round < ROUNDS; round++) {
      int[] better = round(cells);
      boolean same = Labels.alike(cells, better);
      cells = better;
      if (same) {
        break;
      }
    }
    return cells;
  }

  private int[] round(int[] start) {
    Aggregate graph = base;
    int[] cells = start.clone();
    int[] node = Labels.each(base.nodes());
    while (true) {
      new LocalMoving(graph, cells, random).run();
      int count = Labels.renumber(cells);
      if (count == graph.nodes()) {
        break;
      }
      int[] parts = new Refinement(graph, cells, count, random).run();
      int number = Labels.renumber(parts);
      for (int v = 0; v < node.length; v++) {
        node[v] = parts[node[v]];
      }
      int[] above = new int[number];
      for (int v = 0; v < parts.length; v++) {
        above[parts[v]] = cells[v];
      }
      if (number == graph.nodes()) {
        // no part grew, so the next level would be this one again: the parts are the answer
        cells = Labels.each(number);
        break;
      }
      graph = graph.contracted(parts, number);
      cells = above;
    }
    int[] result = new int[node.length];
    for (int v = 0; v < node.length; v++) {
      result[v] = cells[node[v]];
    }
    return result;
  }
}

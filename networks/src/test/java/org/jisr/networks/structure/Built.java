package org.jisr.networks.structure;

import java.util.SplittableRandom;
import org.jisr.networks.Graph;

/** Invented networks whose structure is known. */
final class Built {
  private Built() {}

  /** Groups of equal size; pairs inside and between are tied with these probabilities. */
  static Graph planted(int groups, int size, double inside, double between, long seed) {
    int nodes = groups * size;
    SplittableRandom random = new SplittableRandom(seed);
    int[] from = new int[nodes * nodes / 2];
    int[] to = new int[from.length];
    int count = 0;
    for (int a = 0; a < nodes; a++) {
      for (int b = 0; b < a; b++) {
        if (random.nextDouble() < (a / size == b / size ? inside : between)) {
          from[count] = a;
          to[count++] = b;
        }
      }
    }
    return Graph.of(nodes, from, to, count);
  }

  /** The groups of {@link #planted}. */
  static Partition groups(int groups, int size) {
    int[] labels = new int[groups * size];
    for (int v = 0; v < labels.length; v++) {
      labels[v] = v / size;
    }
    return Partition.of(labels);
  }

  static Graph random(int nodes, int edges, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] from = new int[edges];
    int[] to = new int[edges];
    for (int e = 0; e < edges; e++) {
      from[e] = random.nextInt(nodes);
      to[e] = random.nextInt(nodes);
    }
    return Graph.of(nodes, from, to);
  }

  static Graph star(int leaves) {
    int[] to = new int[leaves];
    for (int i = 0; i < leaves; i++) {
      to[i] = i + 1;
    }
    return Graph.of(leaves + 1, new int[leaves], to);
  }

  static Graph path(int nodes) {
    int[] from = new int[nodes - 1];
    int[] to = new int[nodes - 1];
    for (int i = 0; i < nodes - 1; i++) {
      from[i] = i;
      to[i] = i + 1;
    }
    return Graph.of(nodes, from, to);
  }

  static Graph clique(int nodes) {
    return planted(1, nodes, 1, 0, 1);
  }
}

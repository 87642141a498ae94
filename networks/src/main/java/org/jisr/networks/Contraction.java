package org.jisr.networks;

import java.util.Arrays;

/**
 * A graph seen by those who only ever remove some candidates of it: what no candidate parts is one
 * heavy node, and what hangs on a single candidate is weight of that candidate. Candidates are 0 to
 * M−1 in the order given; the heavy nodes follow. Components keep their sizes, so that orders of
 * the candidates can be judged here at a fraction of the work.
 */
final class Contraction {
  private final int candidates;
  private final int[] originals;
  private final int[] offsets;
  private final int[] adjacency;
  private final int[] weights;
  private final int restLargest;

  private Contraction(
      int[] originals, int[] offsets, int[] adjacency, int[] weights, int restLargest) {
    this.candidates = originals.length;
    this.originals = originals;
    this.offsets = offsets;
    this.adjacency = adjacency;
    this.weights = weights;
    this.restLargest = restLargest;
  }

  static Contraction of(Graph graph, int[] candidates) {
    return new Making(graph, candidates).make();
  }

  int candidates() {
    return candidates;
  }

  int nodes() {
    return weights.length;
  }

  int original(int candidate) {
    return originals[candidate];
  }

  int[] offsets() {
    return offsets;
  }

  int[] adjacency() {
    return adjacency;
  }

  /**
   * Size of a component that consists of this node alone; a candidate's counts what hangs on it.
   */
  int[] weights() {
    return weights;
  }

  /** The largest component when all candidates are removed. */
  int restLargest() {
    return restLargest;
  }

  /** The labels of what is left, and who touches it. */
  private static final class Making {
    private static final int NONE = -1;

    private final Graph graph;
    private final int[] chosen;
    private final int[] compact;
    private final int[] part;
    private int[] partSize = new int[16];
    private int[] partTouch = new int[16];
    private int parts;
    private int largest;

    Making(Graph graph, int[] chosen) {
      this.graph = graph;
      this.chosen = chosen;
      compact = new int[graph.nodes()];
      part = new int[graph.nodes()];
      Arrays.fill(compact, NONE);
      Arrays.fill(part, NONE);
      for (int i = 0; i < chosen.length; i++) {
        compact[chosen[i]] = i;
      }
    }

    Contraction make() {
      int[] queue = new int[graph.nodes()];
      for (int v = 0; v < part.length; v++) {
        if (part[v] == NONE && compact[v] == NONE) {
          flood(v, queue);
        }
      }
      int[] weights = new int[chosen.length + parts];
      Arrays.fill(weights, 0, chosen.length, 1);
      int[] heavy = new int[parts];
      int next = chosen.length;
      for (int p = 0; p < parts; p++) {
        if (partTouch[p] == SHARED) {
          weights[next] = partSize[p];
          heavy[p] = next++;
        } else {
          heavy[p] = NONE;
          if (partTouch[p] != NONE) {
            weights[partTouch[p]] += partSize[p];
          }
        }
      }
      return rows(Arrays.copyOf(weights, next), heavy);
    }

    private static final int SHARED = -2;

    private void flood(int start, int[] queue) {
      if (parts == partSize.length) {
        partSize = Arrays.copyOf(partSize, 2 * parts);
        partTouch = Arrays.copyOf(partTouch, 2 * parts);
      }
      int touch = NONE;
      queue[0] = start;
      part[start] = parts;
      int size = 1;
      for (int at = 0; at < size; at++) {
        int v = queue[at];
        for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
          int near = graph.adjacency()[e];
          int candidate = compact[near];
          if (candidate != NONE) {
            touch = touch == NONE || touch == candidate ? candidate : SHARED;
          } else if (part[near] == NONE) {
            part[near] = parts;
            queue[size++] = near;
          }
        }
      }
      partSize[parts] = size;
      partTouch[parts++] = touch;
      largest = Math.max(largest, size);
    }

    private Contraction rows(int[] weights, int[] heavy) {
      int nodes = weights.length;
      int[] seen = new int[nodes];
      int[] offsets = new int[nodes + 1];
      int[] pairs = new int[2 * 64];
      int count = 0;
      for (int c = 0; c < chosen.length; c++) {
        int v = chosen[c];
        for (int e = graph.offsets()[v]; e < graph.offsets()[v + 1]; e++) {
          int near = graph.adjacency()[e];
          int other = compact[near] != NONE ? compact[near] : heavy[part[near]];
          if (other != NONE && seen[other] != c + 1 && (other >= chosen.length || other < c)) {
            seen[other] = c + 1;
            if (2 * count == pairs.length) {
              pairs = Arrays.copyOf(pairs, 2 * pairs.length);
            }
            pairs[2 * count] = c;
            pairs[2 * count++ + 1] = other;
            offsets[c + 1]++;
            offsets[other + 1]++;
          }
        }
      }
      for (int v = 0; v < nodes; v++) {
        offsets[v + 1] += offsets[v];
      }
      int[] adjacency = new int[2 * count];
      int[] at = Arrays.copyOf(offsets, nodes);
      for (int i = 0; i < count; i++) {
        adjacency[at[pairs[2 * i]]++] = pairs[2 * i + 1];
        adjacency[at[pairs[2 * i + 1]]++] = pairs[2 * i];
      }
      return new Contraction(chosen, offsets, adjacency, weights, largest);
    }
  }
}

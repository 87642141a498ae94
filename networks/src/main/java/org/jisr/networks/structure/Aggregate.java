package org.jisr.networks.structure;

import java.util.Arrays;
import org.jisr.networks.Graph;

/**
 * A graph whose nodes stand for sets of nodes: ties have weights, nodes have the weight by which
 * the quality penalises them. Ties inside a node are left out; they never change a gain.
 */
final class Aggregate {
  final int[] offsets;
  final int[] adjacency;
  final double[] ties;
  final double[] weight;

  /** How much two nodes of weight 1 in one cell are charged. */
  final double charge;

  private Aggregate(int[] offsets, int[] adjacency, double[] ties, double[] weight, double charge) {
    this.offsets = offsets;
    this.adjacency = adjacency;
    this.ties = ties;
    this.weight = weight;
    this.charge = charge;
  }

  static Aggregate of(Graph graph, Quality quality) {
    int nodes = graph.nodes();
    int[] offsets = new int[nodes + 1];
    int[] adjacency = new int[2 * graph.edges()];
    double[] weight = new double[nodes];
    for (int v = 0; v < nodes; v++) {
      int[] row = graph.neighbours(v);
      System.arraycopy(row, 0, adjacency, offsets[v], row.length);
      offsets[v + 1] = offsets[v] + row.length;
      weight[v] = quality instanceof Quality.Modularity ? row.length : 1;
    }
    double[] ties = new double[adjacency.length];
    Arrays.fill(ties, 1);
    double charge =
        switch (quality) {
          case Quality.Modularity modularity ->
              modularity.resolution() / Math.max(1, 2.0 * graph.edges());
          case Quality.ConstantPotts potts -> potts.resolution();
        };
    return new Aggregate(offsets, adjacency, ties, weight, charge);
  }

  int nodes() {
    return weight.length;
  }

  /** The graph in which each group is one node. */
  Aggregate contracted(int[] group, int groups) {
    int[] begin = new int[groups + 1];
    for (int g : group) {
      begin[g + 1]++;
    }
    for (int g = 0; g < groups; g++) {
      begin[g + 1] += begin[g];
    }
    int[] members = new int[nodes()];
    int[] next = Arrays.copyOf(begin, groups);
    double[] all = new double[groups];
    for (int v = 0; v < nodes(); v++) {
      members[next[group[v]]++] = v;
      all[group[v]] += weight[v];
    }
    return contracted(group, begin, members, all);
  }

  private Aggregate contracted(int[] group, int[] begin, int[] members, double[] all) {
    int groups = all.length;
    int[] rows = new int[groups + 1];
    int[] near = new int[adjacency.length];
    double[] sums = new double[adjacency.length];
    int[] place = new int[groups];
    Arrays.fill(place, -1);
    int written = 0;
    for (int g = 0; g < groups; g++) {
      int first = written;
      for (int i = begin[g]; i < begin[g + 1]; i++) {
        int v = members[i];
        for (int e = offsets[v]; e < offsets[v + 1]; e++) {
          int other = group[adjacency[e]];
          if (other == g) {
            continue;
          }
          if (place[other] < first) {
            place[other] = written;
            near[written++] = other;
          }
          sums[place[other]] += ties[e];
        }
      }
      rows[g + 1] = written;
    }
    return new Aggregate(
        rows, Arrays.copyOf(near, written), Arrays.copyOf(sums, written), all, charge);
  }
}

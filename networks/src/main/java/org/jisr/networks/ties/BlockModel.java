package org.jisr.networks.ties;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jisr.networks.Graph;

/**
 * Nodes in blocks, such that who is tied to whom follows from the blocks of the two and how many
 * ties each has (degree-corrected block model, Karrer and Newman, 2011). Nodes move one by one to
 * the block that makes the graph most likely until none does; the best of a few starts stays.
 */
public final class BlockModel {
  private static final int STARTS = 5;
  private static final int MOST_SWEEPS = 30;

  private final Graph graph;
  private final int blocks;
  private final int[] block;
  private final double[][] ties;
  private final double[] ends;

  private BlockModel(Graph graph, int blocks, SplittableRandom random) {
    this.graph = graph;
    this.blocks = blocks;
    block = new int[graph.nodes()];
    ties = new double[blocks][blocks];
    ends = new double[blocks];
    begin(random);
    for (int v = 0; v < block.length; v++) {
      ends[block[v]] += graph.degree(v);
    }
    for (int v = 0; v < block.length; v++) {
      for (int i = 0; i < graph.degree(v); i++) {
        ties[block[v]][block[graph.neighbour(v, i)]]++;
      }
    }
    boolean moved = true;
    for (int sweep = 0; moved && sweep < MOST_SWEEPS; sweep++) {
      moved = sweep();
    }
  }

  /**
   * The most likely of a few models.
   *
   * @param blocks how many, 1 or more
   */
  public static BlockModel fit(Graph graph, int blocks, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BlockModel best = new BlockModel(graph, blocks, random);
    for (int start = 1; start < STARTS; start++) {
      BlockModel other = new BlockModel(graph, blocks, random);
      best = other.likelihood() > best.likelihood() ? other : best;
    }
    return best;
  }

  /**
   * Each node begins in the block of the nearest of a few drawn nodes, or in any if it has none.
   */
  private void begin(SplittableRandom random) {
    Arrays.fill(block, -1);
    int[] queue = new int[block.length];
    int reached = 0;
    for (int i = 0; i < blocks && reached < block.length; i++) {
      int seed = random.nextInt(block.length);
      if (block[seed] < 0) {
        block[seed] = i;
        queue[reached++] = seed;
      }
    }
    for (int at = 0; at < reached; at++) {
      for (int i = 0; i < graph.degree(queue[at]); i++) {
        int near = graph.neighbour(queue[at], i);
        if (block[near] < 0) {
          block[near] = block[queue[at]];
          queue[reached++] = near;
        }
      }
    }
    for (int v = 0; v < block.length; v++) {
      block[v] = block[v] < 0 ? random.nextInt(blocks) : block[v];
    }
  }

  private boolean sweep() {
    boolean moved = false;
    double[] near = new double[blocks];
    for (int v = 0; v < block.length; v++) {
      if (graph.degree(v) == 0) {
        continue;
      }
      Arrays.fill(near, 0);
      for (int i = 0; i < graph.degree(v); i++) {
        near[block[graph.neighbour(v, i)]]++;
      }
      int from = block[v];
      take(v, from, near, -1);
      int best = from;
      double most = gain(v, from, near) + 1e-9;
      for (int to = 0; to < blocks; to++) {
        double gain = to == from ? most : gain(v, to, near);
        if (gain > most) {
          most = gain;
          best = to;
        }
      }
      take(v, best, near, 1);
      block[v] = best;
      moved |= best != from;
    }
    return moved;
  }

  /** Adds a node's ties to the counts of a block, or takes them away. */
  private void take(int v, int to, double[] near, int sign) {
    for (int other = 0; other < blocks; other++) {
      ties[to][other] += sign * near[other];
      ties[other][to] += sign * near[other];
    }
    ends[to] += sign * graph.degree(v);
  }

  /** How much likelier the graph is with a node in a block than with the node nowhere. */
  private double gain(int v, int to, double[] near) {
    double gain = 0;
    for (int other = 0; other < blocks; other++) {
      if (near[other] > 0) {
        double before = ties[to][other];
        double after = before + near[other] * (other == to ? 2 : 1);
        gain += (other == to ? 1 : 2) * (each(after) - each(before));
      }
    }
    return gain - 2 * (each(ends[to] + graph.degree(v)) - each(ends[to]));
  }

  private double likelihood() {
    double sum = 0;
    for (int r = 0; r < blocks; r++) {
      for (int s = 0; s < blocks; s++) {
        sum += each(ties[r][s]);
      }
      sum -= 2 * each(ends[r]);
    }
    return sum;
  }

  private static double each(double count) {
    return count <= 0 ? 0 : count * Math.log(count);
  }

  /** The block of a node, 0 to one less than there are. */
  public int block(int node) {
    return block[node];
  }

  /** How many ties the model expects between two nodes. */
  public double rate(int a, int b) {
    double between = ends[block[a]] * ends[block[b]];
    double share = between == 0 ? 0 : ties[block[a]][block[b]] / between;
    return share * graph.degree(a) * graph.degree(b);
  }
}

package org.jisr.networks.ties;

import org.jisr.networks.Components;
import org.jisr.networks.Graph;

/** What speaks for a tie of a pair, as numbers a regression can weigh; look from a node first. */
final class Evidence {
  static final int WIDTH = 11;

  private final Graph graph;
  private final TieScores scores;
  private final BlockModel blocks;
  private final Components components;
  private int source;

  Evidence(Graph graph, long seed) {
    this.graph = graph;
    scores = new TieScores(graph);
    blocks = BlockModel.fit(graph, blocks(graph), seed);
    components = Components.of(graph);
  }

  /** Few enough that each block has some twenty ties to learn from. */
  private static int blocks(Graph graph) {
    return (int) Math.clamp(Math.sqrt(graph.edges() / 5.0), 1, 16);
  }

  void look(int from) {
    source = from;
    scores.look(from);
  }

  double[] of(int node) {
    int low = Math.min(graph.degree(source), graph.degree(node));
    int high = Math.max(graph.degree(source), graph.degree(node));
    int common = scores.common(node);
    return new double[] {
      1,
      Math.log(0.01 + scores.resourceAllocation(node)),
      Math.log(0.05 + scores.adamicAdar(node)),
      low == 0 ? 0 : (double) common / low,
      Math.log(0.01 + scores.threePaths(node)),
      common == 0 ? 1 : 0,
      common == 0 && scores.threePaths(node) == 0 ? 1 : 0,
      components.of(source) == components.of(node) ? 0 : 1,
      Math.log(1.0 + low),
      Math.log(1.0 + high),
      Math.log(1e-3 + blocks.rate(source, node))
    };
  }
}

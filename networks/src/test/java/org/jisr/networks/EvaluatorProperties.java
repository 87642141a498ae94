package org.jisr.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The evaluator beside a plain forward search, on anything. */
class EvaluatorProperties {
  @Property(tries = 300)
  void theBackwardPassFindsWhatAForwardSearchFinds(
      @ForAll @IntRange(min = 1, max = 45) int nodes,
      @ForAll @IntRange(max = 90) int edges,
      @ForAll long seed) {
    Graph graph = Networks.random(nodes, edges, seed);
    int[] order = Networks.shuffled(graph, seed + 1);
    Score ours = new Evaluator(graph, Threshold.TENTH).score(order);
    Score plain = Forward.score(graph, order);
    assertThat(ours.n10()).isEqualTo(plain.n10());
    assertThat(ours.strict()).isEqualTo(plain.strict());
    assertThat(ours.n1()).isEqualTo(plain.n1());
    assertThat(ours.auc10()).isCloseTo(plain.auc10(), within(1e-9));
    assertThat(ours.schneider()).isCloseTo(plain.schneider(), within(1e-9));
  }

  @Property(tries = 100)
  void renumberingTheNodesChangesNothing(
      @ForAll @IntRange(min = 2, max = 40) int nodes,
      @ForAll @IntRange(max = 80) int edges,
      @ForAll long seed) {
    Graph graph = Networks.random(nodes, edges, seed);
    int[] order = Networks.shuffled(graph, seed);
    int[] name = Networks.shuffled(graph, seed + 7);
    int[] from = new int[graph.edges()];
    int[] to = new int[graph.edges()];
    int count = 0;
    for (int v = 0; v < nodes; v++) {
      for (int near : graph.neighbours(v)) {
        if (near < v) {
          from[count] = name[v];
          to[count++] = name[near];
        }
      }
    }
    int[] renamed = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      renamed[i] = name[order[i]];
    }
    assertThat(new Evaluator(Graph.of(nodes, from, to), Threshold.TENTH).score(renamed))
        .isEqualTo(new Evaluator(graph, Threshold.TENTH).score(order));
  }
}

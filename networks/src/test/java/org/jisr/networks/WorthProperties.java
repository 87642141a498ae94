package org.jisr.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is kept of an order while it changes, beside what a judge finds who sees it afresh. */
class WorthProperties {
  private static final int PROPOSALS = 40;

  @Property(tries = 150)
  void blocksKeptThroughProposalsAddUpToWhatTheWholeListDoes(
      @ForAll @IntRange(min = 2, max = 400) int nodes,
      @ForAll @IntRange(min = 1, max = 900) int edges,
      @ForAll Objective objective,
      @ForAll boolean uniform,
      @ForAll long seed) {
    Graph graph = Networks.random(nodes, edges, seed);
    Contraction base = Contraction.of(graph, Networks.shuffled(graph, seed + 1));
    double[] costs = new double[nodes];
    SplittableRandom random = new SplittableRandom(seed);
    Arrays.setAll(costs, v -> uniform ? 1 : 0.5 + random.nextInt(5));
    Replay replay = new Replay(base);
    Worth kept = new Worth(Threshold.TENTH, objective, nodes, costs, uniform, replay);
    kept.of(0, base.candidates() - 1);
    kept.accept();
    for (int i = 0; i < PROPOSALS; i++) {
      int low = random.nextInt(nodes - 1);
      int high = low + 1 + random.nextInt(Math.min(90, nodes - 1 - low));
      replay.propose(low, high, random.nextInt(3));
      double worth = kept.of(low, high);
      Worth fresh = new Worth(Threshold.TENTH, objective, nodes, costs, uniform, replay);
      assertThat(worth).isEqualTo(fresh.of(0, base.candidates() - 1));
      assertThat(kept.stop()).isEqualTo(fresh.stop());
      if (random.nextBoolean()) {
        replay.accept();
        kept.accept();
      } else {
        replay.reject();
      }
    }
  }

  @Property(tries = 150)
  void theAreaIsTheOneAForwardSearchFinds(
      @ForAll @IntRange(min = 2, max = 60) int nodes,
      @ForAll @IntRange(min = 1, max = 150) int edges,
      @ForAll long seed) {
    Graph graph = Networks.random(nodes, edges, seed);
    int[] order = Networks.shuffled(graph, seed + 1);
    Score plain = Forward.score(graph, order);
    if (plain.strict() == 0) {
      assertThat(area(graph, order)).as("nothing is at or above the threshold").isInfinite();
      return;
    }
    int[] counted = new Evaluator(graph, Threshold.TENTH).judge(order).order();
    assertThat(area(graph, counted)).isCloseTo(plain.auc10(), within(1e-9));
    assertThat(area(graph, order))
        .as("what is passed over can only make the last remainder smaller")
        .isCloseTo(plain.auc10(), within(0.5 * 0.1));
  }

  private static double area(Graph graph, int[] order) {
    double[] costs = new double[order.length];
    Arrays.fill(costs, 1);
    Replay replay = new Replay(Contraction.of(graph, order));
    Worth worth = new Worth(Threshold.TENTH, Objective.AUC10, graph.nodes(), costs, true, replay);
    return worth.of(0, order.length - 1);
  }
}

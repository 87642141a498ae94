package org.jisr.scenarios;

import org.jisr.networks.layers.CovertGraph;
import org.jisr.networks.layers.Tie;
import org.jisr.networks.uncertainty.Outlook;
import org.jisr.networks.uncertainty.Uncertainty;
import org.jspecify.annotations.Nullable;

/**
 * What a plan leaves in worlds with ties and people that were not collected, and ties that are
 * wrong. The shares are assumptions, said beside every figure.
 */
final class Outlooks {
  private static final int WORLDS = 200;
  private static final double MISSING_TIES = .2;
  private static final double MISSING_NODES = .1;

  /** Beyond it no worlds are drawn. */
  private static final int MOST_NODES = 3_000;

  private Outlooks() {}

  static Outcome.@Nullable Unseen of(Input input, int[] order) {
    if (input.nodes() > MOST_NODES || order.length == 0) {
      return null;
    }
    CovertGraph.Builder network = CovertGraph.builder(input.nodes());
    for (FoldedTie tie : input.ties) {
      network.tie(Tie.between(tie.source(), tie.target()).trusted(tie.certainty()));
    }
    Outlook outlook =
        Uncertainty.of(network.build())
            .worlds(WORLDS)
            .missingEdges(MISSING_TIES)
            .missingNodes(MISSING_NODES)
            .seed(input.question.seed())
            .evaluate(order, order.length);
    return new Outcome.Unseen(
        outlook.worlds(),
        MISSING_TIES,
        MISSING_NODES,
        outlook.level(),
        outlook.remainder().low(),
        outlook.remainder().middle(),
        outlook.remainder().high(),
        outlook.unseen().middle());
  }
}

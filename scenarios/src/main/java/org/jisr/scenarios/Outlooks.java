package org.jisr.scenarios;

import java.util.List;
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

  private final @Nullable Uncertainty uncertainty;

  Outlooks(Input input) {
    uncertainty = input.nodes() > MOST_NODES ? null : worlds(input);
  }

  private static Uncertainty worlds(Input input) {
    CovertGraph.Builder network = CovertGraph.builder(input.nodes());
    for (FoldedTie tie : input.ties) {
      network.tie(Tie.between(tie.source(), tie.target()).trusted(tie.certainty()));
    }
    return Uncertainty.of(network.build())
        .worlds(WORLDS)
        .missingEdges(MISSING_TIES)
        .missingNodes(MISSING_NODES)
        .seed(input.question.seed());
  }

  /** Of a whole order; null where there are too many nodes, or no step. */
  @Nullable Outlook of(int[] order) {
    return uncertainty == null || order.length == 0
        ? null
        : uncertainty.evaluate(order, order.length);
  }

  static Outcome.@Nullable Unseen unseen(@Nullable Outlook outlook) {
    return outlook == null
        ? null
        : new Outcome.Unseen(
            outlook.worlds(),
            MISSING_TIES,
            MISSING_NODES,
            outlook.level(),
            outlook.remainder().low(),
            outlook.remainder().middle(),
            outlook.remainder().high(),
            outlook.unseen().middle());
  }

  /** After each beginning of the order; none without an outlook. */
  static List<Outcome.Bounds> bounds(@Nullable Outlook outlook) {
    return outlook == null
        ? List.of()
        : outlook.curve().stream()
            .map(each -> new Outcome.Bounds(each.low(), each.middle(), each.high()))
            .toList();
  }
}

package org.jisr.networks.uncertainty;

import java.util.SplittableRandom;
import org.jisr.networks.Graph;
import org.jisr.networks.layers.Pairs;
import org.jisr.networks.ties.TiePredictor;

/**
 * Draws ties that were not collected between people held, each with its own probability: circles
 * that are nearly complete take what they lack and no more, whatever the whole share is.
 */
final class HiddenTies {
  /** Below this nothing can be learnt, and every pair is as likely as the next. */
  private static final int FEW = 10;

  /** How far the rehearsed share of ties that join parts may be off, either way, in one world. */
  private static final double OFF = 0.5;

  private final int nodes;

  /** For each pair, below 0 where it joins parts that an order leaves. */
  private final float[] chances;

  /**
   * Learns the likely places.
   *
   * @param parts what an order sought on the data held parts them into
   * @param k after how many removals
   */
  HiddenTies(Pairs held, double share, Parts parts, int k, long seed) {
    this.nodes = held.nodes();
    chances = new float[nodes * (nodes - 1) / 2];
    Graph graph = held.graph();
    if (graph.edges() < FEW) {
      fill(graph, share);
      return;
    }
    TiePredictor predictor = TiePredictor.learn(graph, share, seed);
    Rehearsed rehearsed = Rehearsed.ofTies(graph, predictor, parts.largest(), k, seed);
    int place = 0;
    for (int a = 1; a < nodes; a++) {
      double[] row = predictor.row(a);
      for (int b = 0; b < a; b++) {
        int size = k == 0 ? 0 : parts.joined(a, b);
        chances[place++] = (float) (size > 0 ? -row[b] * rehearsed.share(size) : row[b]);
      }
    }
  }

  /** Every pair without a tie alike; one with a doubtful tie has it as often as it is believed. */
  private void fill(Graph graph, double share) {
    int free = chances.length - graph.edges();
    double hidden = graph.edges() * share / (1 - share);
    float each = free == 0 ? 0 : (float) Math.min(1, hidden / free);
    int place = 0;
    for (int a = 1; a < nodes; a++) {
      for (int b = 0; b < a; b++) {
        chances[place++] = graph.adjacent(a, b) ? 0 : each;
      }
    }
  }

  void join(Growing world, SplittableRandom random) {
    double joining = 1 + OFF * (2 * random.nextDouble() - 1);
    int place = 0;
    for (int a = 1; a < nodes; a++) {
      for (int b = 0; b < a; b++) {
        float stored = chances[place++];
        double chance = stored < 0 ? -joining * stored : stored;
        if (chance > 0 && random.nextDouble() < chance && !world.adjacent(a, b)) {
          world.addEdge(a, b);
        }
      }
    }
  }
}

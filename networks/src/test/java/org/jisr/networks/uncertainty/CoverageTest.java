package org.jisr.networks.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jisr.networks.Evaluator;
import org.jisr.networks.Graph;
import org.jisr.networks.Threshold;
import org.junit.jupiter.api.Test;

/**
 * Whether intervals hold the truth about as often as they say: networks lose ties or people, an
 * order is sought on the rest, and what it leaves of the whole is looked up in the interval.
 */
class CoverageTest {
  private static final int NETWORKS = 40;
  private static final int REMOVALS = 5;

  @Test
  void intervalsHoldTheTruthWhenTiesWereLost() {
    int covered = 0;
    int promised = 0;
    for (int seed = 0; seed < NETWORKS; seed++) {
      Graph whole = Invented.groups(5, 10, 300 + seed);
      Losses losses = Losses.ofTies(whole, 0.2, new SplittableRandom(seed));
      double truth = truth(whole, losses);
      Outlook outlook = outlook(Uncertainty.of(losses.rest()).missingEdges(0.2), losses, seed);
      covered += outlook.remainder().covers(truth) ? 1 : 0;
      promised += outlook.promise() >= truth ? 1 : 0;
    }
    assertThat(covered).as("of %d", NETWORKS).isGreaterThanOrEqualTo(33);
    assertThat(promised).as("promises kept").isLessThan(covered);
  }

  @Test
  void intervalsHoldTheTruthWhenPeopleWereLost() {
    int covered = 0;
    int promised = 0;
    for (int seed = 0; seed < 3 * NETWORKS; seed++) {
      double share = 0.1 + 0.075 * (seed % 3);
      Graph whole = Invented.groups(5, 10, 600 + seed);
      Losses losses = Losses.ofPeople(whole, share, new SplittableRandom(seed));
      double truth = truth(whole, losses);
      Outlook outlook = outlook(Uncertainty.of(losses.rest()).missingNodes(share), losses, seed);
      covered += outlook.remainder().covers(truth) ? 1 : 0;
      promised += outlook.promise() >= truth ? 1 : 0;
    }
    assertThat(covered).as("of %d", 3 * NETWORKS).isBetween(98, 116);
    assertThat(promised).as("promises kept").isLessThan(covered / 2);
  }

  private static Outlook outlook(Uncertainty uncertainty, Losses losses, int seed) {
    int[] order = SoughtOrder.of(losses.rest(), 0.1, REMOVALS, 1);
    return uncertainty.worlds(100).seed(seed).evaluate(order, order.length);
  }

  private static double truth(Graph whole, Losses losses) {
    int[] order = SoughtOrder.of(losses.rest(), 0.1, REMOVALS, 1);
    int[] named = Arrays.stream(order).map(v -> losses.kept()[v]).toArray();
    int[] largest = new Evaluator(whole, Threshold.TENTH).largest(named);
    return (double) largest[named.length - 1] / whole.nodes();
  }
}

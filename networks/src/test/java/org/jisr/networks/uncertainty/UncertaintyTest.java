package org.jisr.networks.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.networks.Centrality;
import org.jisr.networks.Evaluator;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.jisr.networks.Score;
import org.jisr.networks.Threshold;
import org.jisr.networks.layers.CovertGraph;
import org.jisr.networks.layers.Pairs;
import org.jisr.networks.layers.Tie;
import org.junit.jupiter.api.Test;

/** Figures over worlds that the data held allow. */
class UncertaintyTest {
  @Test
  void whereNothingIsInDoubtTheIntervalsAreTheFigures() {
    Graph graph = Invented.groups(4, 8, 3);
    int[] order = IntStream.range(0, graph.nodes()).toArray();
    Outlook outlook = Uncertainty.of(graph).worlds(5).evaluate(order, 6);
    Score score = new Evaluator(graph, Threshold.TENTH).score(order);
    assertThat(outlook.remainder())
        .isEqualTo(new Interval(outlook.promise(), outlook.promise(), outlook.promise()));
    assertThat(outlook.auc10().middle()).isCloseTo(score.auc10(), within(1e-12));
    assertThat(outlook.auc10().low()).isEqualTo(outlook.auc10().high());
    assertThat(outlook.n10()).isEqualTo(new Interval(score.n10(), score.n10(), score.n10()));
    assertThat(outlook.unseen().high()).isZero();
    assertThat(outlook.unreached()).isZero();
  }

  @Test
  void aTieOfHalfConfidenceHoldsInHalfTheWorlds() {
    CovertGraph network = CovertGraph.builder(2).tie(Tie.between(0, 1).trusted(0.5)).build();
    RankStability ties = Uncertainty.of(network).worlds(4_000).ranks(UncertaintyTest::degree, 1);
    assertThat(ties.value(0).low()).isZero();
    assertThat(ties.value(0).high()).isEqualTo(1);
    Outlook outlook = Uncertainty.of(network).worlds(4_000).evaluate(new int[0], 0);
    assertThat(outlook.remainder().low()).isEqualTo(0.25);
    assertThat(outlook.remainder().high()).isEqualTo(1);
    int held = 0;
    for (int seed = 0; seed < 400; seed++) {
      Outlook one = Uncertainty.of(network).worlds(1).seed(seed).evaluate(new int[0], 0);
      held += one.remainder().middle() == 1 ? 1 : 0;
    }
    assertThat(held).isBetween(150, 250);
  }

  @Test
  void theSameSeedGivesTheSameOnAnyNumberOfThreads() {
    Uncertainty one = Uncertainty.of(Invented.groups(4, 8, 5)).worlds(40);
    Uncertainty stated = one.missingEdges(0.2).missingNodes(0.1).seed(9);
    int[] order = {3, 1, 20, 7};
    Outlook outlook = stated.evaluate(order, 4);
    assertThat(stated.threads(3).evaluate(order, 4)).isEqualTo(outlook);
    assertThat(stated.evaluate(order, 4)).isEqualTo(outlook);
    assertThat(stated.seed(10).evaluate(order, 4)).isNotEqualTo(outlook);
  }

  @Test
  void everyBeginningOfAnOrderHasItsInterval() {
    Graph graph = Invented.groups(5, 8, 6);
    int[] order = SoughtOrder.of(graph, 0.1, 9, 1);
    Uncertainty stated = Uncertainty.of(graph).worlds(60).missingEdges(0.2).missingNodes(0.1);
    Outlook outlook = stated.evaluate(order, 4);
    assertThat(outlook.curve()).hasSize(order.length + 1);
    assertThat(outlook.curve().get(4)).isEqualTo(outlook.remainder());
    for (int i = 1; i <= order.length; i++) {
      Interval before = outlook.curve().get(i - 1);
      Interval after = outlook.curve().get(i);
      assertThat(after.low()).isLessThanOrEqualTo(before.low());
      assertThat(after.high()).isLessThanOrEqualTo(before.high());
      assertThat(after.low()).isLessThan(after.high());
    }
    int[] largest = new Evaluator(graph, Threshold.TENTH).largest(order);
    Outlook certain = Uncertainty.of(graph).worlds(3).evaluate(order, 0);
    for (int i = 1; i <= order.length; i++) {
      assertThat(certain.curve().get(i).middle()).isEqualTo(largest[i - 1] / 40.0);
    }
  }

  @Test
  void onlyUnseenPeopleAreBeyondEveryPlan() {
    Graph graph = Invented.groups(5, 8, 6);
    int[] everybody = IntStream.range(0, graph.nodes()).toArray();
    Uncertainty uncertainty = Uncertainty.of(graph).worlds(60);
    Outlook ties = uncertainty.missingEdges(0.3).evaluate(everybody, everybody.length);
    assertThat(ties.unseen().high()).isZero();
    Outlook people = uncertainty.missingNodes(0.4).evaluate(everybody, everybody.length);
    assertThat(people.unseen().low()).isPositive();
    assertThat(people.remainder()).isEqualTo(people.unseen().widened(graph.nodes()));
  }

  @Test
  void asManyPeopleAndTiesAreAddedAsTheSharesSay() {
    Graph graph = Invented.groups(6, 9, 2);
    double[] nodes = new double[300];
    double[] edges = new double[300];
    WorldModel people = model(graph, 0, 0.25);
    WorldModel ties = model(graph, 0.25, 0);
    new Worlds(people, 300, 1, 4).each((world, i) -> nodes[i] = world.nodes());
    new Worlds(ties, 300, 1, 4).each((world, i) -> edges[i] = world.edges());
    assertThat(mean(nodes)).isCloseTo(graph.nodes() / 0.75, within(1.5));
    assertThat(mean(edges)).isCloseTo(graph.edges() / 0.75, within(0.1 * graph.edges()));
  }

  @Test
  void theCentreOfAStarLeadsAndItsLeavesShareWhatIsLeft() {
    Graph star = Graph.of(6, new int[5], new int[] {1, 2, 3, 4, 5});
    RankStability first = Uncertainty.of(star).worlds(7).ranks(Centrality::betweenness, 1);
    assertThat(first.share(0)).isEqualTo(1);
    assertThat(first.share(3)).isZero();
    assertThat(first.rank(0)).isEqualTo(new Interval(1, 1, 1));
    RankStability two = Uncertainty.of(star).worlds(7).ranks(Centrality::betweenness, 2);
    for (int leaf = 1; leaf < 6; leaf++) {
      assertThat(two.share(leaf)).isCloseTo(0.2, within(1e-12));
      assertThat(two.rank(leaf).middle()).isEqualTo(4);
    }
  }

  @Test
  void placesAmongTheFirstAddUpToTheirNumberWhenNobodyIsUnseen() {
    Graph graph = Invented.groups(4, 8, 11);
    RankStability ten =
        Uncertainty.of(graph).worlds(50).missingEdges(0.2).ranks(Centrality::betweenness, 10);
    double sum = IntStream.range(0, graph.nodes()).mapToDouble(ten::share).sum();
    assertThat(sum).isCloseTo(10, within(1e-9));
  }

  @Test
  void aTooSmallNetworkStillHasWorlds() {
    Graph pair = Graph.of(4, new int[] {0}, new int[] {1});
    Outlook outlook =
        Uncertainty.of(pair)
            .worlds(50)
            .missingEdges(0.5)
            .missingNodes(0.3)
            .evaluate(new int[] {0}, 1);
    assertThat(outlook.remainder().high()).isGreaterThan(outlook.promise());
    Graph nobody = Graph.of(0, new int[0], new int[0]);
    assertThat(Uncertainty.of(nobody).worlds(3).evaluate(new int[0], 0).promise()).isZero();
  }

  @Test
  void whatIsOutsideItsRangeIsRefused() {
    Uncertainty uncertainty = Uncertainty.of(Invented.groups(2, 5, 1));
    refused("UNCERTAINTY_OUT_OF_RANGE", () -> uncertainty.missingEdges(-0.1));
    refused("UNCERTAINTY_OUT_OF_RANGE", () -> uncertainty.missingNodes(Double.NaN));
    refused("UNCERTAINTY_OUT_OF_RANGE", () -> uncertainty.missingNodes(0.95));
    refused("UNCERTAINTY_OUT_OF_RANGE", () -> uncertainty.worlds(0));
    refused("UNCERTAINTY_OUT_OF_RANGE", () -> uncertainty.level(1));
    refused("UNCERTAINTY_OUT_OF_RANGE", () -> uncertainty.threads(0));
    refused("UNCERTAINTY_OUT_OF_RANGE", () -> uncertainty.evaluate(new int[] {1}, 2));
    refused("UNCERTAINTY_OUT_OF_RANGE", () -> uncertainty.ranks(UncertaintyTest::degree, 0));
    refused("ORDER_NODE_TWICE", () -> uncertainty.evaluate(new int[] {1, 1}, 2));
    refused("ORDER_NODE_OUT_OF_RANGE", () -> uncertainty.evaluate(new int[] {10}, 1));
    Graph large = Graph.of(3_001, new int[0], new int[0]);
    refused("TOO_LARGE_FOR_WORLDS", () -> Uncertainty.of(large));
  }

  private static WorldModel model(Graph graph, double ties, double people) {
    return new WorldModel(Pairs.of(graph), ties, people, new int[0], 0, 3);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double[] degree(Graph graph) {
    return IntStream.range(0, graph.nodes()).mapToDouble(graph::degree).toArray();
  }

  private static void refused(String code, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(NetworkException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}

package org.jisr.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans: never worse than said, never with what is excluded, the same again from the same seed. */
final class PortfolioTest {
  private static final Budget SMALL = new Budget.Evaluations(40_000);

  private static Plan solve(Problem problem, Objective objective, long seed) {
    return Portfolio.solve(problem, new Search(objective, SMALL, seed, 2));
  }

  private static Plan solve(Graph graph) {
    return solve(Problem.of(graph, Threshold.TENTH), Objective.BALANCED, 1);
  }

  @ParameterizedTest
  @EnumSource(Objective.class)
  void thePlanSaysWhatAnyoneWouldMeasure(Objective objective) {
    Graph graph = Networks.random(200, 400, 5);
    Plan plan = solve(Problem.of(graph, Threshold.TENTH), objective, 3);
    Score score = new Evaluator(graph, Threshold.TENTH).score(plan.order());
    assertThat(plan.auc10()).isEqualTo(score.auc10());
    assertThat(plan.n10()).isEqualTo(score.n10());
    assertThat(plan.strict()).isEqualTo(score.strict()).isEqualTo(plan.order().length);
    assertThat(plan.lowerBound()).isBetween(1, plan.n10());
    assertThat(plan.status()).isEqualTo(Plan.Status.REACHED);
  }

  @Test
  void theSameSeedAndEvaluationsGiveTheSamePlan() {
    Problem problem = Problem.of(Networks.random(150, 300, 2), Threshold.TENTH);
    Plan first = solve(problem, Objective.AUC10, 11);
    Plan second = solve(problem, Objective.AUC10, 11);
    assertThat(second.order()).isEqualTo(first.order());
    assertThat(second.evaluations()).isEqualTo(first.evaluations());
  }

  @ParameterizedTest
  @EnumSource(Objective.class)
  void byProcessorTimeThePlanIsWhatAnyoneWouldMeasure(Objective objective) {
    Graph graph = Networks.random(200, 400, 6);
    Budget budget = new Budget.Processor(Duration.ofMillis(300));
    Problem problem = Problem.of(graph, Threshold.TENTH);
    Plan plan = Portfolio.solve(problem, new Search(objective, budget, 1, 2));
    Score score = new Evaluator(graph, Threshold.TENTH).score(plan.order());
    assertThat(plan.auc10()).isEqualTo(score.auc10());
    assertThat(plan.n10()).isEqualTo(score.n10());
    assertThat(plan.evaluations()).isPositive();
    assertThatThrownBy(() -> new Budget.Processor(Duration.ZERO))
        .isInstanceOf(NetworkException.class);
  }

  @Test
  void closedFormsAreFound() {
    Plan star = solve(Networks.star(30));
    assertThat(star.order()).containsExactly(0);
    assertThat(star.lowerBound()).isEqualTo(1);
    Plan clique = solve(Networks.clique(20));
    assertThat(clique.n10()).isEqualTo(18);
    assertThat(clique.lowerBound()).isEqualTo(18);
    Plan path = solve(Problem.of(Networks.path(99), Threshold.TENTH), Objective.N10, 1);
    assertThat(path.n10()).isEqualTo(9);
    assertThat(path.lowerBound()).isEqualTo(9);
  }

  @Test
  void aPlantedCutIsFound() {
    Graph graph = planted();
    Plan plan = solve(Problem.of(graph, new Threshold(3, 10)), Objective.N10, 1);
    int[] first = Arrays.copyOf(plan.order(), plan.n10());
    Arrays.sort(first);
    assertThat(first).containsExactly(0, 1, 2);
  }

  /** Four cliques of 15 that three nodes hold together. */
  private static Graph planted() {
    int[] from = new int[600];
    int[] to = new int[600];
    int count = 0;
    for (int group = 0; group < 4; group++) {
      int base = 3 + 15 * group;
      for (int a = 0; a < 15; a++) {
        for (int b = 0; b < a; b++) {
          from[count] = base + a;
          to[count++] = base + b;
        }
      }
      for (int bridge = 0; bridge < 3; bridge++) {
        from[count] = bridge;
        to[count++] = base + bridge;
      }
    }
    return Graph.of(63, from, to, count);
  }

  @Test
  void excludedNodesNeverAppearAndStayInTheStructure() {
    Graph graph = Networks.random(120, 300, 9);
    BitSet excluded = new BitSet();
    excluded.set(0, 60);
    Problem problem = Problem.of(graph, Threshold.TENTH).exclude(excluded);
    for (Objective objective : Objective.values()) {
      Plan plan = solve(problem, objective, 4);
      assertThat(Arrays.stream(plan.order())).allMatch(v -> v >= 60);
      int[] largest = new Evaluator(graph, Threshold.TENTH).largest(plan.order());
      assertThat(plan.remainder()).isEqualTo(largest[largest.length - 1]);
    }
  }

  @Test
  void whatCannotBeReachedIsDoneAsFarAsItGoes() {
    BitSet clique = new BitSet();
    clique.set(0, 15);
    Plan plan =
        solve(
            Problem.of(Networks.clique(20), Threshold.TENTH).exclude(clique),
            Objective.BALANCED,
            1);
    assertThat(plan.status()).isEqualTo(Plan.Status.UNREACHABLE);
    assertThat(plan.remainder()).isEqualTo(15);
    assertThat(plan.n10()).isEqualTo(-1);
  }

  @Test
  void allowedNodesThatHoldNothingGiveAnEmptyOrder() {
    BitSet excluded = new BitSet();
    excluded.set(0, 12);
    int[] from = new int[11];
    int[] to = new int[11];
    Arrays.setAll(from, i -> i);
    Arrays.setAll(to, i -> i + 1);
    Graph graph = Graph.of(14, from, to);
    Plan plan = solve(Problem.of(graph, Threshold.TENTH).exclude(excluded), Objective.BALANCED, 1);
    assertThat(plan.status()).isEqualTo(Plan.Status.UNREACHABLE);
    assertThat(plan.order()).isEmpty();
    assertThat(plan.remainder()).isEqualTo(12);
  }

  @Test
  void nothingAllowedIsInfeasibleAndEmpty() {
    Graph graph = Networks.clique(12);
    BitSet all = new BitSet();
    all.set(0, 12);
    double[] infinite = new double[12];
    Arrays.fill(infinite, Double.POSITIVE_INFINITY);
    Problem problem = Problem.of(graph, Threshold.TENTH);
    for (Problem none : new Problem[] {problem.exclude(all), problem.costs(infinite)}) {
      Plan plan = solve(none, Objective.AUC10, 1);
      assertThat(plan.status()).isEqualTo(Plan.Status.INFEASIBLE);
      assertThat(plan.order()).isEmpty();
    }
  }

  @Test
  void costlyNodesAreAvoidedWhereCheapOnesDo() {
    Graph graph = Networks.path(40);
    double[] costs = new double[40];
    for (int v = 0; v < 40; v++) {
      costs[v] = v % 2 == 0 ? 100 : 1;
    }
    Plan plan = solve(Problem.of(graph, Threshold.TENTH).costs(costs), Objective.BALANCED, 1);
    assertThat(Arrays.stream(plan.order())).allMatch(v -> v % 2 == 1);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,0", "5,0", "10,0", "11,0", "10,45"})
  void tinyAndEdgelessGraphsHavePlans(int nodes, int edges) {
    Graph graph = edges == 0 ? Networks.random(nodes, 0, 1) : Networks.clique(nodes);
    Plan plan = solve(graph);
    Score score = new Evaluator(graph, Threshold.TENTH).score(plan.order());
    assertThat(score.strict()).isEqualTo(plan.order().length);
  }

  @Test
  void whatIsApartAlreadyNeedsNothing() {
    Plan plan = solve(Graph.of(100, new int[] {0, 5}, new int[] {1, 6}));
    assertThat(plan.status()).isEqualTo(Plan.Status.ALREADY_BELOW);
    assertThat(plan.order()).isEmpty();
    assertThat(plan.n10()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"NaN", "0", "-1", "-Infinity"})
  void costsThatAreNoneAreRefused(double cost) {
    double[] costs = {1, cost, 1};
    assertThatThrownBy(() -> Problem.of(Networks.path(3), Threshold.TENTH).costs(costs))
        .isInstanceOf(NetworkException.class);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "1.5", "-0.1", "0.0000001", "x", "''"})
  void sharesThatAreNoneAreRefused(String share) {
    assertThatThrownBy(() -> Threshold.parse(share)).isInstanceOf(NetworkException.class);
    assertThat(Threshold.parse("0.25")).isEqualTo(new Threshold(25, 100));
  }

  @ParameterizedTest
  @CsvSource({
    "krebs-2001, 4.1917, 12",
    "caviar, 3.1455, 8",
    "italian-gangs, 1.9354, 8",
    "corruption, 11.0421, 27",
    "crime-projected, 5.8386, 17"
  })
  void thePublishedFiguresOfCovertNetworksAreReached(String name, double auc, int n10)
      throws IOException {
    Graph graph = Networks.published(name);
    Search search = new Search(Objective.BALANCED, new Budget.Evaluations(1_500_000), 1, 2);
    Plan plan = Portfolio.solve(Problem.of(graph, Threshold.TENTH), search);
    assertThat(plan.auc10()).isLessThanOrEqualTo(auc);
    assertThat(plan.n10()).isLessThanOrEqualTo(n10);
  }
}

package org.jisr.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Fronts of cost against effect, and the spectral method that takes costs as they are. */
final class ParetoTest {
  private static final Search SEARCH =
      new Search(Objective.BALANCED, new Budget.Evaluations(60_000), 3, 1);

  private static Problem problem(Graph graph, long seed) {
    double[] costs = new SplittableRandom(seed).doubles(graph.nodes(), 1, 20).toArray();
    return Problem.of(graph, Threshold.TENTH).costs(costs);
  }

  @Test
  void noPointIsBeatenAndEachSaysWhatAnyoneWouldCount() {
    Graph graph = Networks.random(100, 200, 6);
    Problem problem = problem(graph, 6);
    List<Pareto.Point> front = Pareto.front(problem, SEARCH);
    assertThat(front).hasSizeGreaterThan(5);
    assertThat(front.getFirst().order()).isEmpty();
    for (int i = 1; i < front.size(); i++) {
      Pareto.Point point = front.get(i);
      assertThat(point.legalCost()).isGreaterThan(front.get(i - 1).legalCost());
      assertThat(point.remainder()).isLessThan(front.get(i - 1).remainder());
      int[] order = point.order().stream().mapToInt(Integer::intValue).toArray();
      int[] largest = new Evaluator(graph, Threshold.TENTH).largest(order);
      assertThat(point.remainder()).isEqualTo(largest[largest.length - 1]);
      assertThat(point.legalCost())
          .isCloseTo(Arrays.stream(order).mapToDouble(problem::cost).sum(), within(1e-9));
    }
    assertThat(Threshold.TENTH.below(front.getLast().remainder(), 100)).isTrue();
  }

  @Test
  void severalWeightsFindWhatOneDoesNot() {
    Problem problem = problem(Networks.random(120, 260, 2), 2);
    List<Pareto.Point> front = Pareto.front(problem, SEARCH);
    assertThat(front.stream().map(Pareto.Point::weight).distinct().count()).isGreaterThan(1);
  }

  @Test
  void excludedNodesAreInNoPoint() {
    BitSet excluded = new BitSet();
    excluded.set(0, 30);
    Problem problem = problem(Networks.random(90, 180, 3), 3).exclude(excluded);
    for (Pareto.Point point : Pareto.front(problem, SEARCH)) {
      assertThat(point.order()).allMatch(v -> v >= 30);
    }
  }

  @Test
  void weightsThatAreNoneAreRefused() {
    Problem problem = problem(Networks.path(20), 1);
    assertThatThrownBy(() -> Pareto.front(problem, SEARCH, -1))
        .isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> Pareto.front(problem, SEARCH, new double[0]))
        .isInstanceOf(NetworkException.class);
  }

  @Test
  void halvesPartAtTheCheapEndsOfTheTiesAcross() {
    // two cliques of 20 with five ties across, cheap at their second end
    int[] from = new int[385];
    int[] to = new int[385];
    int count = 0;
    for (int base = 0; base < 40; base += 20) {
      for (int a = 0; a < 20; a++) {
        for (int b = 0; b < a; b++) {
          from[count] = base + a;
          to[count++] = base + b;
        }
      }
    }
    for (int i = 0; i < 5; i++) {
      from[count] = i;
      to[count++] = 20 + i;
    }
    double[] costs = new double[40];
    Arrays.fill(costs, 1);
    Arrays.fill(costs, 0, 5, 7);
    Problem problem = Problem.of(Graph.of(40, from, to, count), new Threshold(6, 10)).costs(costs);
    int[] order = Construction.SPECTRAL.order(problem, 4, Meter.endless());
    assertThat(order).containsExactlyInAnyOrder(20, 21, 22, 23, 24);
  }

  @Test
  void halvingGoesOnBelowTheThresholdWithoutWhatIsExcluded() {
    Graph graph = Networks.random(300, 500, 8);
    BitSet excluded = new BitSet();
    excluded.set(0, 20);
    Problem problem = Problem.of(graph, Threshold.TENTH).exclude(excluded);
    int[] order = Construction.SPECTRAL.order(problem, 1, Meter.endless());
    int[] largest = new Evaluator(graph, Threshold.TENTH).largest(order);
    assertThat(Threshold.TENTH.below(largest[largest.length - 1], 300)).isTrue();
    assertThat(Arrays.stream(order)).allMatch(v -> v >= 20).doesNotHaveDuplicates();
    assertThat(order.length).isLessThan(200);
  }
}

package org.jisr.networks.cuts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.networks.Components;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.jisr.networks.Threshold;
import org.junit.jupiter.api.Test;

/** Ties that part a network: planted ones, the optimum of small ones, costs and exclusions. */
final class TiePlannerTest {
  private static Graph random(int nodes, int edges, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Graph.of(
        nodes, random.ints(edges, 0, nodes).toArray(), random.ints(edges, 0, nodes).toArray());
  }

  /** Cliques of eight in a ring of single ties. */
  private static Graph ring(int cliques) {
    int[] from = new int[cliques * 29];
    int[] to = new int[cliques * 29];
    int count = 0;
    for (int c = 0; c < cliques; c++) {
      for (int a = 0; a < 8; a++) {
        for (int b = 0; b < a; b++) {
          from[count] = 8 * c + a;
          to[count++] = 8 * c + b;
        }
      }
      from[count] = 8 * c;
      to[count++] = (8 * c + 9) % (8 * cliques);
    }
    return Graph.of(8 * cliques, from, to, count);
  }

  private static int largest(TieProblem problem, BitSet cut) {
    int[] kept = IntStream.range(0, problem.ties()).filter(tie -> !cut.get(tie)).toArray();
    return Components.of(
            Graph.of(
                problem.graph().nodes(),
                Arrays.stream(kept).map(problem::lower).toArray(),
                Arrays.stream(kept).map(problem::higher).toArray()))
        .largest();
  }

  private static int largest(TieProblem problem, TiePlan plan) {
    BitSet cut = new BitSet();
    Arrays.stream(plan.ties()).forEach(cut::set);
    return largest(problem, cut);
  }

  @Test
  void theTiesBetweenPlantedGroupsAreFound() {
    Graph graph = ring(12);
    TieProblem problem = TieProblem.of(graph, Threshold.TENTH);
    TiePlan plan = TiePlanner.solve(problem, 4, 1);
    assertThat(plan.status()).isEqualTo(TiePlan.Status.REACHED);
    assertThat(plan.ties()).hasSize(12);
    assertThat(Arrays.stream(plan.ties()))
        .allMatch(tie -> problem.lower(tie) / 8 != problem.higher(tie) / 8);
    assertThat(plan.remainder()).isEqualTo(8).isEqualTo(largest(problem, plan));
    assertThat(plan.cost()).isEqualTo(12).isGreaterThanOrEqualTo(plan.lowerBound());
  }

  @Test
  void aPathIsCutAtItsBound() {
    int[] from = IntStream.range(0, 94).toArray();
    int[] to = IntStream.range(1, 95).toArray();
    TiePlan plan = TiePlanner.solve(TieProblem.of(Graph.of(95, from, to), Threshold.TENTH), 8, 1);
    assertThat(plan.lowerBound()).isEqualTo(10);
    assertThat(plan.cost()).isEqualTo(10);
  }

  @Test
  void smallNetworksAreMostlyCutAtTheOptimumAndNeverBelowTheBound() {
    int best = 0;
    for (int seed = 0; seed < 40; seed++) {
      Graph graph = random(9, 12, seed);
      SplittableRandom random = new SplittableRandom(seed);
      TieProblem problem =
          TieProblem.of(graph, new Threshold(1, 2))
              .costs(random.doubles(graph.edges(), 1, 5).toArray());
      TiePlan plan = TiePlanner.solve(problem, 40, seed);
      double optimum = optimum(problem);
      assertThat(plan.cost()).isGreaterThanOrEqualTo(optimum - 1e-9);
      assertThat(plan.lowerBound()).isLessThanOrEqualTo(optimum + 1e-9);
      best += plan.cost() <= optimum + 1e-9 ? 1 : 0;
    }
    assertThat(best).isGreaterThanOrEqualTo(34);
  }

  private static double optimum(TieProblem problem) {
    double least = Double.POSITIVE_INFINITY;
    for (long mask = 0; mask < 1L << problem.ties(); mask++) {
      BitSet cut = BitSet.valueOf(new long[] {mask});
      double cost = cut.stream().mapToDouble(problem::cost).sum();
      if (cost < least
          && problem.threshold().below(largest(problem, cut), problem.graph().nodes())) {
        least = cost;
      }
    }
    return least;
  }

  @Property(tries = 60)
  void whatAPlanSaysIsWhatAnyoneWouldCount(
      @ForAll @IntRange(min = 1, max = 60) int nodes,
      @ForAll @IntRange(max = 120) int edges,
      @ForAll long seed) {
    Graph graph = random(nodes, edges, seed);
    BitSet excluded = new BitSet();
    excluded.set(0);
    TieProblem problem = TieProblem.of(graph, new Threshold(1, 4)).excludeNodes(excluded);
    TiePlan plan = TiePlanner.solve(problem, 3, seed);
    assertThat(plan.remainder()).isEqualTo(largest(problem, plan));
    assertThat(Arrays.stream(plan.ties())).allMatch(problem::allowed).doesNotHaveDuplicates();
    assertThat(plan.cost())
        .isCloseTo(Arrays.stream(plan.ties()).mapToDouble(problem::cost).sum(), within(1e-9));
    boolean below = problem.threshold().below(plan.remainder(), nodes);
    assertThat(below).isEqualTo(plan.status() != TiePlan.Status.INFEASIBLE);
  }

  @Test
  void costlyTiesAreKeptWhereCheapOnesDoAndExcludedOnesAlways() {
    // two groups joined by two chains; on each chain one tie is cheap
    int[] from = {0, 1, 2, 3, 4, 0, 6, 7, 8, 9};
    int[] to = {1, 2, 3, 4, 5, 6, 7, 8, 9, 5};
    Graph graph = Graph.of(10, from, to);
    TieProblem problem = TieProblem.of(graph, new Threshold(6, 10));
    double[] costs = new double[10];
    Arrays.fill(costs, 10);
    costs[problem.number(2, 3)] = 1;
    costs[problem.number(8, 7)] = 1;
    TiePlan cheap = TiePlanner.solve(problem.costs(costs), 20, 1);
    assertThat(cheap.cost()).isEqualTo(2);
    costs[problem.number(2, 3)] = Double.POSITIVE_INFINITY;
    TiePlan other = TiePlanner.solve(problem.costs(costs), 20, 1);
    assertThat(other.cost()).isEqualTo(20);
    assertThat(other.ties()).doesNotContain(problem.number(2, 3));
    BitSet all = new BitSet();
    all.set(0, 10);
    TiePlan none = TiePlanner.solve(problem.excludeNodes(all), 2, 1);
    assertThat(none.status()).isEqualTo(TiePlan.Status.INFEASIBLE);
    assertThat(none.ties()).isEmpty();
    assertThat(none.remainder()).isEqualTo(10);
  }

  @Test
  void theSameSeedGivesTheSamePlanAndWhatIsApartNeedsNone() {
    TieProblem problem = TieProblem.of(random(80, 140, 4), Threshold.TENTH);
    assertThat(TiePlanner.solve(problem, 6, 7).ties())
        .isEqualTo(TiePlanner.solve(problem, 6, 7).ties());
    Graph apart = Graph.of(50, new int[] {1}, new int[] {2});
    TiePlan plan = TiePlanner.solve(TieProblem.of(apart, Threshold.TENTH), 1, 1);
    assertThat(plan.status()).isEqualTo(TiePlan.Status.ALREADY_BELOW);
    Graph nothing = Graph.of(0, new int[0], new int[0]);
    assertThat(TiePlanner.solve(TieProblem.of(nothing, Threshold.TENTH), 1, 1).ties()).isEmpty();
  }

  @Test
  void whatIsNoQuestionIsRefused() {
    TieProblem problem = TieProblem.of(ring(3), Threshold.TENTH);
    assertThatThrownBy(() -> TiePlanner.solve(problem, 0, 1)).isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> problem.costs(new double[1])).isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> problem.costs(new double[problem.ties()]))
        .isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> problem.number(2, 23)).isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> problem.number(-1, 2)).isInstanceOf(NetworkException.class);
  }
}

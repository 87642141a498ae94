package org.jisr.networks.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.junit.jupiter.api.Test;

/** Brokers on closed forms, and beside what the definitions say word for word. */
final class BrokersTest {
  @Test
  void closedFormsHold() {
    double[] star = Brokers.constraint(Built.star(8));
    assertThat(star[0]).isCloseTo(1.0 / 8, within(1e-12));
    assertThat(star[1]).isCloseTo(1, within(1e-12));
    assertThat(Brokers.effectiveSize(Built.star(8))[0]).isEqualTo(8);
    int n = 6;
    double part = 1.0 / (n - 1) + (n - 2) / Math.pow(n - 1, 2);
    assertThat(Brokers.constraint(Built.clique(n))[3])
        .isCloseTo((n - 1) * part * part, within(1e-12));
    assertThat(Brokers.effectiveSize(Built.clique(n))).containsOnly(1);
    Graph none = Graph.of(2, new int[0], new int[0]);
    assertThat(Brokers.constraint(none)).containsOnly(Double.NaN);
    assertThat(Brokers.effectiveSize(none)).containsOnly(0);
  }

  @Property(tries = 100)
  void constraintIsWhatItsDefinitionSays(
      @ForAll @IntRange(min = 1, max = 25) int nodes,
      @ForAll @IntRange(max = 80) int edges,
      @ForAll long seed) {
    Graph graph = Built.random(nodes, edges, seed);
    double[] found = Brokers.constraint(graph);
    for (int i = 0; i < nodes; i++) {
      double sum = graph.degree(i) == 0 ? Double.NaN : 0;
      for (int j : graph.neighbours(i)) {
        double term = share(graph, i, j);
        for (int q = 0; q < nodes; q++) {
          term += q == i || q == j ? 0 : share(graph, i, q) * share(graph, q, j);
        }
        sum += term * term;
      }
      assertThat(found[i]).isCloseTo(sum, within(1e-9));
    }
  }

  private static double share(Graph graph, int a, int b) {
    return graph.adjacent(a, b) ? 1.0 / graph.degree(a) : 0;
  }

  @Property(tries = 100)
  void brokerageIsWhatItsDefinitionSays(
      @ForAll @IntRange(min = 1, max = 16) int nodes,
      @ForAll @IntRange(max = 60) int ties,
      @ForAll @IntRange(min = 1, max = 4) int groups,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] from = random.ints(ties, 0, nodes).toArray();
    int[] to = random.ints(ties, 0, nodes).toArray();
    int most = Math.min(groups, nodes);
    Partition partition = Partition.of(random.ints(nodes, 0, most).toArray());
    boolean[][] tied = new boolean[nodes][nodes];
    for (int i = 0; i < ties; i++) {
      tied[from[i]][to[i]] = from[i] != to[i];
    }
    List<Brokerage> found = Brokers.gouldFernandez(nodes, from, to, partition);
    for (int b = 0; b < nodes; b++) {
      assertThat(found.get(b)).isEqualTo(counted(tied, partition, b));
    }
  }

  private static Brokerage counted(boolean[][] tied, Partition groups, int b) {
    long[] kinds = new long[5];
    for (int a = 0; a < tied.length; a++) {
      for (int c = 0; c < tied.length; c++) {
        if (a != c && tied[a][b] && tied[b][c] && !tied[a][c]) {
          boolean ab = groups.of(a) == groups.of(b);
          boolean bc = groups.of(b) == groups.of(c);
          boolean ac = groups.of(a) == groups.of(c);
          kinds[ab && bc ? 0 : ac ? 1 : bc ? 2 : ab ? 3 : 4]++;
        }
      }
    }
    return new Brokerage(kinds[0], kinds[1], kinds[2], kinds[3], kinds[4]);
  }

  @Test
  void withoutDirectionAPairCountsTwice() {
    Partition partition = Partition.of(new int[] {0, 0, 1});
    List<Brokerage> found = Brokers.gouldFernandez(Built.path(3), partition);
    assertThat(found.get(1)).isEqualTo(new Brokerage(0, 0, 1, 1, 0));
    assertThat(found.get(1).total()).isEqualTo(2);
    assertThat(found.get(0).total()).isZero();
  }

  @Test
  void groupsOfAnotherGraphAreRefused() {
    assertThatThrownBy(() -> Brokers.gouldFernandez(Built.path(3), Built.groups(2, 2)))
        .isInstanceOf(NetworkException.class);
    assertThatThrownBy(
            () -> Brokers.gouldFernandez(2, new int[] {0}, new int[] {2}, Built.groups(1, 2)))
        .isInstanceOf(NetworkException.class);
  }
}

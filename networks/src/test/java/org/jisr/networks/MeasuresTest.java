package org.jisr.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures on closed forms, and beside an independent library on random graphs. */
final class MeasuresTest {
  private static SimpleGraph<Integer, DefaultEdge> other(Graph graph) {
    SimpleGraph<Integer, DefaultEdge> other = new SimpleGraph<>(DefaultEdge.class);
    for (int v = 0; v < graph.nodes(); v++) {
      other.addVertex(v);
    }
    for (int v = 0; v < graph.nodes(); v++) {
      for (int near : graph.neighbours(v)) {
        other.addEdge(v, near);
      }
    }
    return other;
  }

  private static void assertSame(double[] ours, Map<Integer, Double> theirs, double off) {
    for (int v = 0; v < ours.length; v++) {
      assertThat(ours[v]).as("node " + v).isCloseTo(theirs.get(v), within(off));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 40, 60, 120, 300})
  void anIndependentLibraryFindsTheSame(int edges) {
    Graph graph = Networks.random(60, edges, edges);
    SimpleGraph<Integer, DefaultEdge> other = other(graph);
    assertSame(Centrality.betweenness(graph), new BetweennessCentrality<>(other).getScores(), 1e-9);
    assertSame(
        Centrality.pageRank(graph), new PageRank<>(other, 0.85, 500, 1e-13).getScores(), 1e-9);
    Map<Integer, Integer> cores = new Coreness<>(other).getScores();
    int[] ours = Cores.of(graph);
    for (int v = 0; v < 60; v++) {
      assertThat(ours[v]).isEqualTo(cores.get(v));
    }
    var inspector = new BiconnectivityInspector<>(other);
    assertThat(Blocks.of(graph).cutPoints().stream())
        .containsExactlyInAnyOrderElementsOf(inspector.getCutpoints());
    Blocks blocks = Blocks.of(graph);
    assertThat(IntStream.range(0, blocks.count()).mapToObj(b -> members(blocks, b)))
        .containsExactlyInAnyOrderElementsOf(
            inspector.getBlocks().stream()
                .map(block -> block.vertexSet())
                .filter(block -> block.size() > 1)
                .toList());
    assertThat(Components.of(graph).count())
        .isEqualTo(new ConnectivityInspector<>(other).connectedSets().size());
  }

  @Test
  void closedFormsHold() {
    double[] path = Centrality.betweenness(Networks.path(7));
    for (int v = 0; v < 7; v++) {
      assertThat(path[v]).isCloseTo(v * (6 - v), within(1e-12));
    }
    assertThat(Centrality.betweenness(Networks.star(9))[0]).isCloseTo(36, within(1e-12));
    assertThat(Centrality.betweenness(Networks.clique(8))).containsOnly(0);
    assertThat(Centrality.closeness(Networks.star(9))[0]).isEqualTo(1);
    assertThat(Centrality.closeness(Networks.clique(8))).containsOnly(1);
    assertThat(Centrality.closeness(Networks.path(3))[0]).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(Cores.of(Networks.clique(8))).containsOnly(7);
    assertThat(Cores.of(Networks.grid(5, 6))).containsOnly(2);
    assertThat(Blocks.of(Networks.path(9)).cutPoints().cardinality()).isEqualTo(7);
    assertThat(Blocks.of(Networks.path(9)).count()).isEqualTo(8);
    assertThat(Blocks.of(Networks.grid(4, 4)).cutPoints().isEmpty()).isTrue();
  }

  @Test
  void pathCountsBeyondWhatADoubleHoldsStayRatios() {
    double[] through = Centrality.betweenness(Networks.grid(600, 600), 3, 5);
    assertThat(Arrays.stream(through)).allMatch(value -> Double.isFinite(value) && value >= 0);
    double all = Arrays.stream(through).sum();
    assertThat(all).isGreaterThan(1e9);
  }

  @Test
  void sampledBetweennessComesNearTheExact() {
    Graph graph = Networks.random(400, 900, 3);
    double[] exact = Centrality.betweenness(graph);
    double[] sampled = Centrality.betweenness(graph, 200, 1);
    double off = 0;
    double sum = 0;
    for (int v = 0; v < 400; v++) {
      off += Math.abs(exact[v] - sampled[v]);
      sum += exact[v];
    }
    assertThat(off / sum).isLessThan(0.15);
  }

  @Test
  void emptyAndEdgelessGraphsHaveMeasures() {
    for (int nodes : new int[] {0, 1, 5}) {
      Graph graph = Networks.random(Math.max(1, nodes), 0, 1);
      Graph real = nodes == 0 ? Graph.of(0, new int[0], new int[0]) : graph;
      assertThat(Centrality.betweenness(real)).hasSize(nodes).doesNotContain(Double.NaN);
      assertThat(Centrality.closeness(real)).hasSize(nodes).doesNotContain(Double.NaN);
      assertThat(Arrays.stream(Centrality.pageRank(real)).sum())
          .isCloseTo(nodes == 0 ? 0 : 1, within(1e-12));
      assertThat(Cores.of(real)).hasSize(nodes);
      assertThat(Components.of(real).count()).isEqualTo(nodes);
      assertThat(Blocks.of(real).count()).isZero();
    }
  }

  private static Set<Integer> members(Blocks blocks, int block) {
    return IntStream.of(blocks.members(block)).boxed().collect(Collectors.toSet());
  }
}

package org.jisr.networks.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that were planted are found, and figures agree with an independent library. */
final class CellsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void plantedCellsAreFound(long seed) {
    Graph graph = Built.planted(6, 25, 0.4, 0.02, seed);
    Partition planted = Built.groups(6, 25);
    assertThat(Cells.leiden(graph, seed).partition()).isEqualTo(planted);
    assertThat(Cells.leiden(graph, new Quality.ConstantPotts(0.1), 5, seed).partition())
        .isEqualTo(planted);
  }

  @Test
  void smallCliquesInALargeRingAreToldApartByTheConstantPottsModel() {
    int cliques = 60;
    int[] from = new int[cliques * 11];
    int[] to = new int[cliques * 11];
    int count = 0;
    for (int c = 0; c < cliques; c++) {
      for (int a = 0; a < 5; a++) {
        for (int b = 0; b < a; b++) {
          from[count] = 5 * c + a;
          to[count++] = 5 * c + b;
        }
      }
      from[count] = 5 * c;
      to[count++] = (5 * c + 6) % (5 * cliques);
    }
    Graph ring = Graph.of(5 * cliques, from, to, count);
    Cells potts = Cells.leiden(ring, new Quality.ConstantPotts(0.5), 3, 1);
    assertThat(potts.partition()).isEqualTo(Built.groups(cliques, 5));
    assertThat(Cells.leiden(ring, 1).partition().groups()).isLessThan(cliques);
  }

  @Test
  void anIndependentLibraryMeasuresTheSameModularity() {
    Graph graph = Built.random(60, 150, 4);
    SimpleGraph<Integer, DefaultEdge> other = new SimpleGraph<>(DefaultEdge.class);
    for (int v = 0; v < 60; v++) {
      other.addVertex(v);
    }
    for (int v = 0; v < 60; v++) {
      for (int near : graph.neighbours(v)) {
        other.addEdge(v, near);
      }
    }
    Cells cells = Cells.leiden(graph, 4);
    List<Set<Integer>> groups =
        IntStream.range(0, cells.partition().groups())
            .mapToObj(
                group -> {
                  Set<Integer> members = new HashSet<>();
                  for (int v : cells.partition().members(group)) {
                    members.add(v);
                  }
                  return members;
                })
            .toList();
    assertThat(cells.quality())
        .isCloseTo(new UndirectedModularityMeasurer<>(other).modularity(groups), within(1e-9));
  }

  @Test
  void cellsThatOtherRunsDrawOtherwiseAreLessFirm() {
    Graph firm = Built.planted(4, 20, 0.6, 0.01, 2);
    Graph loose = Built.random(80, 160, 2);
    assertThat(Cells.leiden(firm, 1).firmness()).containsOnly(1);
    double mean = Arrays.stream(Cells.leiden(loose, 1).firmness()).average().orElseThrow();
    assertThat(mean).isBetween(0.2, 0.9);
  }

  @Test
  void theSameSeedGivesTheSameCells() {
    Graph graph = Built.random(200, 500, 9);
    assertThat(Cells.leiden(graph, 5).partition()).isEqualTo(Cells.leiden(graph, 5).partition());
  }

  @Test
  void emptyAndEdgelessGraphsHaveCells() {
    assertThat(Cells.leiden(Graph.of(0, new int[0], new int[0]), 1).partition().groups()).isZero();
    Cells alone = Cells.leiden(Graph.of(4, new int[0], new int[0]), 1);
    assertThat(alone.partition().groups()).isEqualTo(4);
    assertThat(alone.quality()).isZero();
    assertThat(alone.firmness()).containsOnly(1);
  }

  @Test
  void whatIsNoQuestionIsRefused() {
    assertThatThrownBy(() -> new Quality.Modularity(0)).isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> new Quality.ConstantPotts(Double.NaN))
        .isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> Cells.leiden(Built.star(3), new Quality.Modularity(1), 0, 1))
        .isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> Partition.of(new int[] {0, 2})).isInstanceOf(NetworkException.class);
  }
}

package org.jisr.networks.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.shortestpath.FloydWarshallShortestPaths;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.junit.jupiter.api.Test;

/** Key players on closed forms and beside an independent library; bounds that hold. */
final class KeyPlayersTest {
  @Test
  void closedFormsHold() {
    KeySet star = KeyPlayers.of(Built.star(9), 1).fragmenting(1);
    assertThat(star.nodes()).containsExactly(0);
    assertThat(star.value()).isEqualTo(1);
    assertThat(KeyPlayers.of(Built.star(9), 1).reaching(1, 1).value()).isEqualTo(1);
    assertThat(KeyPlayers.of(Built.path(7), 1).fragmenting(1).nodes()).containsExactly(3);
    assertThat(KeyPlayers.of(Built.path(7), 1).fragmenting(1).value())
        .isCloseTo(1 - 12.0 / 42, within(1e-12));
    assertThat(KeyPlayers.of(Built.path(6), 1).reaching(2, 1).nodes()).containsExactly(1, 4);
    double clique = KeyPlayers.of(Built.clique(8), 1).fragmentingByDistance(2).value();
    assertThat(clique).isCloseTo(1 - 30.0 / 56, within(1e-12));
    assertThat(KeyPlayers.of(Built.clique(8), 1).reachingByDistance(1).value()).isEqualTo(1);
  }

  @Property(tries = 60)
  void valuesAreWhatAnIndependentLibraryMeasures(
      @ForAll @IntRange(min = 3, max = 14) int nodes,
      @ForAll @IntRange(max = 30) int edges,
      @ForAll long seed) {
    Graph graph = Built.random(nodes, edges, seed);
    KeySet parted = KeyPlayers.of(graph, seed).fragmenting(2);
    SimpleGraph<Integer, DefaultEdge> left = without(graph, parted.nodes());
    double pairs =
        new ConnectivityInspector<>(left)
            .connectedSets().stream().mapToDouble(s -> s.size() * (s.size() - 1.0)).sum();
    assertThat(parted.value()).isCloseTo(1 - pairs / nodes / (nodes - 1), within(1e-12));
    KeySet far = KeyPlayers.of(graph, seed).fragmentingByDistance(2);
    SimpleGraph<Integer, DefaultEdge> rest = without(graph, far.nodes());
    var paths = new FloydWarshallShortestPaths<>(rest);
    double sum = 0;
    for (int a : rest.vertexSet()) {
      for (int b : rest.vertexSet()) {
        sum += a == b ? 0 : 1 / paths.getPathWeight(a, b);
      }
    }
    assertThat(far.value()).isCloseTo(1 - sum / nodes / (nodes - 1), within(1e-9));
  }

  private static SimpleGraph<Integer, DefaultEdge> without(Graph graph, int[] out) {
    SimpleGraph<Integer, DefaultEdge> other = new SimpleGraph<>(DefaultEdge.class);
    for (int v = 0; v < graph.nodes(); v++) {
      other.addVertex(v);
    }
    for (int v = 0; v < graph.nodes(); v++) {
      for (int near : graph.neighbours(v)) {
        other.addEdge(v, near);
      }
    }
    Arrays.stream(out).forEach(other::removeVertex);
    return other;
  }

  @Property(tries = 40)
  void noSetDoesMoreThanTheBound(
      @ForAll @IntRange(min = 4, max = 12) int nodes,
      @ForAll @IntRange(max = 40) int edges,
      @ForAll @IntRange(min = 1, max = 3) int size,
      @ForAll long seed) {
    Graph graph = Built.random(nodes, edges, seed);
    KeyQuestion[] questions = {
      new Fragmentation(graph),
      new DistanceFragmentation(graph),
      new Reach(graph, 1),
      new Reach(graph, 2),
      new Reach(graph, Integer.MAX_VALUE)
    };
    int[] all = Labels.each(nodes);
    for (KeyQuestion question : questions) {
      KeySet best = new KeySearch(graph, question, all, size, seed).run();
      assertThat(best.best()).isTrue();
      int[] any = Arrays.copyOf(all, size);
      assertThat(question.bound(all, size, any)).isGreaterThanOrEqualTo(best.value() - 1e-12);
      assertThat(question.bound(all, size, best.nodes()))
          .isGreaterThanOrEqualTo(best.value() - 1e-12);
    }
  }

  @Test
  void largeQuestionsAreAnsweredGreedilyAndNearTheBound() {
    Graph graph = Built.planted(30, 12, 0.6, 0.002, 3);
    KeySet reach = KeyPlayers.of(graph, 1).reaching(30, 1);
    assertThat(reach.value()).isBetween(0.8, reach.bound());
    assertThat(reach.bound()).isLessThanOrEqualTo(1);
    assertThat(KeyPlayers.of(graph, 1).fragmenting(20).best()).isFalse();
  }

  @Test
  void theHubsThatHoldAllArePickedOutOfManySets() {
    int hubs = 12;
    int leaves = 30;
    int[] from = new int[hubs * (leaves + 1)];
    int[] to = new int[from.length];
    for (int i = 0; i < from.length; i++) {
      from[i] = i % hubs;
      to[i] = i < hubs ? (i + 1) % hubs : i;
    }
    KeySet set = KeyPlayers.of(Graph.of(from.length, from, to), 1).fragmenting(hubs);
    assertThat(set.nodes()).isEqualTo(Labels.each(hubs));
    assertThat(set.value()).isEqualTo(1);
    assertThat(set.best()).isTrue();
  }

  @Test
  void excludedNodesAreNeverChosenAndStayInTheStructure() {
    BitSet middle = new BitSet();
    middle.set(3);
    KeySet set = KeyPlayers.of(Built.path(7), 1).exclude(middle).fragmenting(1);
    assertThat(set.nodes()[0]).isIn(2, 4);
    assertThat(set.value()).isCloseTo(1 - 14.0 / 42, within(1e-12));
  }

  @Test
  void whatIsNoQuestionIsRefused() {
    KeyPlayers players = KeyPlayers.of(Built.path(3), 1);
    assertThatThrownBy(() -> players.fragmenting(0)).isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> players.fragmenting(4)).isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> players.reaching(1, 0)).isInstanceOf(NetworkException.class);
    BitSet beyond = new BitSet();
    beyond.set(9);
    assertThatThrownBy(() -> players.exclude(beyond)).isInstanceOf(NetworkException.class);
  }
}

package org.jisr.networks.joined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jisr.networks.Blocks;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;

/** Summaries of parts say the same as the pooled network, and no more than they must. */
final class JoinedProperties {
  /** A network in parties' parts: each tie is held by one or more, each own node by one. */
  private static final class Split {
    final int nodes;
    final int parties;
    final int shared;
    final List<List<int[]>> ties = new ArrayList<>();
    final List<int[]> pooled = new ArrayList<>();

    Split(int nodes, int shared, int edges, int parties, long seed) {
      this.nodes = nodes;
      this.shared = Math.min(shared, nodes);
      this.parties = parties;
      SplittableRandom random = new SplittableRandom(seed);
      for (int party = 0; party < parties; party++) {
        ties.add(new ArrayList<>());
      }
      for (int e = 0; e < edges; e++) {
        int a = random.nextInt(nodes);
        int b = random.nextInt(nodes);
        int holder = owner(a) >= 0 ? owner(a) : owner(b);
        if (owner(a) >= 0 && owner(b) >= 0 && owner(a) != owner(b)) {
          continue;
        }
        pooled.add(new int[] {a, b});
        for (int party = 0; party < parties; party++) {
          boolean both = holder < 0 && random.nextBoolean();
          if (party == holder || both || (holder < 0 && party == 0)) {
            ties.get(party).add(new int[] {a, b});
          }
        }
      }
    }

    /** The first nodes are shared; of the others each party owns every so-manieth. */
    int owner(int node) {
      return node < shared ? -1 : node % parties;
    }

    Summary summary(int party, Detail detail) {
      Map<Integer, Integer> own = new TreeMap<>();
      Map<Integer, String> keys = new HashMap<>();
      for (int v = 0; v < nodes; v++) {
        if (owner(v) < 0 || owner(v) == party) {
          if (owner(v) < 0) {
            keys.put(own.size(), "key-" + v);
          }
          own.put(v, own.size());
        }
      }
      List<int[]> held =
          ties.get(party).stream()
              .map(tie -> new int[] {own.get(tie[0]), own.get(tie[1])})
              .toList();
      return Summary.of(graph(own.size(), held), keys, detail);
    }

    List<Summary> summaries(Detail detail) {
      List<Summary> all = new ArrayList<>();
      for (int party = 0; party < parties; party++) {
        all.add(summary(party, detail));
      }
      return all;
    }

    Graph pooled() {
      return graph(nodes, pooled);
    }
  }

  private static Graph graph(int nodes, List<int[]> ties) {
    return Graph.of(
        nodes,
        ties.stream().mapToInt(tie -> tie[0]).toArray(),
        ties.stream().mapToInt(tie -> tie[1]).toArray());
  }

  @Property(tries = 600)
  void cutPointsAreThoseOfThePooledNetwork(
      @ForAll @IntRange(min = 1, max = 40) int nodes,
      @ForAll @IntRange(max = 12) int shared,
      @ForAll @IntRange(max = 60) int edges,
      @ForAll @IntRange(min = 2, max = 3) int parties,
      @ForAll boolean counts,
      @ForAll long seed) {
    Split split = new Split(nodes, shared, edges, parties, seed);
    Joined joined = Joined.of(split.summaries(counts ? Detail.COUNTS : Detail.PRESENCE));
    BitSet cut = Blocks.of(split.pooled()).cutPoints();
    Set<String> expected = new TreeSet<>();
    cut.stream().filter(v -> v < split.shared).forEach(v -> expected.add("key-" + v));
    assertThat(joined.cutPoints()).isEqualTo(expected);
  }

  @Property(tries = 200)
  void partsAreOfTheSizesOfThePooledNetwork(
      @ForAll @IntRange(min = 1, max = 30) int nodes,
      @ForAll @IntRange(min = 1, max = 8) int shared,
      @ForAll @IntRange(max = 40) int edges,
      @ForAll long seed) {
    Split split = new Split(nodes, shared, edges, 2, seed);
    Joined joined = Joined.of(split.summaries(Detail.COUNTS));
    Graph pooled = split.pooled();
    for (int v = 0; v < split.shared; v++) {
      assertThat(joined.parts("key-" + v)).isEqualTo(parts(pooled, v));
    }
  }

  private static List<Integer> parts(Graph graph, int without) {
    BitSet seen = new BitSet();
    seen.set(without);
    List<Integer> sizes = new ArrayList<>();
    for (int start : graph.neighbours(without)) {
      if (!seen.get(start)) {
        int before = seen.cardinality();
        List<Integer> queue = new ArrayList<>(List.of(start));
        seen.set(start);
        for (int at = 0; at < queue.size(); at++) {
          for (int near : graph.neighbours(queue.get(at))) {
            if (!seen.get(near)) {
              seen.set(near);
              queue.add(near);
            }
          }
        }
        sizes.add(seen.cardinality() - before);
      }
    }
    sizes.sort(Collections.reverseOrder());
    return sizes;
  }

  @Property(tries = 100)
  void ownNodesMayBeNumberedAnyhowAndNothingOfItShows(@ForAll long seed) {
    Split split = new Split(30, 6, 45, 2, seed);
    SplittableRandom random = new SplittableRandom(seed);
    int[] numbers = new int[30];
    List<Integer> free = new ArrayList<>();
    for (int v = 0; v < 30; v++) {
      free.add(v);
    }
    for (int v = 0; v < 30; v++) {
      numbers[v] = free.remove(random.nextInt(free.size()));
    }
    Map<Integer, String> keys = new HashMap<>();
    Map<Integer, String> otherKeys = new HashMap<>();
    for (int v = 0; v < 6; v++) {
      keys.put(v, "key-" + v);
      otherKeys.put(numbers[v], "key-" + v);
    }
    List<int[]> other =
        split.pooled.stream().map(tie -> new int[] {numbers[tie[0]], numbers[tie[1]]}).toList();
    assertThat(Summary.of(graph(30, other), otherKeys, Detail.COUNTS))
        .isEqualTo(Summary.of(split.pooled(), keys, Detail.COUNTS));
  }

  @Example
  void aSummaryWithoutCountsIsTheSameForFewAndForMany() {
    Map<Integer, String> shared = Map.of(0, "a", 1, "b");
    Graph few = Graph.of(4, new int[] {0, 2, 0}, new int[] {2, 1, 3});
    Graph many =
        Graph.of(9, new int[] {0, 2, 3, 3, 4, 0, 6, 7}, new int[] {2, 3, 4, 1, 5, 6, 7, 8});
    assertThat(Summary.of(few, shared, Detail.PRESENCE))
        .isEqualTo(Summary.of(many, shared, Detail.PRESENCE));
    assertThat(Summary.of(few, shared, Detail.COUNTS))
        .isNotEqualTo(Summary.of(many, shared, Detail.COUNTS));
    assertThat(Summary.of(many, shared, Detail.COUNTS).hubs())
        .containsExactly(new Hub(List.of("a"), 3), new Hub(List.of("a", "b"), 4));
  }

  @Example
  void whatIsNoSummaryIsRefused() {
    assertThatThrownBy(() -> new Hub(List.of("a"), 0)).isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> new Hub(List.of("a", "a"), 0)).isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> new Hub(List.of(), 3)).isInstanceOf(NetworkException.class);
    Hub hub = new Hub(List.of("a", "b"), 0);
    assertThatThrownBy(() -> new Summary(Detail.COUNTS, List.of("a"), List.of(hub)))
        .isInstanceOf(NetworkException.class);
    Graph graph = Graph.of(2, new int[] {0}, new int[] {1});
    assertThatThrownBy(() -> Summary.of(graph, Map.of(2, "a"), Detail.COUNTS))
        .isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> Summary.of(graph, Map.of(0, "a", 1, "a"), Detail.COUNTS))
        .isInstanceOf(NetworkException.class);
    Joined joined = Joined.of(List.of(Summary.of(graph, Map.of(0, "a"), Detail.PRESENCE)));
    assertThatThrownBy(() -> joined.parts("a")).isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> joined.parts("b")).isInstanceOf(NetworkException.class);
  }
}

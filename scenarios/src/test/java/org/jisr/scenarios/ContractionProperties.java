package org.jisr.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jisr.networks.Blocks;
import org.jisr.networks.Graph;

/** What a contracted network tells is enough for the cut points of the joined one. */
final class ContractionProperties {
  private static final int SHARED = 4;
  private static final int OWN = 9;
  private static final int ALL = 14;

  /** A tie of the one that asks (nodes 0 to 8) or of the other (0 to 3 and 9 to 13). */
  record Edge(int from, int to) {}

  @Provide
  static Arbitrary<List<Edge>> own() {
    return edges(Arbitraries.integers().between(0, OWN - 1));
  }

  @Provide
  static Arbitrary<List<Edge>> theirs() {
    return edges(
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, SHARED - 1),
            Arbitraries.integers().between(OWN, ALL - 1)));
  }

  private static Arbitrary<List<Edge>> edges(Arbitrary<Integer> nodes) {
    return Combinators.combine(nodes, nodes).as(Edge::new).list().ofMaxSize(14);
  }

  @Property(tries = 2_000)
  void theCutPointsAreThoseOfBothNetworksTogether(
      @ForAll("own") List<Edge> own, @ForAll("theirs") List<Edge> theirs) {
    List<Edge> both = new ArrayList<>(own);
    both.addAll(theirs);
    BitSet named = new BitSet();
    named.set(0, SHARED);
    Contraction told = Contraction.of(graph(ALL, theirs), named);
    List<Edge> joined = new ArrayList<>(own);
    int nodes = OWN;
    for (List<Integer> hub : told.hubs()) {
      int centre = nodes++;
      hub.forEach(each -> joined.add(new Edge(centre, each)));
    }
    for (int each : told.more()) {
      joined.add(new Edge(nodes++, each));
    }
    BitSet expected = Blocks.of(graph(ALL, both)).cutPoints();
    BitSet found = Blocks.of(graph(nodes, joined)).cutPoints();
    expected.clear(OWN, ALL);
    found.clear(OWN, Math.max(OWN, nodes));
    assertThat(found).isEqualTo(expected);
  }

  @Property(tries = 500)
  void nothingIsToldOfWhatHasNoName(@ForAll("theirs") List<Edge> theirs) {
    BitSet named = new BitSet();
    named.set(0, SHARED);
    Contraction told = Contraction.of(graph(ALL, theirs), named);
    assertThat(told.hubs())
        .allSatisfy(hub -> assertThat(hub).allMatch(named::get).hasSizeGreaterThan(1));
    assertThat(told.more()).allMatch(named::get);
  }

  private static Graph graph(int nodes, List<Edge> edges) {
    return Graph.of(
        nodes,
        edges.stream().mapToInt(Edge::from).toArray(),
        edges.stream().mapToInt(Edge::to).toArray());
  }
}

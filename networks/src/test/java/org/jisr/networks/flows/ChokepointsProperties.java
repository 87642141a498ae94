package org.jisr.networks.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.BitSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/** Cuts beside an independent library, and by what they must do. */
final class ChokepointsProperties {
  private static final double WIDE = 1e9;

  @Property(tries = 150)
  void aCutOfPaymentsIsWorthWhatAnIndependentLibraryFinds(
      @ForAll @IntRange(min = 3, max = 9) int accounts,
      @ForAll @IntRange(min = 1, max = 40) int payments,
      @ForAll @IntRange(max = 6) int window,
      @ForAll long seed) {
    Ledger ledger = Payments.random(accounts, payments, 12, seed);
    Holding holding = Holding.ofDays(window);
    BitSet excluded = accounts > 4 ? Payments.only(3) : new BitSet();
    Trails trails = Trails.of(ledger, holding, Payments.only(0), Payments.only(1, 2));
    double theirs = inTime(ledger, window, excluded);
    var cut = Chokepoints.of(trails, excluded).payments();
    assertThat(cut.isEmpty()).isEqualTo(theirs >= WIDE);
    if (cut.isPresent()) {
      assertThat(cut.get().value()).isEqualTo(Math.round(theirs));
      assertThat(
              IntStream.of(cut.get().parts()).mapToLong(i -> ledger.transaction(i).amount()).sum())
          .isEqualTo(cut.get().value());
      assertThat(trailWithout(ledger, window, Payments.only(cut.get().parts()), new BitSet()))
          .isFalse();
    }
  }

  @Property(tries = 150)
  void aCutOfAccountsLeavesNoTrail(
      @ForAll @IntRange(min = 4, max = 12) int accounts,
      @ForAll @IntRange(min = 1, max = 50) int payments,
      @ForAll @IntRange(max = 6) int window,
      @ForAll long seed) {
    Ledger ledger = Payments.random(accounts, payments, 12, seed);
    Trails trails =
        Trails.of(ledger, Holding.ofDays(window), Payments.only(0), Payments.only(1, 2));
    var cut = Chokepoints.of(trails, Payments.only(3)).accounts();
    cut.ifPresent(
        it -> {
          assertThat(it.parts()).doesNotContain(0, 1, 2, 3);
          BitSet out = Payments.only(it.parts());
          assertThat(trailWithout(ledger, window, new BitSet(), out)).isFalse();
        });
  }

  @Property(tries = 150)
  void paymentsOnTrailsAreThoseThatAWalkFinds(
      @ForAll @IntRange(min = 1, max = 25) int payments,
      @ForAll @IntRange(max = 5) int window,
      @ForAll long seed) {
    Ledger ledger = Payments.random(6, payments, 10, seed);
    Trails trails =
        Trails.of(ledger, Holding.ofDays(window), Payments.only(0), Payments.only(1, 2));
    BitSet found = trails.payments();
    assertThat(found.isEmpty())
        .isEqualTo(!trailWithout(ledger, window, new BitSet(), new BitSet()));
    BitSet shown = new BitSet();
    for (int[] trail : trails.shortest(1_000, 8, new BitSet())) {
      for (int k = 0; k < trail.length; k++) {
        shown.set(trail[k]);
        assertThat(k == 0 || follows(ledger, window, trail[k - 1], trail[k])).isTrue();
      }
      assertThat(ledger.transaction(trail[0]).from()).isZero();
      assertThat(ledger.transaction(trail[trail.length - 1]).to()).isIn(1, 2);
    }
    shown.andNot(found);
    assertThat(shown.isEmpty()).isTrue();
  }

  private static boolean follows(Ledger ledger, int window, int first, int second) {
    Transaction a = ledger.transaction(first);
    Transaction b = ledger.transaction(second);
    long days = Duration.between(a.at(), b.at()).toDays();
    return a.to() == b.from() && days >= 0 && days <= window;
  }

  private static boolean usable(Transaction it) {
    return it.from() != it.to() && it.to() != 0 && it.from() != 1 && it.from() != 2;
  }

  /** Every payment a node, every pair that can follow an arc. */
  private static boolean trailWithout(Ledger ledger, int window, BitSet cut, BitSet accounts) {
    BitSet reached = new BitSet();
    for (int round = 0; round <= ledger.size(); round++) {
      for (int i = 0; i < ledger.size(); i++) {
        Transaction it = ledger.transaction(i);
        if (cut.get(i) || !usable(it) || accounts.get(it.from()) || accounts.get(it.to())) {
          continue;
        }
        boolean begins = it.from() == 0;
        for (int j = reached.nextSetBit(0); j >= 0 && !begins; j = reached.nextSetBit(j + 1)) {
          begins = follows(ledger, window, j, i);
        }
        if (begins && (it.to() == 1 || it.to() == 2)) {
          return true;
        }
        reached.set(i, begins);
      }
    }
    return false;
  }

  private static double inTime(Ledger ledger, int window, BitSet excluded) {
    var graph =
        new SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    int source = 2 * ledger.size();
    IntStream.rangeClosed(0, source + 1).forEach(graph::addVertex);
    for (int i = 0; i < ledger.size(); i++) {
      Transaction it = ledger.transaction(i);
      if (!usable(it)) {
        continue;
      }
      boolean wide = excluded.get(it.from()) || excluded.get(it.to());
      arc(graph, 2 * i, 2 * i + 1, wide ? WIDE : it.amount());
      if (it.from() == 0) {
        arc(graph, source, 2 * i, WIDE);
      }
      if (it.to() == 1 || it.to() == 2) {
        arc(graph, 2 * i + 1, source + 1, WIDE);
      }
      for (int j = 0; j < ledger.size(); j++) {
        if (i != j && usable(ledger.transaction(j)) && follows(ledger, window, i, j)) {
          arc(graph, 2 * i + 1, 2 * j, WIDE);
        }
      }
    }
    return new PushRelabelMFImpl<>(graph).getMaximumFlowValue(source, source + 1);
  }

  private static void arc(
      SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> graph,
      int from,
      int to,
      double capacity) {
    graph.setEdgeWeight(graph.addEdge(from, to), capacity);
  }
}

package org.jisr.networks.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jisr.fixtures.Caught;
import org.jisr.fixtures.InventedPayments;
import org.jisr.networks.NetworkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Patterns on invented ledgers with seeds that nothing was tuned on, beside trivial rules. */
final class PatternsTest {
  private static final int HELD_OUT = 5_001;
  private static final int SEEDS = 4;
  private static final Watch WATCH = Watch.of(InventedPayments.THRESHOLD);

  private static BitSet picked(List<InventedPayments.Payment> payments) {
    BitSet picked = new BitSet();
    Patterns.find(Payments.ledger(payments), WATCH)
        .forEach(finding -> finding.payments().forEach(picked::set));
    return picked;
  }

  @Test
  void patternsAreToldFromOrdinaryLifeWhereTrivialRulesAreNot() {
    Caught ours = new Caught(0, 0, 0);
    double byAmount = 0;
    double byDegree = 0;
    for (int seed = HELD_OUT; seed < HELD_OUT + SEEDS; seed++) {
      List<InventedPayments.Payment> payments = InventedPayments.of(3, seed);
      ours = ours.plus(Caught.of(payments, picked(payments)));
      // each trivial rule gets the limit that serves it best on the very ledger it is judged on
      byAmount +=
          IntStream.range(0, 60)
                  .mapToLong(i -> Math.round(1_000 * Math.pow(1.15, i)))
                  .mapToDouble(
                      least -> Caught.of(payments, Caught.byAmount(payments, least)).balance())
                  .max()
                  .orElseThrow()
              / SEEDS;
      byDegree +=
          IntStream.iterate(2, least -> least < 300, least -> least + 1 + least / 8)
                  .mapToDouble(
                      least -> Caught.of(payments, Caught.byDegree(payments, least)).balance())
                  .max()
                  .orElseThrow()
              / SEEDS;
    }
    assertThat(ours.precision()).isGreaterThan(0.8);
    assertThat(ours.recall()).isGreaterThan(0.8);
    assertThat(byAmount).isLessThan(0.25);
    assertThat(byDegree).isLessThan(0.25);
  }

  @ParameterizedTest
  @EnumSource(InventedPayments.Kind.class)
  void everyKindOfPatternIsFound(InventedPayments.Kind kind) {
    int planted = 0;
    int found = 0;
    for (int seed = HELD_OUT; seed < HELD_OUT + SEEDS; seed++) {
      List<InventedPayments.Payment> payments = InventedPayments.of(3, seed);
      BitSet picked = picked(payments);
      for (int pattern = 1; pattern <= 15; pattern++) {
        if (InventedPayments.kind(pattern) == kind) {
          int number = pattern;
          int[] members =
              IntStream.range(0, payments.size())
                  .filter(i -> payments.get(i).pattern() == number)
                  .toArray();
          planted++;
          long caught = IntStream.of(members).filter(picked::get).count();
          found += 2 * caught > members.length ? 1 : 0;
        }
      }
    }
    assertThat((double) found / planted).isGreaterThanOrEqualTo(0.7);
  }

  @Test
  void aFindingSaysTheNumbersItRestsOn() {
    List<InventedPayments.Payment> payments = InventedPayments.of(3, HELD_OUT);
    Ledger ledger = Payments.ledger(payments);
    for (Finding finding : Patterns.find(ledger, WATCH)) {
      long all = finding.payments().stream().mapToLong(i -> ledger.transaction(i).amount()).sum();
      assertThat(finding.payments()).isSorted().doesNotHaveDuplicates();
      switch (finding) {
        case Finding.Structuring it -> {
          assertThat(it.total()).isEqualTo(all);
          assertThat(it.count()).isEqualTo(it.payments().size());
          assertThat(it.expected()).isLessThan(it.count());
        }
        case Finding.FanIn it -> assertThat(it.total() + it.moved()).isEqualTo(all);
        case Finding.FanOut it -> assertThat(it.total() + it.moved()).isEqualTo(all);
        case Finding.Cycle it -> {
          assertThat(it.accounts()).hasSameSizeAs(it.payments());
          assertThat(it.last()).isLessThanOrEqualTo(it.first());
        }
        case Finding.ScatterGather it -> {
          assertThat(it.gathered()).isLessThanOrEqualTo(it.scattered());
          assertThat(it.scattered() + it.gathered()).isEqualTo(all);
        }
      }
    }
  }

  @Test
  void whatTheExcludedPayIsInNoFindingAndNoNumber() {
    List<InventedPayments.Payment> payments = InventedPayments.of(3, HELD_OUT);
    Ledger whole = Payments.ledger(payments);
    BitSet excluded = new BitSet();
    Patterns.find(whole, WATCH).stream()
        .limit(3)
        .forEach(finding -> excluded.set(whole.transaction(finding.payments().getFirst()).from()));
    List<Transaction> changed = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      Transaction it = whole.transaction(i);
      boolean hidden = excluded.get(it.from()) || excluded.get(it.to());
      changed.add(hidden ? new Transaction(it.from(), it.to(), 1 + i, it.at()) : it);
    }
    List<Finding> found = Patterns.find(whole, WATCH, excluded);
    assertThat(found)
        .isNotEmpty()
        .isEqualTo(Patterns.find(Ledger.of(whole.accounts(), changed), WATCH, excluded));
    assertThat(found)
        .allSatisfy(
            finding ->
                assertThat(finding.payments())
                    .noneMatch(i -> excluded.get(whole.transaction(i).from()))
                    .noneMatch(i -> excluded.get(whole.transaction(i).to())));
    assertThat(Patterns.find(whole, WATCH, new BitSet())).isEqualTo(Patterns.find(whole, WATCH));
    BitSet beyond = new BitSet();
    beyond.set(whole.accounts());
    assertThatThrownBy(() -> Patterns.find(whole, WATCH, beyond))
        .isInstanceOf(NetworkException.class);
  }

  @Test
  void aMonthOfWagesIsNoBurstAndNoCycle() {
    int[] fields = new int[4 * 6 * 30];
    for (int i = 0; i < 6 * 30; i++) {
      fields[4 * i + 1] = 1 + i % 30;
      fields[4 * i + 2] = 2_000 + i;
      fields[4 * i + 3] = 30 * (i / 30);
    }
    assertThat(Patterns.find(Payments.of(31, fields), WATCH)).isEmpty();
  }

  @Test
  void tailsOfChancesAreThoseOfTheTextbooks() {
    assertThat(Chance.atLeast(1, 1.0)).isCloseTo(1 - Math.exp(-1), within(1e-12));
    assertThat(Chance.atLeast(3, 0.5)).isCloseTo(0.014387677967, within(1e-9));
    assertThat(Chance.atLeast(2, 3, 0.5)).isCloseTo(0.5, within(1e-12));
    assertThat(Chance.atLeast(0, 5, 0.2)).isCloseTo(1, within(1e-12));
    assertThat(Chance.atLeast(900, 1000.0)).isBetween(0.99, 1.0);
  }

  @Test
  void aWatchThatIsNoneIsRefusedAndAnEmptyLedgerHasNoFindings() {
    assertThatThrownBy(() -> Watch.of(1)).isInstanceOf(NetworkException.class);
    assertThat(Patterns.find(Payments.of(0), WATCH)).isEmpty();
    assertThat(Patterns.find(Payments.of(3), WATCH)).isEmpty();
  }
}

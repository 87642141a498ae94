package org.jisr.networks.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.jisr.networks.NetworkException;
import org.junit.jupiter.api.Test;

/** Where money has to pass, on ledgers that can be worked out by hand. */
final class ChokepointsTest {
  private static final BitSet NONE = new BitSet();

  private static Trails trails(Ledger ledger, int days) {
    return Trails.of(ledger, Holding.ofDays(days), Payments.only(0), Payments.only(1));
  }

  @Test
  void allMoneyThatPassesOneAccountIsCutThere() {
    Ledger ledger =
        Payments.of(
            6, 0, 2, 50, 1, 0, 3, 40, 1, 2, 4, 50, 2, 3, 4, 40, 2, 4, 5, 60, 3, 5, 1, 90, 4);
    Cut payments = Chokepoints.of(trails(ledger, 3), NONE).payments().orElseThrow();
    assertThat(payments.value()).isEqualTo(60);
    assertThat(payments.parts()).containsExactly(4);
    Cut accounts = Chokepoints.of(trails(ledger, 3), NONE).accounts().orElseThrow();
    assertThat(accounts.value()).isEqualTo(60);
    assertThat(accounts.parts()).hasSize(1).containsAnyOf(4, 5);
  }

  @Test
  void moneyThatLeftBeforeItCameOrRestedTooLongIsNotTheSame() {
    Ledger early = Payments.of(3, 0, 2, 10, 5, 2, 1, 10, 4);
    assertThat(trails(early, 9).payments().isEmpty()).isTrue();
    Ledger late = Payments.of(3, 0, 2, 10, 1, 2, 1, 10, 5);
    assertThat(trails(late, 3).payments().isEmpty()).isTrue();
    assertThat(trails(late, 4).payments().cardinality()).isEqualTo(2);
    assertThat(Chokepoints.of(trails(late, 3), NONE).payments().orElseThrow().value()).isZero();
  }

  @Test
  void paymentsOfOneInstantFollowEachOtherInEitherOrder() {
    Ledger ledger = Payments.of(4, 3, 1, 10, 1, 2, 3, 10, 1, 0, 2, 10, 1);
    assertThat(trails(ledger, 0).payments().cardinality()).isEqualTo(3);
    assertThat(trails(ledger, 0).shortest(5, 3, NONE)).hasSize(1);
    assertThat(trails(ledger, 0).shortest(5, 3, NONE).get(0)).containsExactly(2, 1, 0);
  }

  @Test
  void excludedAccountsAreNeverPartOfAnAnswer() {
    Ledger ledger = Payments.of(4, 0, 2, 100, 1, 2, 3, 10, 2, 3, 1, 80, 3);
    Chokepoints free = Chokepoints.of(trails(ledger, 5), NONE);
    assertThat(free.payments().orElseThrow().parts()).containsExactly(1);
    Chokepoints without = Chokepoints.of(trails(ledger, 5), Payments.only(3));
    assertThat(without.payments().orElseThrow().parts()).containsExactly(0);
    assertThat(without.accounts().orElseThrow().parts()).containsExactly(2);
    Chokepoints neither = Chokepoints.of(trails(ledger, 5), Payments.only(2, 3));
    assertThat(neither.payments()).isEmpty();
    assertThat(neither.accounts()).isEmpty();
    assertThat(trails(ledger, 5).shortest(5, 5, Payments.only(2))).isEmpty();
  }

  @Test
  void aTrailIsFoundAmongManyThatLeadNowhere() {
    int wide = 60;
    int[] fields = new int[4 * (wide * 6 + 2)];
    int next = 0;
    for (int step = 0; step < 6; step++) {
      for (int i = 0; i < wide; i++) {
        // money that goes round between 2, 3 and 4 day after day
        int[] payment = {2 + step % 3, 2 + (step + 1) % 3, 10, step};
        System.arraycopy(payment, 0, fields, 4 * next++, 4);
      }
    }
    System.arraycopy(new int[] {0, 2, 10, 0, 2, 1, 10, 9}, 0, fields, 4 * next, 8);
    Ledger ledger = Payments.of(6, fields);
    assertThat(trails(ledger, 1).shortest(5, 12, Payments.only(5))).isEmpty();
    assertThat(trails(ledger, 9).shortest(1, 12, Payments.only(5))).hasSize(1);
  }

  @Test
  void whatGoesStraightAcrossHasNoAccountBetween() {
    Ledger ledger = Payments.of(3, 0, 1, 10, 1, 0, 2, 5, 1, 2, 1, 5, 2);
    Chokepoints points = Chokepoints.of(trails(ledger, 5), NONE);
    assertThat(points.accounts()).isEmpty();
    assertThat(points.payments().orElseThrow().value()).isEqualTo(15);
  }

  @Test
  void whatIsNoQuestionIsRefused() {
    Ledger ledger = Payments.of(3, 0, 1, 10, 1);
    assertThatThrownBy(() -> Trails.of(ledger, Holding.ofDays(1), NONE, Payments.only(1)))
        .isInstanceOf(NetworkException.class);
    assertThatThrownBy(
            () -> Trails.of(ledger, Holding.ofDays(1), Payments.only(1), Payments.only(1)))
        .isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> Holding.ofDays(-1)).isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> Payments.of(2, 0, 2, 10, 1)).isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> Payments.of(2, 0, 1, 0, 1)).isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> trails(ledger, 1).shortest(0, 1, NONE))
        .isInstanceOf(NetworkException.class);
  }
}

package org.jisr.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.jisr.law.Consultation;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money is followed in what a scenario reads, each time anew, and names nobody excluded. */
class FlowTest {
  private static final StixId ZERO = TestMoney.account(0);
  private static final StixId ONE = TestMoney.account(1);
  private TestRoom room;

  @BeforeEach
  void open() {
    room = new TestRoom();
    TestMoney.accounts(room, 6);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private void pay(int number, int from, int to, long amount, int day) {
    TestMoney.pay(room, number, TestMoney.account(from), TestMoney.account(to), amount, day);
  }

  private UUID scenario() {
    return TestMoney.scenario(room, TestRoom.SENIOR, TestRoom.question(ZERO));
  }

  private Flow flow(UUID id, FlowQuestion question) {
    return room.scenarios.flow(TestRoom.SENIOR, id, question);
  }

  private static FlowQuestion across() {
    return TestMoney.question(Set.of(ZERO), Set.of(ONE));
  }

  private static void refused(String field, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ScenariosException.class,
            e -> {
              assertThat(e.fault()).isEqualTo(ScenariosFault.INVALID);
              assertThat(e.details()).containsEntry("field", field);
            });
  }

  /** 0 → 2 and 3 → 4 → 5 → 1, with 60 on the one payment that all goes through. */
  private void narrow() {
    pay(1, 0, 2, 50, 0);
    pay(2, 0, 3, 40, 0);
    pay(3, 2, 4, 50, 1);
    pay(4, 3, 4, 40, 1);
    pay(5, 4, 5, 60, 2);
    pay(6, 5, 1, 90, 3);
  }

  @Test
  void theNarrowestPlaceAndTheTrailsThroughItAreFound() {
    narrow();
    UUID id = scenario();
    Flow flow = flow(id, across());
    assertThat(flow.byPayments().reach()).isEqualTo(Flow.Reach.FOUND);
    assertThat(flow.byPayments().value()).isEqualTo(60);
    assertThat(flow.byPayments().payments())
        .extracting(place -> flow.payments().get(place).id())
        .containsExactly(TestMoney.payment(5));
    assertThat(flow.byAccounts().value()).isEqualTo(60);
    assertThat(flow.byAccounts().accounts())
        .hasSize(1)
        .containsAnyOf(TestMoney.account(4), TestMoney.account(5));
    assertThat(flow.trails()).hasSize(2);
    assertThat(flow.trails().getFirst().payments()).hasSize(4);
    assertThat(flow.trails()).extracting(Flow.Trail::most).containsExactly(50L, 40L);
    assertThat(flow.onTrails()).isEqualTo(6);
    assertThat(flow.accounts()).extracting(Named::name).contains("INVENTED 0004");
    assertThat(room.acts("flow")).hasSize(1);
    assertThat(room.log.open(room.acts("flow").getFirst().index()).values())
        .hasEntrySatisfying("query", query -> assertThat(query).contains("AZD"))
        .containsEntry("scenario", id.toString());
  }

  @Test
  void moneyThatLeftBeforeItCameIsNotTheSame() {
    pay(1, 0, 2, 50, 3);
    pay(2, 2, 1, 50, 1);
    Flow flow = flow(scenario(), across());
    assertThat(flow.byPayments().reach()).isEqualTo(Flow.Reach.NO_TRAIL);
    assertThat(flow.byAccounts().reach()).isEqualTo(Flow.Reach.NO_TRAIL);
    assertThat(flow.trails()).isEmpty();
  }

  @Test
  void currenciesAreNeverAddedUp() {
    narrow();
    String other = "70,\"x_currency\":\"KSD\"";
    TestMoney.pay(room, 7, ZERO, ONE, other, 1, Tlp.GREEN);
    UUID id = scenario();
    MoneyHeld held = room.scenarios.money(TestRoom.SENIOR, id);
    assertThat(held.currencies())
        .extracting(each -> each.code() + " " + each.payments() + " " + each.total())
        .containsExactly("AZD 6 330", "KSD 1 70");
    assertThat(flow(id, across()).byPayments().value()).isEqualTo(60);
    Flow kasr = flow(id, new FlowQuestion("KSD", Set.of(ZERO), Set.of(ONE), 5, 1_000));
    assertThat(kasr.byPayments().value()).isEqualTo(70);
    assertThat(kasr.byAccounts().reach()).isEqualTo(Flow.Reach.STRAIGHT);
    refused("currency", () -> flow(id, new FlowQuestion("XXD", Set.of(), Set.of(), 5, 1_000)));
  }

  @Test
  void whatSaysNoAmountOrTwoIsCountedAndNotFollowed() {
    narrow();
    room.tie(900, "paid", ZERO, ONE, TestRoom.handling(Tlp.GREEN));
    TestMoney.pay(room, 8, ZERO, ONE, "5.5,\"x_currency\":\"AZD\"", 1, Tlp.GREEN);
    TestMoney.pay(room, 9, ZERO, ONE, "5,\"x_currency\":\"dirham\"", 1, Tlp.GREEN);
    TestMoney.pay(room, 10, ZERO, ONE, "5,\"x_currency\":\"AZD\"", 1, Tlp.GREEN);
    TestMoney.pay(
        room,
        10,
        ZERO,
        ONE,
        "6,\"x_currency\":\"AZD\"",
        1,
        TestRoom.handling(TestRoom.OTHER, Tlp.GREEN));
    UUID id = scenario();
    MoneyHeld held = room.scenarios.money(TestRoom.SENIOR, id);
    assertThat(held.unclear()).isEqualTo(4);
    assertThat(flow(id, across()).byPayments().value()).isEqualTo(60);
  }

  @Test
  void anEndThatIsExcludedIsAsUnknownAsOneThatIsNotThere() {
    narrow();
    TestMoney.account(room, 1, TestRoom.handling(Tlp.GREEN).minor(true));
    UUID id = scenario();
    refused("sinks", () -> flow(id, across()));
    refused(
        "sinks", () -> flow(id, TestMoney.question(Set.of(ZERO), Set.of(TestMoney.account(77)))));
    refused("sources", () -> flow(id, TestMoney.question(Set.of(), Set.of(ZERO))));
  }

  @Test
  void whereOnlyTheExcludedAreLeftItIsSaidWithoutNaming() {
    TestMoney.account(room, 2, TestRoom.handling(Tlp.GREEN).minor(true));
    pay(1, 0, 2, 50, 0);
    pay(2, 2, 1, 50, 1);
    UUID id = scenario();
    refused("currency", () -> flow(id, across()));
    assertThat(room.scenarios.money(TestRoom.SENIOR, id).currencies()).isEmpty();
    pay(3, 0, 4, 50, 0);
    Flow flow = flow(scenario(), across());
    assertThat(flow.byPayments().reach()).isEqualTo(Flow.Reach.PROTECTED);
    assertThat(flow.byAccounts().reach()).isEqualTo(Flow.Reach.PROTECTED);
    assertThat(flow.payments()).isEmpty();
    assertThat(flow.onTrails()).isZero();
    assertThat(flow.toString())
        .doesNotContain(TestMoney.account(2).toString(), TestMoney.payment(1).toString());
  }

  @Test
  void aPaymentThatMayNotBeShownStillCarriesMoney() {
    pay(1, 0, 2, 50, 0);
    TestMoney.pay(
        room,
        2,
        TestMoney.account(2),
        TestMoney.account(3),
        "50,\"x_currency\":\"AZD\"",
        1,
        TestRoom.handling(Tlp.GREEN).minor(true));
    pay(3, 3, 1, 30, 2);
    Flow flow = flow(scenario(), across());
    assertThat(flow.byPayments().value()).isEqualTo(30);
    assertThat(flow.payments()).extracting(Flow.Payment::id).containsExactly(TestMoney.payment(3));
    assertThat(flow.trails()).isEmpty();
  }

  @Test
  void aPersonIsNoNarrowPlaceWithoutAnInstrument() {
    room.person(900, told -> told);
    TestMoney.pay(room, 1, ZERO, TestRoom.person(900), 50, 0);
    TestMoney.pay(room, 2, TestRoom.person(900), ONE, 50, 1);
    Flow flow = flow(scenario(), across());
    assertThat(flow.byPayments().reach()).isEqualTo(Flow.Reach.FOUND);
    assertThat(flow.byAccounts().reach()).isEqualTo(Flow.Reach.PROTECTED);
    assertThat(flow.byAccounts().accounts()).isEmpty();
  }

  @Test
  void moneyThatPartsAndMeetsAgainIsAPatternWithItsPayments() {
    for (int i = 0; i < 4; i++) {
      pay(10 + i, 0, 2 + i, 5_000, i);
      pay(20 + i, 2 + i, 1, 4_900, i + 1);
    }
    Flow flow = flow(scenario(), TestMoney.question(Set.of(), Set.of()));
    assertThat(flow.byPayments().reach()).isEqualTo(Flow.Reach.UNASKED);
    assertThat(flow.patterns()).hasSize(1);
    Flow.Pattern pattern = flow.patterns().getFirst();
    assertThat(pattern.kind()).isEqualTo("scatter-gather");
    assertThat(pattern.accounts()).containsExactly(ZERO, ONE);
    assertThat(pattern.between()).hasSize(4);
    assertThat(pattern.payments()).hasSize(8);
    assertThat(pattern.amounts()).containsEntry("scattered", 20_000L);
  }

  @Test
  void whatCameLaterMakesTheAnswerStaleAndAColleagueHasNone() {
    narrow();
    UUID id = scenario();
    pay(7, 0, 1, 5, 4);
    Flow flow = flow(id, across());
    assertThat(flow.setting().stale()).isTrue();
    assertThat(flow.byPayments().value()).isEqualTo(65);
    Consultation other = TestRoom.JUNIOR;
    assertThatThrownBy(() -> room.scenarios.flow(other, id, across()))
        .isInstanceOfSatisfying(
            ScenariosException.class, e -> assertThat(e.fault()).isEqualTo(ScenariosFault.UNKNOWN));
    assertThatThrownBy(() -> room.scenarios.money(other, id))
        .isInstanceOf(ScenariosException.class);
  }

  @Test
  void whatIsOutsideItsRangeIsRefusedByItsField() {
    refused("currency", () -> new FlowQuestion("azd", Set.of(), Set.of(), 5, 1_000));
    refused("holdingDays", () -> new FlowQuestion("AZD", Set.of(), Set.of(), 367, 1_000));
    refused("threshold", () -> new FlowQuestion("AZD", Set.of(), Set.of(), 5, 1));
    refused("sinks", () -> new FlowQuestion("AZD", Set.of(ZERO), Set.of(ZERO), 5, 1_000));
  }
}

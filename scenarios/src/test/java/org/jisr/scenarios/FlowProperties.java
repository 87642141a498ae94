package org.jisr.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;

/** Nobody excluded and nothing hidden is in what money shows, wherever it went. */
final class FlowProperties {
  private static final int ACCOUNTS = 8;

  /** A payment; some are told to nobody but seniors. */
  record Paid(int from, int to, int amount, int day, boolean hidden) {}

  @Provide
  static Arbitrary<List<Paid>> worlds() {
    return Combinators.combine(
            Arbitraries.integers().between(0, ACCOUNTS - 1),
            Arbitraries.integers().between(0, ACCOUNTS - 1),
            Arbitraries.of(40, 900, 9_600, 9_700),
            Arbitraries.integers().between(0, 12),
            Arbitraries.of(true, false, false))
        .as(Paid::new)
        .list()
        .ofMinSize(12)
        .ofMaxSize(40);
  }

  private static void say(TestRoom room, int number, Paid paid) {
    TestMoney.pay(
        room,
        number,
        TestMoney.account(paid.from()),
        TestMoney.account(paid.to()),
        paid.amount() + ",\"x_currency\":\"AZD\"",
        paid.day(),
        paid.hidden() ? Tlp.RED : Tlp.GREEN);
  }

  private static ScenarioQuestion about(Set<StixId> exclude) {
    return TestRoom.question(
        List.of(),
        exclude,
        IntStream.range(0, ACCOUNTS).mapToObj(TestMoney::account).toArray(StixId[]::new));
  }

  private static FlowQuestion across() {
    return TestMoney.question(Set.of(TestMoney.account(0)), Set.of(TestMoney.account(1)));
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void theExcludedAreInNoAnswerAboutMoney(@ForAll("worlds") List<Paid> world) {
    try (TestRoom room = new TestRoom()) {
      TestMoney.accounts(room, ACCOUNTS);
      TestMoney.account(room, 3, TestRoom.handling(Tlp.GREEN).minor(true));
      for (int i = 0; i < world.size(); i++) {
        say(room, i, world.get(i));
      }
      List<String> seen =
          TestMoney.seen(room, TestRoom.SENIOR, about(Set.of(TestMoney.account(2))), across());
      assertThat(seen).hasSize(2);
      for (int excluded : new int[] {2, 3}) {
        assertThat(seen)
            .noneMatch(text -> text.contains(TestMoney.account(excluded).uuid().toString()))
            .noneMatch(text -> text.contains("INVENTED 000" + excluded));
        for (int i = 0; i < world.size(); i++) {
          if (world.get(i).from() == excluded || world.get(i).to() == excluded) {
            String payment = TestMoney.payment(i).toString();
            assertThat(seen).noneMatch(text -> text.contains(payment));
          }
        }
      }
    }
  }

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void whatIsHiddenLeavesNoTraceInAnswersAboutMoney(@ForAll("worlds") List<Paid> world) {
    try (TestRoom whole = new TestRoom();
        TestRoom visible = new TestRoom()) {
      TestMoney.accounts(whole, ACCOUNTS);
      TestMoney.accounts(visible, ACCOUNTS);
      for (int i = 0; i < world.size(); i++) {
        say(whole, i, world.get(i));
        if (!world.get(i).hidden()) {
          say(visible, i, world.get(i));
        }
      }
      TestMoney.seen(whole, TestRoom.SENIOR, about(Set.of()), across());
      assertThat(TestMoney.seen(whole, TestRoom.JUNIOR, about(Set.of()), across()))
          .isEqualTo(TestMoney.seen(visible, TestRoom.JUNIOR, about(Set.of()), across()));
    }
  }
}

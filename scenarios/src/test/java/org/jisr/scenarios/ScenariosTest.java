package org.jisr.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jisr.bank.BankException;
import org.jisr.bank.BankFault;
import org.jisr.bank.ErasedTraces;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.Consultation;
import org.jisr.law.LegalBasis;
import org.jisr.law.Purpose;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScenariosTest {
  private TestRoom room;

  @BeforeEach
  void open() {
    room = new TestRoom();
    room.star(3, 4);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private static void refused(ScenariosFault fault, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            ScenariosException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }

  @Test
  void whatHoldsTheRingsTogetherIsTheFirstStep() {
    Scenario scenario = room.run(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(0)));
    assertThat(scenario.state()).isEqualTo(ScenarioState.DONE);
    ScenarioResults results = room.scenarios.results(TestRoom.SENIOR, scenario.id());
    assertThat(results.outcome().status()).isEqualTo("reached");
    assertThat(results.outcome().nodes()).isEqualTo(13);
    assertThat(results.steps()).hasSize(1);
    assertThat(results.steps().getFirst().entity())
        .isEqualTo(new Named(TestRoom.phone(0), "+999 555 0000"));
    assertThat(results.steps().getFirst().remaining()).isEqualTo(4 / 13.0);
    assertThat(results.steps().getFirst().instrument()).isEqualTo(TestRoom.BASIS);
    assertThat(results.setting().stale()).isFalse();
    assertThat(room.scenarios.graph(TestRoom.SENIOR, scenario.id()).nodes()).hasSize(13);
  }

  @Test
  void theSameQuestionOfTheSameHoldingsIsTheSamePlanAndTheLogSaysWhich() {
    Scenario one = room.run(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(0)));
    Scenario other = room.run(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(0)));
    assertThat(other.inputHash()).isEqualTo(one.inputHash()).hasSize(64);
    assertThat(other.planHash()).isEqualTo(one.planHash()).isNotEqualTo(one.inputHash());
    assertThat(room.acts("plan")).hasSize(2);
    assertThat(room.acts("plan").getFirst().clear())
        .containsEntry("seed", "7")
        .containsEntry("budget", "5000")
        .containsEntry("purpose", "event-security");
    Map<String, String> kept = room.log.open(room.acts("plan").getFirst().index()).values();
    assertThat(kept).containsEntry("input", one.inputHash()).containsEntry("plan", one.planHash());
  }

  @Test
  void withoutALawInForceTheGateRefuses() {
    ScenarioQuestion question = TestRoom.question(TestRoom.phone(0));
    LegalBasis ended =
        new LegalBasis(
            "Order 7 on event security",
            null,
            "Ministry of the Interior",
            null,
            room.clock.instant().minusSeconds(1));
    ScenarioQuestion unfounded = Questions.on(question, ended);
    assertThatThrownBy(() -> room.scenarios.open(TestRoom.SENIOR, unfounded))
        .isInstanceOfSatisfying(
            BankException.class, e -> assertThat(e.fault()).isEqualTo(BankFault.NETWORK_UNFOUNDED));
    assertThat(room.acts("open")).isEmpty();
  }

  @Test
  void personsNeedAnInstrumentOfTheirOwn() {
    refused(ScenariosFault.INSTRUMENT_MISSING, () -> PlannedAction.of(ActionKind.PERSON));
    room.person(900, told -> told);
    room.tie(900, TestRoom.person(900), TestRoom.phone(1), Tlp.GREEN);
    room.tie(901, TestRoom.person(900), TestRoom.phone(5), Tlp.GREEN);
    room.tie(902, TestRoom.person(900), TestRoom.phone(9), Tlp.GREEN);
    Scenario without = room.run(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(0)));
    assertThat(room.scenarios.results(TestRoom.SENIOR, without.id()).steps())
        .noneMatch(step -> step.entity().id().equals(TestRoom.person(900)));
    LegalBasis warrant = LegalBasis.of("Act 14-03", "Court of the coast");
    Scenario with =
        room.run(
            TestRoom.SENIOR,
            TestRoom.question(
                List.of(new PlannedAction(ActionKind.PERSON, .1, warrant)),
                Set.of(),
                TestRoom.phone(0)));
    assertThat(room.scenarios.results(TestRoom.SENIOR, with.id()).steps())
        .anyMatch(
            step ->
                step.entity().id().equals(TestRoom.person(900))
                    && step.instrument().equals(warrant));
  }

  @Test
  void anotherViewersScenarioIsUnknownAndSoIsOneForAnotherPurposeOrCase() {
    UUID id = room.run(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(0))).id();
    Consultation elsewhere =
        new Consultation(TestRoom.SENIOR.viewer(), Purpose.of("terrorism"), "2026-041");
    Consultation otherCase =
        new Consultation(TestRoom.SENIOR.viewer(), Purpose.EVENT_SECURITY, "2026-042");
    for (Consultation other : List.of(TestRoom.JUNIOR, elsewhere, otherCase)) {
      refused(ScenariosFault.UNKNOWN, () -> room.scenarios.get(other, id));
      refused(ScenariosFault.UNKNOWN, () -> room.scenarios.graph(other, id));
      refused(ScenariosFault.UNKNOWN, () -> room.scenarios.results(other, id));
      refused(ScenariosFault.UNKNOWN, () -> room.scenarios.again(other, id));
      refused(ScenariosFault.UNKNOWN, () -> room.scenarios.cancel(other, id));
      refused(ScenariosFault.UNKNOWN, () -> room.scenarios.remove(other, id));
      refused(ScenariosFault.UNKNOWN, () -> room.scenarios.compare(other, id, id));
      refused(
          ScenariosFault.UNKNOWN,
          () -> room.scenarios.decide(other, id, Verdict.ACCEPT, "It is not mine"));
      assertThat(room.scenarios.list(other)).isEmpty();
    }
  }

  @Test
  void aSeedThatIsHiddenIsAsUnknownAsOneThatIsNotThere() {
    room.phone(500, Tlp.RED);
    for (StixId seed : List.of(TestRoom.phone(500), TestRoom.phone(501))) {
      assertThatThrownBy(() -> room.scenarios.open(TestRoom.JUNIOR, TestRoom.question(seed)))
          .isInstanceOfSatisfying(
              BankException.class, e -> assertThat(e.fault()).isEqualTo(BankFault.ENTITY_UNKNOWN))
          .hasMessage(BankFault.ENTITY_UNKNOWN.message());
    }
  }

  @Test
  void whatIsAddedMakesAResultStaleAndWhatIsTakenBackWithdrawsIt() {
    UUID id = room.run(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(0))).id();
    room.phone(77, Tlp.RED);
    room.tie(77, TestRoom.phone(77), TestRoom.phone(1), Tlp.RED);
    Setting setting = room.scenarios.results(TestRoom.SENIOR, id).setting();
    assertThat(setting.stale()).isTrue();
    assertThat(setting.handling().effectiveMarking()).isEqualTo(Tlp.RED);
    room.say(
        TestRoom.object(TestRoom.phone(3), "\"value\":\"+999 555 0003\"")
            .replace(
                "\"modified\":\"2026-01-01T00:00:00.000Z\"",
                "\"modified\":\"2026-01-02T00:00:00.000Z\""),
        TestRoom.handling(Tlp.GREEN));
    refused(ScenariosFault.WITHDRAWN, () -> room.scenarios.results(TestRoom.SENIOR, id));
    refused(ScenariosFault.WITHDRAWN, () -> room.scenarios.graph(TestRoom.SENIOR, id));
    room.scenarios.again(TestRoom.SENIOR, id);
    assertThat(room.over(TestRoom.SENIOR, id).state()).isEqualTo(ScenarioState.DONE);
    assertThat(room.scenarios.results(TestRoom.SENIOR, id).setting().stale()).isFalse();
  }

  @Test
  void aDecisionIsKeptWithItsReasonAndTheLastOneStands() {
    UUID id = room.run(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(0))).id();
    refused(
        ScenariosFault.DECISION_INVALID,
        () -> room.scenarios.decide(TestRoom.SENIOR, id, Verdict.REJECT, " "));
    room.scenarios.decide(TestRoom.SENIOR, id, Verdict.ACCEPT, "The order covers it");
    Scenario decided =
        room.scenarios.decide(TestRoom.SENIOR, id, Verdict.REJECT, "The court refused");
    assertThat(decided.decision())
        .extracting("verdict", "why", "by", "planHash")
        .containsExactly(Verdict.REJECT, "The court refused", "senior", decided.planHash());
    assertThat(room.acts("decide")).hasSize(2);
    assertThat(room.acts("decide").getFirst().clear()).containsEntry("verdict", "reject");
  }

  @Test
  void whatWaitsWhenTheNodeStopsIsWorkedOutAfterwards() {
    ScenarioQuestion long_ = Questions.budget(TestRoom.question(TestRoom.phone(0)), 5_000_000);
    UUID first = room.scenarios.open(TestRoom.SENIOR, long_).id();
    UUID second = room.scenarios.open(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(0))).id();
    room.reopen();
    room.scenarios.cancel(TestRoom.SENIOR, first);
    assertThat(room.over(TestRoom.SENIOR, second).state()).isEqualTo(ScenarioState.DONE);
    assertThat(room.scenarios.get(TestRoom.SENIOR, first).state())
        .isEqualTo(ScenarioState.CANCELLED);
    refused(ScenariosFault.STATE, () -> room.scenarios.results(TestRoom.SENIOR, first));
    refused(ScenariosFault.STATE, () -> room.scenarios.cancel(TestRoom.SENIOR, first));
  }

  @Test
  void moreThanTenAtOnceAreTooMany() {
    ScenarioQuestion long_ = Questions.budget(TestRoom.question(TestRoom.phone(0)), 5_000_000);
    List<UUID> ids =
        java.util.stream.IntStream.range(0, 10)
            .mapToObj(each -> room.scenarios.open(TestRoom.SENIOR, long_).id())
            .toList();
    refused(ScenariosFault.TOO_MANY, () -> room.scenarios.open(TestRoom.SENIOR, long_));
    ids.reversed().forEach(id -> room.scenarios.cancel(TestRoom.SENIOR, id));
  }

  @Test
  void anErasedEntityTakesTheScenariosThatRestOnItWithIt() {
    UUID id = room.run(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(0))).id();
    room.scenarios.erase(
        new ErasedTraces(
            UUID.randomUUID(), List.of(), Set.of(TestRoom.phone(4)), List.of(), List.of(), null));
    refused(ScenariosFault.UNKNOWN, () -> room.scenarios.get(TestRoom.SENIOR, id));
  }

  @Test
  void twoScenariosAreComparedWithoutWhatEitherExcludes() {
    room.tie(700, TestRoom.phone(2), TestRoom.phone(6), Tlp.GREEN);
    UUID one = room.run(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(0))).id();
    UUID other =
        room.run(
                TestRoom.SENIOR,
                TestRoom.question(List.of(), Set.of(TestRoom.phone(0)), TestRoom.phone(1)))
            .id();
    Comparison comparison = room.scenarios.compare(TestRoom.SENIOR, one, other);
    assertThat(comparison.sameInput()).isFalse();
    assertThat(comparison.firstOnly())
        .doesNotContain(new Named(TestRoom.phone(0), "+999 555 0000"));
    assertThat(comparison.secondOnly()).isNotEmpty();
    assertThat(room.acts("compare")).hasSize(1);
  }

  @Test
  void aNetworkWithoutAnythingUsableSaysSo() {
    room.say(
        TestRoom.object(TestRoom.phone(600), "\"value\":\"+999 555 0600\""),
        TestRoom.handling(Tlp.GREEN)
            .conditions(List.of(Condition.of(ConditionKind.NO_AUTOMATED_SCREENING))));
    Scenario scenario = room.run(TestRoom.SENIOR, TestRoom.question(TestRoom.phone(600)));
    assertThat(scenario.state()).isEqualTo(ScenarioState.FAILED);
    assertThat(scenario.problem()).isEqualTo("SCENARIOS_EMPTY");
  }

  @Test
  void whereEverythingIsExcludedThePlanIsEmpty() {
    java.util.Set<StixId> all = new java.util.HashSet<>();
    for (int i = 0; i <= 12; i++) {
      all.add(TestRoom.phone(i));
    }
    Scenario scenario =
        room.run(TestRoom.SENIOR, TestRoom.question(List.of(), all, TestRoom.phone(0)));
    ScenarioResults results = room.scenarios.results(TestRoom.SENIOR, scenario.id());
    assertThat(results.outcome().status()).isEqualTo("infeasible");
    assertThat(results.steps()).isEmpty();
    assertThat(results.setting().withheldNodes()).isEqualTo(13);
    assertThat(room.scenarios.graph(TestRoom.SENIOR, scenario.id()).nodes()).isEmpty();
  }
}

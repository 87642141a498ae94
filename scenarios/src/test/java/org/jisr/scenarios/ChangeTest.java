package org.jisr.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jisr.law.LegalBasis;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Eight slices in which everybody speaks with one in the middle, and from half time with another.
 */
class ChangeTest {
  private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
  private static final Duration SLICE = Duration.ofDays(30);
  private static final int SLICES = 12;
  private static final int AROUND = 9;
  private static final StixId FIRST = TestRoom.phone(0);
  private static final StixId HELD = TestRoom.person(900);

  private TestRoom room;
  private int ties;

  @BeforeEach
  void open() {
    room = new TestRoom();
    for (int phone = 0; phone <= AROUND; phone++) {
      room.phone(phone, Tlp.GREEN);
    }
  }

  @AfterEach
  void close() {
    room.close();
  }

  /** Until half time the first phone is in the middle, then the other one. */
  private void replaced(StixId other) {
    for (int slice = 0; slice < SLICES; slice++) {
      StixId middle = slice < SLICES / 2 ? FIRST : other;
      for (int phone = 1; phone <= AROUND; phone++) {
        spoke(slice, middle, TestRoom.phone(phone), Tlp.GREEN);
      }
    }
    // Both belong to the network from the start.
    spoke(0, other, TestRoom.phone(1), Tlp.GREEN);
  }

  private void spoke(int slice, StixId one, StixId other, Tlp marking) {
    Instant start = BEGIN.plus(SLICE.multipliedBy(slice)).plus(Duration.ofDays(1));
    room.timed(++ties, one, other, start, start.plus(Duration.ofDays(20)), marking);
  }

  private static ChangeQuestion question(double... coverage) {
    List<Double> stated = new ArrayList<>();
    for (double each : coverage) {
      stated.add(each);
    }
    return new ChangeQuestion(BEGIN, BEGIN.plus(SLICE.multipliedBy(SLICES)), SLICES, stated);
  }

  private UUID opened(PlannedAction... more) {
    return room.run(TestRoom.SENIOR, TestRoom.question(List.of(more), Set.of(), FIRST)).id();
  }

  private ChangeResults asked(UUID id) {
    return room.scenarios.change(TestRoom.SENIOR, id, question());
  }

  @Test
  void aLeaderReplacedAtHalfTimeRaisesAnAlertWithItsSliceAndItsFalseAlarms() {
    StixId second = TestRoom.phone(AROUND + 1);
    room.phone(AROUND + 1, Tlp.GREEN);
    replaced(second);
    ChangeResults results = asked(opened());
    Change change = results.change();
    assertThat(change.slices()).hasSize(SLICES);
    assertThat(change.slices()).extracting(Change.Slice::ties).startsWith(10, 9, 9);
    assertThat(change.alerts())
        .anySatisfy(
            alert -> {
              assertThat(alert.id()).isEqualTo(second.toString());
              assertThat(alert.what()).isEqualTo("leader");
              assertThat(alert.rising()).isTrue();
              assertThat(alert.began()).isEqualTo(SLICES / 2);
              assertThat(alert.falseAlarms()).isBetween(.01, .02);
              assertThat(alert.coverageBefore()).isBetween(.9, 1.0);
            });
    assertThat(change.leaders())
        .extracting(Change.Leader::id)
        .isSorted()
        .contains(FIRST.toString(), second.toString());
    assertThat(share(change, FIRST, 1)).isGreaterThan(.9);
    assertThat(share(change, FIRST, SLICES - 1)).isLessThan(.1);
    assertThat(share(change, second, SLICES - 1)).isGreaterThan(.9);
    assertThat(results.names()).containsEntry(second.toString(), "+999 555 0010");
  }

  private static double share(Change change, StixId id, int slice) {
    return change.leaders().stream()
        .filter(leader -> leader.id().equals(id.toString()))
        .findFirst()
        .orElseThrow()
        .shares()
        .get(slice);
  }

  @Test
  void aPersonWhoLeadsIsNamedOnlyUnderAnInstrumentOfItsOwnAndAVictimNever() {
    room.person(900, told -> told);
    replaced(HELD);
    Change without = asked(opened()).change();
    assertThat(without.ids()).isNotEmpty().doesNotContain(HELD.toString());
    assertThat(without.slices().getLast().others()).isGreaterThan(.9);
    PlannedAction warrant =
        new PlannedAction(ActionKind.PERSON, 1, LegalBasis.of("Act 14-03", "Court of the coast"));
    UUID founded = opened(warrant);
    assertThat(asked(founded).change().ids()).contains(HELD.toString());
    room.person(900, told -> told.subject(SubjectCategory.VICTIM));
    assertThat(asked(opened(warrant)).change().ids()).doesNotContain(HELD.toString());
  }

  @Test
  void moreCollectionAloneIsSaidAndRaisesNoAlert() {
    for (int slice = 0; slice < SLICES; slice++) {
      int spoken = slice < SLICES / 2 ? 4 : AROUND;
      for (int phone = 1; phone <= spoken; phone++) {
        spoke(slice, FIRST, TestRoom.phone(1 + (phone + slice) % AROUND), Tlp.GREEN);
      }
    }
    Change change = asked(opened()).change();
    assertThat(change.alerts()).isEmpty();
    assertThat(change.stated()).isFalse();
    assertThat(change.slices().getFirst().statements()).isEqualTo(4);
    assertThat(change.slices().getFirst().coverage()).isEqualTo(4.0 / AROUND);
    assertThat(change.slices().getLast().coverage()).isEqualTo(1);
  }

  @Test
  void coverageThatSomebodyKnowsIsTakenAsStated() {
    replaced(TestRoom.phone(1));
    Change change =
        room.scenarios
            .change(TestRoom.SENIOR, opened(), question(1, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4))
            .change();
    assertThat(change.stated()).isTrue();
    assertThat(change.slices()).extracting(Change.Slice::coverage).startsWith(.25, .5);
  }

  @Test
  void theSameHoldingsGiveTheSameAnswerAndTheLogHoldsItsHashes() {
    replaced(TestRoom.phone(1));
    UUID id = opened();
    ChangeResults one = asked(id);
    assertThat(asked(id).changeHash()).isEqualTo(one.changeHash()).hasSize(64);
    assertThat(room.acts("change")).hasSize(2);
    assertThat(room.acts("change").getFirst().clear()).containsEntry("seed", "7");
    Map<String, String> kept = room.log.open(room.acts("change").getFirst().index()).values();
    assertThat(kept)
        .containsEntry("input", one.inputHash())
        .containsEntry("plan", one.changeHash())
        .containsEntry("viewer", "senior");
  }

  @Test
  void whatIsTakenBackWithdrawsTheAnswerAndWhatIsAddedTightensIt() {
    replaced(TestRoom.phone(1));
    UUID id = opened();
    spoke(3, TestRoom.phone(2), TestRoom.phone(3), Tlp.RED);
    Setting setting = asked(id).setting();
    assertThat(setting.stale()).isTrue();
    assertThat(setting.handling().effectiveMarking()).isEqualTo(Tlp.RED);
    assertThatThrownBy(() -> room.scenarios.change(TestRoom.JUNIOR, id, question()))
        .isInstanceOfSatisfying(
            ScenariosException.class, e -> assertThat(e.fault()).isEqualTo(ScenariosFault.UNKNOWN));
    room.say(
        TestRoom.object(FIRST, "\"value\":\"+999 555 0000\"")
            .replace(
                "\"modified\":\"2026-01-01T00:00:00.000Z\"",
                "\"modified\":\"2026-01-02T00:00:00.000Z\""),
        TestRoom.handling(Tlp.GREEN));
    assertThatThrownBy(() -> asked(id))
        .isInstanceOfSatisfying(
            ScenariosException.class,
            e -> assertThat(e.fault()).isEqualTo(ScenariosFault.WITHDRAWN));
  }

  @Test
  void aNetworkWithoutATieInTheSlicesSaysSo() {
    spoke(0, FIRST, TestRoom.phone(1), Tlp.GREEN);
    UUID id = opened();
    ChangeQuestion later =
        new ChangeQuestion(
            BEGIN.plus(Duration.ofDays(400)), BEGIN.plus(Duration.ofDays(500)), 4, List.of());
    assertThatThrownBy(() -> room.scenarios.change(TestRoom.SENIOR, id, later))
        .isInstanceOfSatisfying(
            ScenariosException.class, e -> assertThat(e.fault()).isEqualTo(ScenariosFault.EMPTY));
    assertThatThrownBy(() -> new ChangeQuestion(BEGIN, BEGIN, 4, List.of()))
        .isInstanceOf(ScenariosException.class);
    assertThatThrownBy(() -> question(1, 2)).isInstanceOf(ScenariosException.class);
  }
}

package org.jisr.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jisr.bank.ErasedTraces;
import org.jisr.law.Language;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueTest {
  private static final String LISTED = "Tarek ben Yusuf El Maqdouri";
  private static final String ARABIC = "طارق بن يوسف المقدوري";

  private TestRoom room;

  @BeforeEach
  void open() {
    room = new TestRoom();
    room.take(TestRoom.people());
    room.screening.budget(TestRoom.KEEPER, 50);
  }

  @AfterEach
  void close() {
    room.close();
  }

  private QueueItem first() {
    return room.queue(TestRoom.SENIOR).items().getFirst();
  }

  @Test
  void namesOfTheBankAreLaidBesideTheLists() {
    room.store(1, ARABIC, Tlp.GREEN);
    room.store(2, "Wilhelmina Featherstonehaugh", Tlp.GREEN);
    QueuePage page = room.queue(TestRoom.SENIOR);
    assertThat(page.count()).isEqualTo(1);
    assertThat(page.progress()).isEqualTo(new SweepProgress(true, 2, 0));
    assertThat(page.items().getFirst())
        .extracting("entity", "name", "decision")
        .containsExactly(TestRoom.person(1), ARABIC, null);
    assertThat(room.acts("sweep")).hasSize(1);
  }

  @Test
  void newStatementsAndNewListsAreScreened() {
    room.store(1, ARABIC, Tlp.GREEN);
    assertThat(room.queue(TestRoom.SENIOR).count()).isEqualTo(1);
    room.store(2, "Noura Aldebaran", Tlp.GREEN);
    assertThat(room.queue(TestRoom.SENIOR)).extracting("count").isEqualTo(1);
    room.take(TestRoom.people() + "N-1,Noura Aldebaran,,,,,\n");
    assertThat(room.queue(TestRoom.SENIOR).items())
        .extracting(QueueItem::entity)
        .contains(TestRoom.person(1), TestRoom.person(2));
    room.store(3, LISTED, Tlp.GREEN);
    assertThat(room.queue(TestRoom.SENIOR).items())
        .extracting(QueueItem::entity)
        .contains(TestRoom.person(3));
  }

  @Test
  void aSweepGoesOnWhereACrashStoppedIt() {
    room.store(1, ARABIC, Tlp.GREEN);
    room.queue(TestRoom.SENIOR);
    room.reopen();
    room.store(2, LISTED, Tlp.GREEN);
    QueuePage page = room.queue(TestRoom.SENIOR);
    assertThat(page.count()).isEqualTo(2);
    assertThat(page.progress().screened()).isEqualTo(2);
    assertThat(room.acts("sweep")).hasSize(1);
  }

  @Test
  void whatAViewerMayNotSeeIsNotThere() {
    room.store(1, ARABIC, Tlp.RED);
    assertThat(room.queue(TestRoom.SENIOR).count()).isEqualTo(1);
    QueuePage junior = room.queue(TestRoom.JUNIOR);
    assertThat(junior.count()).isZero();
    assertThat(junior.progress().screened()).isZero();
    UUID hidden = first().id();
    assertThatThrownBy(
            () -> room.screening.decide(TestRoom.JUNIOR, hidden, Verdict.SAME, "I guess"))
        .isInstanceOfSatisfying(
            ScreeningException.class,
            e -> assertThat(e.fault()).isEqualTo(ScreeningFault.MATCH_UNKNOWN));
  }

  @Test
  void aDecisionOnAHiddenNameIsNotSeenByWhoSeesAnother() {
    room.store(1, ARABIC, Tlp.RED);
    room.store(1, "Tarek Yusuf Maqdouri", Tlp.GREEN);
    QueueItem senior = first();
    assertThat(senior.name()).isEqualTo(ARABIC);
    room.screening.decide(TestRoom.SENIOR, senior.id(), Verdict.SAME, "Told by a red source");
    assertThat(first().decision()).isNotNull();
    assertThat(room.queue(TestRoom.JUNIOR).items())
        .extracting(QueueItem::name, QueueItem::decision)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Tarek Yusuf Maqdouri", null));
  }

  @Test
  void aDecisionIsKeptWithItsReasonAndCanBeUndone() {
    room.store(1, ARABIC, Tlp.GREEN);
    UUID match = first().id();
    room.screening.decide(TestRoom.SENIOR, match, Verdict.DIFFERENT, "Another father");
    assertThat(first().decision())
        .extracting("verdict", "why", "by", "listVersion")
        .containsExactly(Verdict.DIFFERENT, "Another father", "senior", 1);
    assertThat(room.queue(TestRoom.SENIOR).open()).isZero();
    assertThat(room.queue(TestRoom.JUNIOR).items().getFirst().decision()).isNotNull();
    room.screening.undo(TestRoom.SENIOR, match, "The father was mistaken");
    assertThat(first().decision()).isNull();
    assertThat(room.acts("decide").getFirst().clear()).containsEntry("verdict", "different");
    assertThat(room.acts("undo")).hasSize(1);
    assertThatThrownBy(() -> room.screening.undo(TestRoom.SENIOR, match, "Again"))
        .isInstanceOf(ScreeningException.class);
    assertThatThrownBy(() -> room.screening.decide(TestRoom.SENIOR, match, Verdict.SAME, "  "))
        .isInstanceOf(ScreeningException.class);
  }

  @Test
  void aDecisionNeverChangesAScoreAndEndsWithTheWordsItWasMadeOn() {
    room.store(1, ARABIC, Tlp.GREEN);
    QueueItem before = first();
    room.screening.decide(TestRoom.SENIOR, before.id(), Verdict.DIFFERENT, "Another father");
    assertThat(first().match().probability()).isEqualTo(before.match().probability());
    room.take(TestRoom.people().replace("1971-03-09", "1971-03-10"));
    assertThat(first().decision()).isNull();
    assertThat(first().match().version().number()).isEqualTo(2);
  }

  @Test
  void calibrationIsAnActOfItsOwnAndSaysWhatItChanged() {
    for (int at = 0; at < 24; at++) {
      room.store(at, at % 2 == 0 ? ARABIC : LISTED, Tlp.GREEN);
    }
    assertThatThrownBy(() -> room.screening.calibrate(TestRoom.SENIOR))
        .isInstanceOfSatisfying(
            ScreeningException.class,
            e -> assertThat(e.fault()).isEqualTo(ScreeningFault.CALIBRATION_UNFOUNDED));
    List<QueueItem> items = room.queue(TestRoom.SENIOR).items();
    assertThat(items).hasSizeGreaterThanOrEqualTo(24);
    for (int at = 0; at < 24; at++) {
      room.screening.decide(
          TestRoom.SENIOR,
          items.get(at).id(),
          at % 3 == 0 ? Verdict.DIFFERENT : Verdict.SAME,
          "Looked at the file");
    }
    double before = first().match().probability();
    Calibration calibration = room.screening.calibrate(TestRoom.SENIOR);
    assertThat(calibration.number()).isEqualTo(1);
    assertThat(calibration.decisions()).isEqualTo(24);
    assertThat(calibration.before().bins()).hasSize(10);
    assertThat(calibration.after().expectedError())
        .isLessThan(calibration.before().expectedError());
    assertThat(first().match().probability()).isNotEqualTo(before);
    assertThat(room.screening.state(TestRoom.KEEPER).calibration()).isEqualTo(calibration);
  }

  @Test
  void theQueueLeavesAsAFileWithMarkingsAndALeaf() {
    room.store(1, ARABIC, Tlp.GREEN);
    room.store(2, LISTED, Tlp.RED);
    room.queue(TestRoom.SENIOR);
    room.screening.decide(TestRoom.SENIOR, first().id(), Verdict.DIFFERENT, "=1+1");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    room.screening.export(TestRoom.SENIOR, file, Language.EN, account -> "Officer " + account);
    String text = file.toString(StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(3);
    assertThat(text).contains("green," + TestRoom.person(1)).contains("red," + TestRoom.person(2));
    assertThat(text).contains("different,'=1+1,Officer senior,");
    String sha256 =
        room.screening.lists().versions(TestRoom.KEEPER, "invented").getFirst().sha256();
    assertThat(text.lines().skip(1)).allMatch(line -> line.endsWith("," + sha256));
    assertThat(room.acts("export").getFirst().clear()).containsEntry("count", "2");
    room.queue(TestRoom.JUNIOR);
    ByteArrayOutputStream junior = new ByteArrayOutputStream();
    room.screening.export(TestRoom.JUNIOR, junior, Language.EN, account -> account);
    assertThat(junior.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
  }

  @Test
  void anErasedEntityTakesItsDecisionsWithIt() {
    room.store(1, ARABIC, Tlp.GREEN);
    room.screening.decide(TestRoom.SENIOR, first().id(), Verdict.SAME, "Same passport");
    room.screening.erase(
        new ErasedTraces(
            UUID.randomUUID(), List.of(), Set.of(TestRoom.person(1)), List.of(), List.of(), null));
    room.reopen();
    assertThat(room.screening.queue(TestRoom.SENIOR, 0, 10).count()).isZero();
  }

  @Test
  void anErasureTakesTheWordsThatWereLookedUpWithIt() {
    LoadedList list = room.screening.loaded().list("invented");
    room.store(1, "Wilhelmina Featherstonehaugh", Tlp.GREEN);
    room.queue(TestRoom.SENIOR);
    assertThat(list.remembered()).isPositive();
    room.screening.erase(
        new ErasedTraces(
            UUID.randomUUID(), List.of(), Set.of(TestRoom.person(1)), List.of(), List.of(), null));
    assertThat(list.remembered()).isZero();
    assertThat(room.queue(TestRoom.SENIOR).count()).isZero();
  }
}

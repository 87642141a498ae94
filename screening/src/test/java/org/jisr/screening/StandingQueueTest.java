package org.jisr.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to queues while nobody looks at them. */
class StandingQueueTest {
  private static final String NEW_ENTRY = "N-1,Noura Aldebaran,,,,,\n";

  private TestRoom room;

  @BeforeEach
  void open() {
    room = new TestRoom();
    room.take(TestRoom.people());
    room.screening.budget(TestRoom.KEEPER, 50);
    room.store(1, "Noura Aldebaran", Tlp.RED);
    room.queue(TestRoom.SENIOR);
    room.queue(TestRoom.JUNIOR);
    room.screening.settle();
  }

  @AfterEach
  void close() {
    room.close();
  }

  private long candidates() {
    return room.count("SELECT count(*) FROM screening.candidate");
  }

  @Test
  void whatAListChangedIsLaidBesideTheBankWhileNobodyLooks() {
    assertThat(candidates()).isZero();
    room.take(TestRoom.people() + NEW_ENTRY);
    room.renew();
    assertThat(candidates()).isEqualTo(1);
    assertThat(room.acts("rescreen")).hasSize(1);
    assertThat(room.acts("sweep")).hasSize(1);
    QueuePage page = room.screening.queue(TestRoom.SENIOR, 0, 10);
    assertThat(page.count()).isEqualTo(1);
    assertThat(page.progress()).isEqualTo(new SweepProgress(true, 1, 0));
    assertThat(room.screening.queue(TestRoom.JUNIOR, 0, 10))
        .extracting("count", "progress")
        .containsExactly(0, new SweepProgress(true, 0, 0));
  }

  @Test
  void whatComesIntoTheBankIsScreenedWhileNobodyLooks() {
    room.store(2, "Tarek ben Yusuf El Maqdouri", Tlp.GREEN);
    room.renew();
    assertThat(candidates()).isEqualTo(2);
  }

  @Test
  void itGoesOnByItselfAfterACrash() {
    room.takeWithoutScreening(TestRoom.people() + NEW_ENTRY);
    room.reopen();
    room.renew();
    assertThat(candidates()).isEqualTo(1);
  }

  @Test
  void aQueueEndsWithTheRightsOfItsViewer() {
    room.disabled.add("senior");
    room.take(TestRoom.people() + NEW_ENTRY);
    room.renew();
    assertThat(candidates()).isZero();
    assertThat(room.count("SELECT count(*) FROM screening.watch")).isEqualTo(1);
  }

  @Test
  void aQueueEndsTwoWeeksAfterItsViewerLooked() {
    room.clock.passes(Duration.ofDays(15));
    room.renew();
    assertThat(room.count("SELECT count(*) FROM screening.watch")).isZero();
  }

  @Test
  void aQueueThatEndedDoesNotBeginByItself() {
    room.clock.passes(Duration.ofDays(15));
    room.renew();
    Watches.Terms terms = new Watches.Terms("", 0, 0, 0, 0);
    Optional<Watches.Watch> begun =
        new ScreeningDatabase(room.database.dataSource())
            .run(
                handle ->
                    Optional.ofNullable(
                        Watches.open(handle, TestRoom.SENIOR, terms, room.clock.instant(), false)));
    assertThat(begun).isEmpty();
    assertThat(room.count("SELECT count(*) FROM screening.watch")).isZero();
  }

  @Test
  void beginningAnewEachDayIsNotLooking() {
    for (int day = 0; day < 15; day++) {
      room.clock.passes(Duration.ofDays(1));
      room.renew();
    }
    assertThat(room.count("SELECT count(*) FROM screening.watch")).isZero();
  }

  @Test
  void anEntryThatWentTakesItsMatchesAlong() {
    room.take(TestRoom.people() + NEW_ENTRY);
    room.renew();
    room.take(TestRoom.people());
    room.renew();
    assertThat(room.screening.queue(TestRoom.SENIOR, 0, 10).count()).isZero();
  }
}

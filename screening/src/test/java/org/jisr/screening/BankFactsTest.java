package org.jisr.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.jisr.names.Evidence;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a statement says beside a name is evidence, too. */
class BankFactsTest {
  private static final String NAME = "Tarek ben Yusuf El Maqdouri";

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
  void birthGenderNationalityAndDocumentStandInTheWaterfall() {
    room.store(
        1,
        NAME,
        Tlp.GREEN,
        0,
        """
        ,"x_birth_date":"1971-03-09","x_gender":"m","x_nationality":["MA","FR"],\
        "x_document":"MA:QX 551234\"""");
    assertThat(first().match().evidence())
        .extracting(Evidence::kind)
        .containsExactly(
            Evidence.Kind.PRIOR,
            Evidence.Kind.NAME,
            Evidence.Kind.BIRTH,
            Evidence.Kind.GENDER,
            Evidence.Kind.NATIONALITY,
            Evidence.Kind.DOCUMENT);
  }

  @Test
  void anotherBirthSpeaksAgainst() {
    room.store(1, NAME, Tlp.GREEN);
    double without = first().match().bits();
    room.store(2, NAME, Tlp.GREEN, 0, ",\"x_birth_date\":\"1958\"");
    assertThat(room.queue(TestRoom.SENIOR).items())
        .filteredOn(item -> item.entity().equals(TestRoom.person(2)))
        .allSatisfy(item -> assertThat(item.match().bits()).isLessThan(without));
  }

  @Test
  void theSameDocumentIsFoundUnderAnotherName() {
    room.store(1, "Wilhelmina Featherstonehaugh", Tlp.GREEN, 0, ",\"x_document\":\"QX551234\"");
    assertThat(first().match().entry().id()).isEqualTo("L-1");
  }

  @Test
  void whatAViewerMayNotSeeIsNoEvidence() {
    room.store(1, NAME, Tlp.GREEN);
    room.store(1, NAME, Tlp.RED, 1, ",\"x_birth_date\":\"1971-03-09\"");
    assertThat(first().match().evidence()).extracting(Evidence::kind).contains(Evidence.Kind.BIRTH);
    assertThat(room.queue(TestRoom.JUNIOR).items().getFirst().match().evidence())
        .extracting(Evidence::kind)
        .doesNotContain(Evidence.Kind.BIRTH);
  }

  @Test
  void aDecisionHoldsForTheFactsItWasMadeOn() {
    room.store(1, NAME, Tlp.GREEN);
    room.screening.decide(TestRoom.SENIOR, first().id(), Verdict.UNSURE, "No date is known");
    room.store(1, NAME, Tlp.GREEN, 1, ",\"x_birth_date\":\"1971-03-09\"");
    assertThat(first().decision()).isNull();
  }

  @Test
  void whatIsNoFactIsLeftOut() {
    room.store(1, NAME, Tlp.GREEN, 0, ",\"x_birth_date\":1971,\"x_gender\":[\"m\",\"f\"]");
    assertThat(first().match().evidence())
        .extracting(Evidence::kind)
        .containsExactly(Evidence.Kind.PRIOR, Evidence.Kind.NAME);
  }
}

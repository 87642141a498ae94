package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.organisation;
import static org.jisr.bank.Objects.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.law.Handling;
import org.jisr.law.Purpose;
import org.jisr.law.SubjectCategory;
import org.jisr.law.Viewer;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may know of an envelope. */
class LetterTest {
  private static final Viewer GREEN = TestBank.consultation("officer", Tlp.GREEN).viewer();
  private static final Viewer RED = TestBank.consultation("chief", Tlp.RED).viewer();

  private static TestBank bank;

  @BeforeAll
  static void open() {
    bank = new TestBank();
  }

  @AfterAll
  static void close() {
    bank.close();
  }

  @BeforeEach
  void empty() {
    bank.reset();
  }

  @Test
  void oneHiddenItemHidesTheWholeEnvelope() {
    Source envelope = bank.source(Source.Kind.ENVELOPE, "envelope-1");
    bank.store(envelope, partner(Tlp.GREEN), report(1, "Open", "stadium"));
    assertThat(knows(GREEN, "envelope-1", id("report", 1))).isTrue();
    bank.store(envelope, partner(Tlp.RED), report(2, "Closed", "stadium"));
    assertThat(knows(GREEN, "envelope-1", id("report", 1), id("report", 2))).isFalse();
    assertThat(knows(RED, "envelope-1", id("report", 1), id("report", 2))).isTrue();
  }

  @Test
  void anEnvelopeIsJudgedByWhatCameByItAndNotByWhatElseIsSaid() {
    Source first = bank.source(Source.Kind.ENVELOPE, "envelope-1");
    bank.store(first, partner(Tlp.GREEN), organisation(1, "Harbour"));
    Source second = bank.source(Source.Kind.ENVELOPE, "envelope-2");
    bank.store(second, partner(Tlp.RED), organisation(1, "Harbour"));
    assertThat(knows(GREEN, "envelope-1", id("identity", 1))).isTrue();
    assertThat(knows(GREEN, "envelope-2", id("identity", 1))).isFalse();
  }

  @Test
  void whatWasSentIsKnownOnlyToWhoReadsEverythingThatWasSaidOfItThen() {
    bank.store(TestBank.own(Tlp.GREEN), organisation(1, "Harbour"));
    assertThat(knows(GREEN, "sent-1", id("identity", 1))).isTrue();
    bank.clock.advance(Duration.ofMinutes(1));
    Instant before = bank.clock.instant();
    bank.clock.advance(Duration.ofMinutes(1));
    bank.store(partner(Tlp.RED), organisation(1, "Harbour"));
    assertThat(knows(GREEN, "sent-1", id("identity", 1))).isFalse();
    Letter earlier = new Letter("sent-0", null, List.of(id("identity", 1)), before);
    assertThat(bank.gate().known(GREEN, List.of(earlier))).contains("sent-0");
  }

  @Test
  void whatIsSentAfterTheClockWasSetBackIsKnownToWhoReadsAllOfIt() {
    bank.store(TestBank.own(Tlp.GREEN), organisation(1, "Harbour"));
    bank.store(TestBank.own(Tlp.RED), organisation(2, "Pier"));
    Instant back = bank.clock.instant().minus(Duration.ofHours(1));
    Letter open = new Letter("sent-1", null, List.of(id("identity", 1)), back);
    Letter both = new Letter("sent-2", null, List.of(id("identity", 1), id("identity", 2)), back);
    Letter came = new Letter("came-1", "envelope-9", List.of(id("identity", 1)), back);
    assertThat(bank.gate().known(GREEN, List.of(open, both, came))).containsExactly("sent-1");
    assertThat(bank.gate().known(RED, List.of(open, both))).contains("sent-1", "sent-2");
  }

  @Test
  void aRecallLeavesItsRecordWithThoseWhoKnewAndGivesItToNobodyElse() {
    Source envelope = bank.source(Source.Kind.ENVELOPE, "envelope-1");
    bank.store(envelope, partner(Tlp.GREEN), report(1, "Open", "stadium"));
    bank.store(envelope, partner(Tlp.RED), report(2, "Closed", "stadium"));
    bank.bank
        .writer()
        .withdraw(
            List.of(id("report", 1), id("report", 2)),
            Source.Kind.ENVELOPE,
            "envelope-1",
            "recalled");
    assertThat(knows(GREEN, "envelope-1", id("report", 1))).isTrue();
    assertThat(knows(GREEN, "envelope-1", id("report", 2))).isFalse();
    assertThat(knows(GREEN, "recall-1", id("report", 1))).isTrue();
  }

  @Test
  void aWarningAboutAMinorReachesTheOfficerWithoutACaseOrAnotherPurpose() {
    Source envelope = bank.source(Source.Kind.ENVELOPE, "envelope-1");
    Handling missing =
        TestBank.handling(TestBank.PARTNER, Tlp.GREEN)
            .purposes(Purpose.MISSING_PERSONS)
            .subject(SubjectCategory.MISSING)
            .build();
    bank.store(envelope, missing, organisation(1, "Child"));
    assertThat(knows(GREEN, "envelope-1", id("identity", 1))).isTrue();
  }

  @Test
  void whatTheBankNeverHeldIsKnownToNobodyAndNoItemsAreKnownToAll() {
    assertThat(knows(RED, "envelope-1", id("report", 9))).isFalse();
    assertThat(knows(GREEN, "agreement-1")).isTrue();
  }

  private static Handling partner(Tlp marking) {
    return TestBank.handling(TestBank.PARTNER, marking).build();
  }

  private static boolean knows(Viewer viewer, String envelope, StixId... items) {
    Letter letter = new Letter(envelope, envelope, List.of(items), bank.clock.instant());
    Set<String> known = bank.gate().known(viewer, List.of(letter));
    return known.contains(envelope);
  }
}

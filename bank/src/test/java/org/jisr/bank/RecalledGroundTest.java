package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.report;

import java.time.Duration;
import java.util.List;
import org.jisr.law.Consultation;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rests on something that was called back says so, to whoever could see that. */
final class RecalledGroundTest {
  private static final Consultation LOW = TestBank.consultation("analyst-2", Tlp.GREEN);
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
  void reset() {
    bank.reset();
  }

  private static StixObject note(int number, String modified, StixId about) {
    return StixObject.read(
        """
        {"type":"note","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",\
        "modified":"%s","content":"What follows from it.","object_refs":["%s"]}"""
            .formatted(id("note", number), modified, about));
  }

  private static void recalled(StixId id, String reason) {
    bank.clock.advance(Duration.ofMinutes(1));
    bank.bank.writer().withdraw(List.of(id), Source.Kind.ENVELOPE, "envelope-1", reason);
  }

  private static boolean flagged(Consultation viewer, StixId id) {
    return bank.gate().entity(viewer, id, null).restsOnRecalled();
  }

  private static void arrived(Tlp marking) {
    bank.store(
        bank.source(Source.Kind.ENVELOPE, "envelope-1"),
        TestBank.handling(TestBank.PARTNER, marking).build(),
        report(1, "Warning", "seen near the stadium"));
  }

  @Test
  void aNoteOnSomethingRecalledIsFlaggedUntilItIsMadeAnew() {
    arrived(Tlp.GREEN);
    bank.store(TestBank.own(Tlp.GREEN), note(7, "2026-01-01T00:00:00.000Z", id("report", 1)));
    assertThat(flagged(TestBank.ANALYST, id("note", 7))).isFalse();
    recalled(id("report", 1), "recalled-by-sender");
    assertThat(flagged(TestBank.ANALYST, id("note", 7))).isTrue();
    bank.clock.advance(Duration.ofMinutes(1));
    bank.store(TestBank.own(Tlp.GREEN), note(7, "2026-02-01T00:00:00.000Z", id("report", 1)));
    assertThat(flagged(TestBank.ANALYST, id("note", 7))).isFalse();
  }

  @Test
  void whoCouldNotSeeWhatWasRecalledIsToldNothing() {
    arrived(Tlp.RED);
    bank.store(TestBank.own(Tlp.GREEN), note(7, "2026-01-01T00:00:00.000Z", id("report", 1)));
    recalled(id("report", 1), "corrected-by-sender");
    assertThat(flagged(TestBank.ANALYST, id("note", 7))).isTrue();
    assertThat(flagged(LOW, id("note", 7))).isFalse();
  }

  @Test
  void whatThisNodeLetGoOfItselfFlagsNothing() {
    arrived(Tlp.GREEN);
    bank.store(TestBank.own(Tlp.GREEN), note(7, "2026-01-01T00:00:00.000Z", id("report", 1)));
    recalled(id("report", 1), "deleted");
    assertThat(flagged(TestBank.ANALYST, id("note", 7))).isFalse();
  }

  @Test
  void whatIsSaidToBeDerivedFromItIsFlagged() {
    arrived(Tlp.GREEN);
    StixObject derived =
        StixObject.read(
            """
            {"type":"relationship","spec_version":"2.1","id":"%s",\
            "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",\
            "relationship_type":"derived-from","source_ref":"%s","target_ref":"%s"}"""
                .formatted(id("relationship", 9), id("report", 2), id("report", 1)));
    bank.store(TestBank.own(Tlp.GREEN), report(2, "Product", "our reading"), derived);
    assertThat(flagged(TestBank.ANALYST, id("report", 2))).isFalse();
    recalled(id("report", 1), "recalled-by-sender");
    assertThat(flagged(TestBank.ANALYST, id("report", 2))).isTrue();
    assertThat(flagged(TestBank.ANALYST, id("relationship", 9))).isTrue();
  }
}

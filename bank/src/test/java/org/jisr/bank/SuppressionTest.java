package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.LogEntry;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was erased does not come back by being imported again. */
final class SuppressionTest {
  private static final StixId ONE = Objects.id("identity", 1);
  private static final PartyId THIRD = new PartyId("eastern-port");
  private static final Viewer OVERSIGHT =
      new Viewer(TestBank.SELF, "oversight-1", Set.of(Role.OVERSIGHT), Tlp.CLEAR);
  private static final Consultation APPROVER =
      new Consultation(
          new Viewer(TestBank.SELF, "approver-1", Set.of(Role.APPROVER), Tlp.RED),
          Purpose.EVENT_SECURITY,
          "request");
  private static final String REASON = "The court asks for it again.";
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

  private static Suppressions suppressions() {
    return bank.bank.retention().suppressions();
  }

  private static StixObject person(String modified) {
    return Objects.object(ONE, modified, "\"name\":\"Lantern\",\"identity_class\":\"individual\"");
  }

  private static StixObject person() {
    return person("2026-02-01T00:00:00.000Z");
  }

  /** A handling as a later import would give it, with dates of its own. */
  private static Handling later(PartyId originator) {
    return TestBank.handling(originator, Tlp.AMBER)
        .retention(Instant.parse("2033-01-01T00:00:00Z"), Instant.parse("2034-01-01T00:00:00Z"))
        .build();
  }

  private static void past(StixObject... objects) {
    bank.store(TestBank.own(Tlp.AMBER), objects);
    bank.clock.set(TestBank.DELETION);
    assertThat(bank.bank.retention().run()).isNotEmpty();
  }

  private static void erasedForTheSubject(PartyId originator) {
    bank.store(TestBank.handling(originator, Tlp.AMBER).build(), person());
    SubjectRequests requests = bank.bank.retention().requests();
    UUID id =
        requests.register(OVERSIGHT, SubjectRequestKind.ERASURE, Language.FR, "DPO/2026-9").id();
    requests.identify(OVERSIGHT, id, IdentityCheck.DOCUMENT_SEEN);
    requests.verify(OVERSIGHT, id, SubjectMeasure.ERASE, List.of(ONE));
    requests.decide(APPROVER, id, true, "It was wrong.");
  }

  private static List<StoreOutcome> again(PartyId originator, StixObject object) {
    return bank.store(later(originator), object).outcomes();
  }

  @Test
  void whatWasErasedByItsDateIsHeldBackAndCounted() {
    past(person());
    assertThat(again(TestBank.SELF, person())).containsExactly(StoreOutcome.HELD_BACK);
    assertThat(again(TestBank.SELF, person("2025-01-01T00:00:00.000Z")))
        .containsExactly(StoreOutcome.HELD_BACK);
    assertThat(bank.found("lantern")).isEmpty();
    Suppression figures = suppressions().list(10).getFirst();
    assertThat(figures.ground()).isEqualTo(ErasureGround.DEADLINE.code());
    assertThat(figures.objects()).isEqualTo(1);
    assertThat(figures.attempts()).isEqualTo(2);
    LogEntry leaf =
        bank.log.entries(bank.log.size() - 1, 10).stream()
            .filter(entry -> entry.code().equals("suppression"))
            .findFirst()
            .orElseThrow();
    assertThat(leaf.clear()).containsEntry("action", "held-back").containsEntry("count", "1");
  }

  @Test
  void whatTheOriginatorSaysLaterAndWhatOthersSayIsNew() {
    past(person());
    assertThat(again(THIRD, person())).containsExactly(StoreOutcome.NEW);
    assertThat(again(TestBank.SELF, person("2030-06-01T00:00:00.000Z")))
        .containsExactly(StoreOutcome.NEW);
  }

  @Test
  void whatHasNoTimeOfItsOwnWaitsForAPerson() {
    StixObject address =
        StixObject.read(
            """
            {"type":"ipv4-addr","spec_version":"2.1",\
            "id":"ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4","value":"198.51.100.3"}""");
    past(address);
    assertThat(again(TestBank.SELF, address)).containsExactly(StoreOutcome.HELD_BACK);
  }

  @Test
  void whatIsStillHeldIsKnownAsBefore() {
    bank.store(later(TestBank.SELF), person());
    past(person());
    assertThat(again(TestBank.SELF, person())).containsExactly(StoreOutcome.KNOWN);
  }

  @Test
  void whatAPersonHadErasedIsRefusedWhoeverSaysItAndWhen() {
    erasedForTheSubject(TestBank.PARTNER);
    assertThat(again(TestBank.PARTNER, person())).containsExactly(StoreOutcome.HELD_BACK);
    assertThat(again(THIRD, person("2029-01-01T00:00:00.000Z")))
        .containsExactly(StoreOutcome.HELD_BACK);
    assertThat(suppressions().list(10))
        .extracting(Suppression::ground)
        .containsExactly(ErasureGround.SUBJECT_REQUEST.code());
  }

  @Test
  void whatItsSenderErasedComesBackFromItsSenderAlone() {
    Source first = bank.source(Source.Kind.ENVELOPE, "southern-guard/e-1");
    bank.store(first, TestBank.handling(TestBank.PARTNER, Tlp.AMBER).build(), person());
    bank.bank
        .writer()
        .withdraw(Set.of(ONE), Source.Kind.ENVELOPE, first.reference(), "erased-by-sender");
    assertThat(again(TestBank.PARTNER, person())).containsExactly(StoreOutcome.HELD_BACK);
    Source third = bank.source(Source.Kind.ENVELOPE, "eastern-port/e-7");
    Handling handed = later(TestBank.PARTNER).toBuilder().chain(List.of(THIRD)).build();
    assertThat(bank.store(third, handed, person()).outcomes())
        .containsExactly(StoreOutcome.HELD_BACK);
    Source second = bank.source(Source.Kind.ENVELOPE, "southern-guard/e-2");
    assertThat(bank.store(second, later(TestBank.PARTNER), person()).outcomes())
        .containsExactly(StoreOutcome.NEW);
  }

  @Test
  void anApproverLetsItInWithAReasonAndOversightSeesIt() {
    past(person());
    assertThat(suppressions().look(OVERSIGHT, ONE)).hasSize(1);
    assertThat(suppressions().look(OVERSIGHT, Objects.id("identity", 2))).isEmpty();
    assertRefused(() -> suppressions().look(APPROVER.viewer(), ONE));
    assertRefused(() -> suppressions().lift(OVERSIGHT, Set.of(ONE), REASON));
    assertRefused(() -> suppressions().lift(APPROVER.viewer(), Set.of(ONE), "why not"));
    assertThat(suppressions().lift(APPROVER.viewer(), Set.of(ONE), REASON)).isEqualTo(1);
    LogEntry leaf = bank.log.entries(bank.log.size() - 1, 1).getFirst();
    assertThat(leaf.clear()).containsEntry("action", "lift");
    assertThat(bank.log.open(leaf.index()).values())
        .containsEntry("reason", REASON)
        .allSatisfy((field, value) -> assertThat(value).doesNotContain(ONE.uuid().toString()));
    assertThat(again(TestBank.SELF, person())).containsExactly(StoreOutcome.NEW);
    assertThat(suppressions().list(10).getFirst().lifted()).isEqualTo(1);
  }

  @Test
  void theListNamesNothing() {
    past(person());
    String all =
        bank.jdbi()
            .<String, RuntimeException>withHandle(
                handle ->
                    handle
                        .createQuery("SELECT string_agg(s::text, ' ') FROM bank.suppression s")
                        .mapTo(String.class)
                        .one());
    assertThat(all)
        .doesNotContain(ONE.uuid().toString())
        .doesNotContain(HexFormat.of().formatHex(Preparation.sha256().digest(person().json())))
        .doesNotContain(TestBank.SELF.value());
  }

  @Test
  void aRestoredBankKeepsOutWhatItsCopyTells() {
    past(person());
    UUID erasure = bank.bank.retention().erasures(1).getFirst().id();
    SuppressionMarks marks =
        bank.jdbi()
            .<SuppressionMarks, RuntimeException>withHandle(
                handle -> SuppressionRows.of(handle, erasure).orElseThrow());
    try (TestBank restored = new TestBank()) {
      restored.clock.set(bank.clock.instant().plus(Duration.ofDays(1)));
      Suppressions list = restored.bank.retention().suppressions();
      assertThat(list.restore(List.of(marks))).isEqualTo(1);
      assertThat(list.restore(List.of(marks))).isZero();
      assertThat(restored.store(later(TestBank.SELF), person()).outcomes())
          .containsExactly(StoreOutcome.HELD_BACK);
      assertThat(list.lift(APPROVER.viewer(), Set.of(ONE), REASON)).isEqualTo(1);
      assertThat(list.restore(List.of(marks))).isZero();
      assertThat(restored.store(later(TestBank.SELF), person()).outcomes())
          .containsExactly(StoreOutcome.NEW);
    }
  }

  private static void assertRefused(Runnable act) {
    assertThatThrownBy(act::run).isInstanceOf(BankException.class);
  }
}

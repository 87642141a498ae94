package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jisr.law.Consultation;
import org.jisr.law.CorrectionState;
import org.jisr.law.Language;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person asks what is held about them, and gets the same answer whatever is. */
final class SubjectRequestsTest {
  private static final StixId ONE = Objects.id("identity", 1);
  private static final Viewer OVERSIGHT =
      new Viewer(TestBank.SELF, "oversight-1", Set.of(Role.OVERSIGHT), Tlp.CLEAR);
  private static final Consultation APPROVER =
      new Consultation(
          new Viewer(TestBank.SELF, "approver-1", Set.of(Role.APPROVER), Tlp.RED),
          Purpose.EVENT_SECURITY,
          "request");
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

  private static SubjectRequests requests() {
    return bank.bank.retention().requests();
  }

  private static UUID identified() {
    UUID id =
        requests().register(OVERSIGHT, SubjectRequestKind.ERASURE, Language.AR, "DPO/2026-7").id();
    requests().identify(OVERSIGHT, id, IdentityCheck.DOCUMENT_SEEN);
    return id;
  }

  private static void assertRefused(BankFault fault, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOf(BankException.class)
        .extracting(e -> ((BankException) e).fault())
        .isEqualTo(fault);
  }

  @Test
  void aRequestIsAnsweredWithinAMonthAndEachStepIsALeaf() {
    long before = bank.log.size();
    UUID id = identified();
    SubjectRequest request = requests().get(id);
    assertThat(Duration.between(request.receivedAt(), request.dueAt()).toDays()).isEqualTo(30);
    requests().verify(OVERSIGHT, id, SubjectMeasure.NONE, List.of());
    SubjectRequest answered = requests().answer(OVERSIGHT, id);
    assertThat(answered.outcome()).isEqualTo(SubjectOutcome.VERIFIED_NO_FURTHER_INFORMATION);
    assertThat(answered.state()).isEqualTo(SubjectRequestState.ANSWERED);
    assertThat(bank.leaves().subList(0, (int) (bank.log.size() - before)))
        .hasSize(4)
        .containsOnly("subject-request");
  }

  @Test
  void stepsAreTakenInTheirOrderAndByThoseWhoMay() {
    UUID id =
        requests().register(OVERSIGHT, SubjectRequestKind.ACCESS, Language.FR, "DPO/2026-8").id();
    assertRefused(
        BankFault.REQUEST_STATE,
        () -> requests().verify(OVERSIGHT, id, SubjectMeasure.NONE, List.of()));
    assertRefused(BankFault.REQUEST_STATE, () -> requests().answer(OVERSIGHT, id));
    assertRefused(
        BankFault.REQUEST_STATE,
        () -> requests().identify(APPROVER.viewer(), id, IdentityCheck.DOCUMENT_SEEN));
    assertRefused(BankFault.REQUEST_STATE, () -> requests().decide(APPROVER, id, true, "x"));
    assertRefused(
        BankFault.REQUEST_STATE,
        () ->
            requests()
                .register(APPROVER.viewer(), SubjectRequestKind.ACCESS, Language.FR, "DPO/2026-9"));
    assertRefused(
        BankFault.REQUEST_INVALID,
        () ->
            requests()
                .register(OVERSIGHT, SubjectRequestKind.ACCESS, Language.FR, "Maria Lantern"));
    assertRefused(BankFault.REQUEST_UNKNOWN, () -> requests().get(UUID.randomUUID()));
    requests().identify(OVERSIGHT, id, IdentityCheck.NOT_ESTABLISHED);
    assertRefused(
        BankFault.REQUEST_STATE,
        () -> requests().verify(OVERSIGHT, id, SubjectMeasure.NONE, List.of()));
    assertThat(requests().answer(OVERSIGHT, id).outcome())
        .isEqualTo(SubjectOutcome.IDENTITY_NOT_ESTABLISHED);
  }

  @Test
  void anAgreedErasureReachesEverythingAndTheRequestForgetsWhatItWasAbout() {
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "Lantern"), Objects.person(2, "Beacon"));
    UUID id = identified();
    requests().verify(OVERSIGHT, id, SubjectMeasure.ERASE, List.of(ONE));
    SubjectRequest decided = requests().decide(APPROVER, id, true, "no ground to keep");
    assertThat(decided.outcome()).isEqualTo(SubjectOutcome.ERASED);
    assertThat(requests().answer(OVERSIGHT, id).objects()).isEmpty();
    assertThat(Traces.of(bank, "lantern", ONE)).isEmpty();
    assertThat(bank.found("beacon")).hasSize(1);
    assertThat(bank.bank.retention().erasures(5).getFirst().ground())
        .isEqualTo(ErasureGround.SUBJECT_REQUEST);
  }

  @Test
  void aDeclinedMeasureChangesNothingAndIsNotToldApart() {
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "Lantern"));
    UUID id = identified();
    requests().verify(OVERSIGHT, id, SubjectMeasure.ERASE, List.of(ONE));
    requests().decide(APPROVER, id, false, "an investigation is open");
    assertThat(requests().answer(OVERSIGHT, id).outcome())
        .isEqualTo(SubjectOutcome.VERIFIED_NO_FURTHER_INFORMATION);
    assertThat(bank.found("lantern")).containsExactly(ONE);
  }

  @Test
  void aRestrictionLeavesACaveat() {
    bank.store(TestBank.own(Tlp.AMBER), Objects.person(1, "Lantern"));
    UUID id = identified();
    requests().verify(OVERSIGHT, id, SubjectMeasure.RESTRICT, List.of(ONE));
    requests().decide(APPROVER, id, true, "contested");
    assertThat(bank.gate().entity(TestBank.ANALYST, ONE, null).statements().getFirst().handling())
        .extracting(handling -> handling.state())
        .isEqualTo(CorrectionState.DISPUTED);
  }

  @Test
  void theFileOfAPersonHasAllProcessingAndNoContent() {
    bank.store(TestBank.own(Tlp.RED), Objects.person(1, "Lantern"));
    bank.gate().entity(TestBank.ANALYST, ONE, null);
    ReleaseRequest release = new ReleaseRequest(TestBank.PARTNER, TestBank.ANALYST.purpose(), null);
    String hash =
        bank.gate().decideRelease(TestBank.ANALYST, List.of(ONE), List.of(release)).decisionHash();
    bank.gate().release(TestBank.ANALYST, List.of(ONE), List.of(release), hash);
    SubjectFile file = bank.bank.retention().files().of(OVERSIGHT, "DPO/2026-7", Set.of(ONE));
    assertThat(file.statements()).hasSize(1);
    assertThat(file.acts())
        .extracting(SubjectFile.Act::kind)
        .containsExactly("subject-file", "refusal", "consult");
    assertThat(file.acts().getLast().opened()).containsEntry("viewer", "analyst-1");
    assertThat(file.toString()).doesNotContain("Lantern");
    assertThatThrownBy(() -> bank.bank.retention().files().of(APPROVER.viewer(), "x", Set.of(ONE)))
        .isInstanceOf(BankException.class);
    bank.clock.set(Instant.parse("2030-01-01T00:00:00Z"));
    assertThat(bank.bank.retention().files().of(OVERSIGHT, "DPO/2026-7", Set.of(ONE)).statements())
        .isEmpty();
  }
}

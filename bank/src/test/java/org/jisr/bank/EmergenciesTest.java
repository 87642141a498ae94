package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.object;
import static org.jisr.bank.Objects.organisation;
import static org.jisr.bank.Objects.person;
import static org.jisr.bank.Objects.relationship;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.law.Consultation;
import org.jisr.law.EmergencyGround;
import org.jisr.law.Handling;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.SubjectCategory;
import org.jisr.law.Viewer;
import org.jisr.log.LogEntry;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EmergenciesTest {
  private static final Viewer JUNIOR =
      new Viewer(TestBank.SELF, "junior", Set.of(Role.ANALYST), Tlp.GREEN);
  private static final Viewer OVERSIGHT =
      new Viewer(TestBank.SELF, "eyes", Set.of(Role.OVERSIGHT), Tlp.CLEAR);
  private static final StixId PERSON = id("identity", 1);

  private final List<String> heard = new ArrayList<>();
  private TestBank bank;

  @BeforeEach
  void open() {
    bank = new TestBank();
    bank.bank
        .emergencies()
        .listen((happening, emergency) -> heard.add(happening + " leaf " + (bank.log.size() > 0)));
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void whatRankGroupAndPurposeCloseIsOpenedWithItsStatementsOnly() {
    bank.store(closed(), person(1, "Nadir Belkasem"));
    bank.store(
        TestBank.own(Tlp.GREEN),
        organisation(2, "Harbour"),
        relationship(3, PERSON, "works-for", id("identity", 2)));
    Emergency emergency = emergencies().open(call(JUNIOR, "s1", PERSON));
    assertThat(emergency.object()).isEqualTo(PERSON);
    assertThat(Duration.between(emergency.openedAt(), emergency.until()))
        .isEqualTo(Duration.ofMinutes(30));
    EntityView view = emergencies().look(JUNIOR, "s1", emergency.id()).entity();
    assertThat(view.name()).isEqualTo("Nadir Belkasem");
    assertThat(view.relationshipCount()).isZero();
    assertThat(view.statements().getFirst().decision().reasons())
        .anySatisfy(
            reason ->
                assertThat(reason.facts().getOrDefault("lifted", ""))
                    .isEqualTo("clearance compartment purpose"));
  }

  @Test
  void nothingElseIsOpenWhileAnEmergencyIs() {
    bank.store(closed(), person(1, "Nadir Belkasem"), person(4, "Salim Haddou"));
    emergencies().open(call(JUNIOR, "s1", PERSON));
    Consultation ordinary = new Consultation(JUNIOR, Purpose.EVENT_SECURITY, "2026-017");
    assertThat(bank.gate().search(ordinary, SearchQuery.of("nadir"), 50, null).items()).isEmpty();
    for (StixId each : List.of(PERSON, id("identity", 4))) {
      assertThatThrownBy(() -> bank.gate().entity(ordinary, each, null))
          .hasMessage(BankFault.ENTITY_UNKNOWN.message());
    }
  }

  @Test
  void theLeafAndTheAlarmComeBeforeAnythingIsShown() {
    bank.store(closed(), person(1, "Nadir Belkasem"));
    Emergency emergency = emergencies().open(call(JUNIOR, "s1", PERSON));
    assertThat(heard).containsExactly("OPENED leaf true");
    LogEntry leaf = bank.log.entries(emergency.leaf(), 1).getFirst();
    assertThat(leaf.code()).isEqualTo("break-glass");
    assertThat(leaf.clear())
        .containsEntry("action", "open")
        .containsEntry("purpose", "terrorism")
        .doesNotContainKeys("object", "by");
    Map<String, String> values = bank.log.open(emergency.leaf()).values();
    assertThat(values)
        .containsEntry("by", "junior")
        .containsEntry("object", PERSON.toString())
        .containsEntry("ground", "danger-to-life")
        .containsEntry("caseRef", "2026-017");
    emergencies().look(JUNIOR, "s1", emergency.id());
    emergencies().look(JUNIOR, "s1", emergency.id());
    assertThat(bank.leaves()).filteredOn("break-glass"::equals).hasSize(3);
    assertThat(emergencies().list(OVERSIGHT).getFirst().looks()).isEqualTo(2);
  }

  @Test
  void nothingAndNotOpenableAndReadableAnywayAreAnsweredAlike() {
    Handling restricted =
        closed().toBuilder().restrictedAgainst(TestBank.SELF).releasableTo().build();
    bank.store(restricted, organisation(10, "Kept from us"));
    bank.store(
        closed().toBuilder().subject(SubjectCategory.INFORMANT).build(), person(11, "Source"));
    bank.store(closed().toBuilder().subject(SubjectCategory.WITNESS).build(), person(12, "Saw it"));
    bank.store(closed().toBuilder().minor(true).build(), person(13, "A child"));
    bank.store(
        closed().toBuilder()
            .retention(bank.clock.instant().plusSeconds(60), TestBank.DELETION)
            .build(),
        organisation(14, "Overdue"));
    bank.store(terrorism(Tlp.GREEN), organisation(15, "Open to all"));
    bank.clock.advance(Duration.ofHours(1));
    int number = 0;
    for (int each : new int[] {10, 11, 12, 13, 14, 15, 99}) {
      long before = bank.log.size();
      Viewer viewer =
          new Viewer(TestBank.SELF, "viewer-" + number++, Set.of(Role.ANALYST), Tlp.GREEN);
      refused(
          BankFault.EMERGENCY_NOTHING,
          () -> emergencies().open(call(viewer, "s1", id("identity", each))));
      assertThat(bank.log.size() - before).as("leaves for %d", each).isEqualTo(1);
      assertThat(bank.log.entries(before, 1).getFirst().clear().keySet())
          .containsExactlyInAnyOrder("action", "purpose", "emergency");
      assertThat(bank.log.entries(before, 1).getFirst().commitments().keySet()).hasSize(7);
    }
    assertThat(heard).hasSize(number);
    assertThat(emergencies().list(OVERSIGHT))
        .hasSize(number)
        .allSatisfy(each -> assertThat(each.object()).isNull());
  }

  @Test
  void aNumberOpensByItsExactValueOrNotAtAll() {
    bank.store(
        closed(),
        object(id("phone-number", 1), "2026-02-01T00:00:00.000Z", "\"value\":\"+2126001\""));
    refused(BankFault.EMERGENCY_NOTHING, () -> emergencies().open(call(JUNIOR, "s1", "+212600")));
    refused(BankFault.EMERGENCY_NOTHING, () -> emergencies().open(call(JUNIOR, "s1", "%")));
    assertThat(emergencies().open(call(JUNIOR, "s1", "+212 6-001")).object())
        .isEqualTo(id("phone-number", 1));
  }

  @Test
  void itHoldsInItsSessionForItsAccountAndItsTimeOnly() {
    bank.store(closed(), person(1, "Nadir Belkasem"));
    Emergency emergency = emergencies().open(call(JUNIOR, "s1", PERSON));
    Viewer other = new Viewer(TestBank.SELF, "other", Set.of(Role.ANALYST), Tlp.RED);
    unknown(() -> emergencies().look(JUNIOR, "s2", emergency.id()));
    unknown(() -> emergencies().look(other, "s1", emergency.id()));
    unknown(() -> emergencies().look(OVERSIGHT, "s1", emergency.id()));
    unknown(() -> emergencies().look(JUNIOR, "s1", UUID.randomUUID()));
    assertThat(emergencies().open(JUNIOR, "s2")).isEmpty();
    assertThat(emergencies().open(JUNIOR, "s1")).hasSize(1);
    bank.clock.advance(Duration.ofMinutes(30));
    unknown(() -> emergencies().look(JUNIOR, "s1", emergency.id()));
    assertThat(emergencies().open(JUNIOR, "s1")).isEmpty();
  }

  @Test
  void whatIsRecalledMeanwhileIsClosedAtOnce() {
    bank.store(
        closed().toBuilder()
            .retention(bank.clock.instant().plusSeconds(120), TestBank.DELETION)
            .build(),
        person(1, "Nadir Belkasem"));
    Emergency emergency = emergencies().open(call(JUNIOR, "s1", PERSON));
    bank.clock.advance(Duration.ofMinutes(3));
    unknown(() -> emergencies().look(JUNIOR, "s1", emergency.id()));
  }

  @Test
  void anAccountOpensSoMuchADayAndOversightSeesHowOften() {
    for (int i = 0; i < Emergencies.MOST_A_DAY; i++) {
      refused(
          BankFault.EMERGENCY_NOTHING,
          () -> emergencies().open(call(JUNIOR, "s1", id("identity", 77))));
      bank.clock.advance(Duration.ofMinutes(1));
    }
    bank.store(closed(), person(1, "Nadir Belkasem"));
    int before = bank.leaves().size();
    refused(BankFault.EMERGENCY_LIMIT, () -> emergencies().open(call(JUNIOR, "s1", PERSON)));
    assertThat(bank.leaves()).hasSize(before + 1).first().isEqualTo("break-glass");
    bank.clock.advance(Duration.ofDays(1));
    emergencies().open(call(JUNIOR, "s1", PERSON));
    assertThat(emergencies().list(OVERSIGHT))
        .anySatisfy(each -> assertThat(each.recent()).isEqualTo(Emergencies.MOST_A_DAY + 1));
  }

  @Test
  void withoutCaseOrReasonOrByWhoReadsNoContentNothingIsAsked() {
    EmergencyCall good = call(JUNIOR, "s1", PERSON);
    for (EmergencyCall bad :
        List.of(
            new EmergencyCall(
                new Consultation(JUNIOR, Purpose.TERRORISM, " "),
                "s1",
                good.ground(),
                good.reason(),
                good.sought()),
            new EmergencyCall(good.consultation(), "s1", good.ground(), "short", good.sought()),
            call(OVERSIGHT, "s1", PERSON))) {
      refused(BankFault.EMERGENCY_INVALID, () -> emergencies().open(bad));
    }
    assertThat(bank.leaves()).doesNotContain("break-glass");
    assertThat(heard).isEmpty();
  }

  @Test
  void oversightReviewsOnceAndWhatIsOpenEnds() {
    bank.store(closed(), person(1, "Nadir Belkasem"));
    Emergency emergency = emergencies().open(call(JUNIOR, "s1", PERSON));
    assertThat(emergencies().standing()).isEqualTo(new EmergencyStanding(1, 0));
    unknown(() -> emergencies().review(JUNIOR, emergency.id(), EmergencyVerdict.IN_ORDER, "Mine."));
    Viewer opener = new Viewer(TestBank.SELF, "junior", Set.of(Role.OVERSIGHT), Tlp.CLEAR);
    refused(
        BankFault.EMERGENCY_STATE,
        () -> emergencies().review(opener, emergency.id(), EmergencyVerdict.IN_ORDER, "Mine."));
    Emergency reviewed =
        emergencies().review(OVERSIGHT, emergency.id(), EmergencyVerdict.OBJECTION, "Not needed.");
    assertThat(reviewed.review())
        .isEqualTo(
            new Emergency.Review(
                EmergencyVerdict.OBJECTION, "eyes", bank.clock.instant(), "Not needed."));
    unknown(() -> emergencies().look(JUNIOR, "s1", emergency.id()));
    refused(
        BankFault.EMERGENCY_STATE,
        () -> emergencies().review(OVERSIGHT, emergency.id(), EmergencyVerdict.IN_ORDER, "Yes."));
    assertThat(emergencies().standing()).isEqualTo(new EmergencyStanding(0, 0));
    assertThat(heard).last().isEqualTo("REVIEWED leaf true");
  }

  @Test
  void anOverdueReviewIsSaidAndSaidAgain() {
    bank.store(closed(), person(1, "Nadir Belkasem"));
    Emergency emergency = emergencies().open(call(JUNIOR, "s1", PERSON));
    emergencies().remind();
    assertThat(heard).hasSize(1);
    bank.clock.advance(Duration.ofHours(72));
    assertThat(emergency.state(bank.clock.instant())).isEqualTo(EmergencyState.OVERDUE);
    assertThat(emergencies().standing()).isEqualTo(new EmergencyStanding(0, 1));
    emergencies().remind();
    emergencies().remind();
    assertThat(heard).hasSize(2).last().isEqualTo("OVERDUE leaf true");
    bank.clock.advance(Duration.ofHours(1));
    emergencies().remind();
    assertThat(heard).hasSize(3);
  }

  @Test
  void anErasedObjectLeavesNothingBehindButThatThereWasAnEmergency() {
    bank.store(
        closed().toBuilder()
            .retention(
                bank.clock.instant().plusSeconds(3_000), bank.clock.instant().plusSeconds(3_600))
            .build(),
        person(1, "Nadir Belkasem"));
    emergencies().open(call(JUNIOR, "s1", PERSON));
    bank.clock.advance(Duration.ofHours(2));
    bank.bank.retention().run();
    assertThat(emergencies().list(OVERSIGHT))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.object()).isNull();
              assertThat(each.sought()).isNull();
              assertThat(each.reason()).isEmpty();
            });
  }

  private Emergencies emergencies() {
    return bank.bank.emergencies();
  }

  private static Handling closed() {
    return terrorism(Tlp.RED).toBuilder().compartments(Set.of("harbour")).build();
  }

  private static Handling terrorism(Tlp marking) {
    return TestBank.handling(TestBank.SELF, marking)
        .purposes(marking == Tlp.RED ? Purpose.EVENT_SECURITY : Purpose.TERRORISM)
        .build();
  }

  private static EmergencyCall call(Viewer viewer, String session, StixId object) {
    return call(viewer, session, new EmergencyCall.ById(object));
  }

  private static EmergencyCall call(Viewer viewer, String session, String value) {
    return call(viewer, session, new EmergencyCall.ByValue(value));
  }

  private static EmergencyCall call(Viewer viewer, String session, EmergencyCall.Sought sought) {
    return new EmergencyCall(
        new Consultation(viewer, Purpose.TERRORISM, "2026-017"),
        session,
        EmergencyGround.DANGER_TO_LIFE,
        "A man with a weapon is at gate 4.",
        sought);
  }

  private static void refused(BankFault fault, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(BankException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }

  private static void unknown(ThrowingCallable act) {
    refused(BankFault.EMERGENCY_UNKNOWN, act);
  }
}

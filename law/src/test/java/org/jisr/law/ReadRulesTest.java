package org.jisr.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.law.Samples.ISLAND;
import static org.jisr.law.Samples.NORTH;
import static org.jisr.law.Samples.NOW;
import static org.jisr.law.Samples.SOUTH;
import static org.jisr.law.Samples.amberForSouth;
import static org.jisr.law.Samples.analyst;
import static org.jisr.law.Samples.consultation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;

final class ReadRulesTest {
  private static List<String> unmet(HandlingBuilder handling, Consultation consultation) {
    return Samples.unmet(ReadRules.decide(handling.build(), consultation, NOW));
  }

  @Test
  void anAnalystReadsTheOwnNodesStatement() {
    Decision decision =
        ReadRules.decide(amberForSouth().build(), consultation(analyst(NORTH)), NOW);
    assertThat(decision.permitted()).isTrue();
    assertThat(decision.obligations()).isEmpty();
  }

  @Test
  void aClearanceBelowTheMarkingIsNotEnough() {
    Viewer green = new Viewer(NORTH, "a1", Set.of(Role.ANALYST), Tlp.GREEN);
    assertThat(unmet(amberForSouth(), consultation(green))).containsExactly("READ_CLEARANCE");
  }

  @Test
  void aNeedToKnowGroupOpensToItsMembersOnlyAndAllMustBeHeld() {
    HandlingBuilder closed = amberForSouth().compartments(List.of("harbour", "source-desk"));
    Viewer half = new Viewer(NORTH, "a1", Set.of(Role.ANALYST), Tlp.RED, Set.of("harbour"));
    Viewer member =
        new Viewer(
            NORTH, "a1", Set.of(Role.ANALYST), Tlp.RED, Set.of("harbour", "source-desk", "other"));
    assertThat(unmet(closed, consultation(analyst(NORTH)))).containsExactly("READ_COMPARTMENT");
    assertThat(unmet(closed, consultation(half))).containsExactly("READ_COMPARTMENT");
    assertThat(unmet(closed, consultation(member))).isEmpty();
  }

  @Test
  void administratorsAndOversightReadNoContent() {
    Viewer viewer = new Viewer(NORTH, "a1", Set.of(Role.ADMINISTRATOR, Role.OVERSIGHT), Tlp.RED);
    assertThat(unmet(amberForSouth(), consultation(viewer))).containsExactly("READ_ROLE");
    Viewer none = new Viewer(NORTH, "a1", Set.of(), Tlp.RED);
    assertThat(unmet(amberForSouth(), consultation(none))).containsExactly("READ_ROLE");
  }

  @Test
  void aNarrowerPurposeIsCoveredAndABroaderOneIsNot() {
    HandlingBuilder ticketing = amberForSouth().purposes(Purpose.EVENT_SECURITY__TICKETING);
    assertThat(unmet(ticketing, consultation(analyst(NORTH)))).containsExactly("READ_PURPOSE");
    Consultation narrow = new Consultation(analyst(NORTH), Purpose.EVENT_SECURITY__TICKETING, null);
    assertThat(unmet(amberForSouth(), narrow)).isEmpty();
  }

  @Test
  void aPartnerReadsOnlyWhatMayGoToIt() {
    assertThat(unmet(amberForSouth(), consultation(analyst(SOUTH)))).isEmpty();
    assertThat(unmet(amberForSouth(), consultation(analyst(ISLAND))))
        .containsExactly("READ_RELEASABLE");
    assertThat(unmet(amberForSouth().releasableTo(), consultation(analyst(SOUTH))))
        .containsExactly("READ_RELEASABLE");
    assertThat(unmet(clear(), consultation(analyst(ISLAND)))).isEmpty();
  }

  @Test
  void aRestrictionWinsOverTheListOfRecipients() {
    assertThat(unmet(amberForSouth().restrictedAgainst(SOUTH), consultation(analyst(SOUTH))))
        .containsExactly("READ_RESTRICTED");
  }

  @Test
  void aHumanSourceIsForApproversOfTheOwnPartyOnly() {
    HandlingBuilder source = amberForSouth().subject(SubjectCategory.INFORMANT);
    assertThat(unmet(source, consultation(analyst(NORTH)))).containsExactly("READ_SUBJECT");
    assertThat(unmet(source, consultation(approver(NORTH)))).isEmpty();
    assertThat(unmet(source, consultation(approver(SOUTH)))).containsExactly("READ_SUBJECT");
  }

  @Test
  void victimsWitnessesMinorsAndSpecialDataNeedACase() {
    Consultation within = new Consultation(analyst(NORTH), Purpose.EVENT_SECURITY, "2026-017");
    for (HandlingBuilder guarded :
        List.of(
            amberForSouth().subject(SubjectCategory.VICTIM),
            amberForSouth().subject(SubjectCategory.WITNESS),
            amberForSouth().subject(SubjectCategory.MISSING).minor(true),
            amberForSouth().specialCategories(List.of(SpecialCategory.HEALTH)))) {
      assertThat(unmet(guarded, consultation(analyst(NORTH)))).containsExactly("READ_CASE");
      assertThat(unmet(guarded, within)).isEmpty();
    }
  }

  @Test
  void anOverdueReviewHidesFromEverybodyTheOwnPartyIncluded() {
    HandlingBuilder overdue = amberForSouth().retention(NOW, NOW.plusSeconds(1));
    assertThat(unmet(overdue, consultation(analyst(SOUTH)))).containsExactly("READ_RETENTION");
    assertThat(unmet(overdue, consultation(analyst(NORTH)))).containsExactly("READ_RETENTION");
    assertThat(unmet(overdue, consultation(approver(NORTH)))).containsExactly("READ_RETENTION");
  }

  @Test
  void pastItsDeletionDateNobodyReads() {
    HandlingBuilder late = amberForSouth().retention(NOW.minusSeconds(9), NOW);
    assertThat(unmet(late, consultation(analyst(NORTH)))).containsExactly("READ_RETENTION");
  }

  @Test
  void recalledAndErasedAreGoneAndSupersededStaysWithItsOwners() {
    for (CorrectionState gone : List.of(CorrectionState.RECALLED, CorrectionState.ERASED)) {
      assertThat(unmet(amberForSouth().state(gone), consultation(analyst(NORTH))))
          .containsExactly("READ_STATE");
    }
    HandlingBuilder superseded = amberForSouth().state(CorrectionState.SUPERSEDED);
    assertThat(unmet(superseded, consultation(analyst(NORTH)))).isEmpty();
    assertThat(unmet(superseded, consultation(analyst(SOUTH)))).containsExactly("READ_STATE");
  }

  @Test
  void whatIsRestrictedIsReadByNobodyAndAsEvidenceByApproversInACase() {
    HandlingBuilder kept = restricted(Map.of());
    HandlingBuilder evidence = restricted(Map.of(Condition.USE, Condition.EVIDENCE));
    HandlingBuilder other = restricted(Map.of(Condition.USE, "curiosity"));
    Consultation within = new Consultation(approver(NORTH), Purpose.EVENT_SECURITY, "2026-017");
    for (HandlingBuilder closed : List.of(kept, evidence, other)) {
      assertThat(unmet(closed, consultation(analyst(NORTH)))).containsExactly("READ_PROCESSING");
      assertThat(unmet(closed, consultation(approver(NORTH)))).containsExactly("READ_PROCESSING");
    }
    assertThat(unmet(kept, within)).containsExactly("READ_PROCESSING");
    assertThat(unmet(other, within)).containsExactly("READ_PROCESSING");
    assertThat(unmet(evidence, within)).isEmpty();
    assertThat(ReadRules.decide(evidence.build(), within, NOW).obligations())
        .extracting(Obligation::code)
        .contains("restricted-processing");
  }

  @Test
  void ofSeveralRestrictionsTheStrictestHolds() {
    HandlingBuilder both =
        amberForSouth()
            .conditions(
                List.of(
                    Condition.of(
                        ConditionKind.RESTRICTED_PROCESSING,
                        Map.of(Condition.USE, Condition.EVIDENCE)),
                    Condition.of(ConditionKind.RESTRICTED_PROCESSING)));
    Consultation within = new Consultation(approver(NORTH), Purpose.EVENT_SECURITY, "2026-017");
    assertThat(unmet(both, within)).containsExactly("READ_PROCESSING");
  }

  private static HandlingBuilder restricted(Map<String, String> parameters) {
    return amberForSouth()
        .conditions(List.of(Condition.of(ConditionKind.RESTRICTED_PROCESSING, parameters)));
  }

  @Test
  void theReaderLearnsHowItIsMeantAndWhatBindsHer() {
    Handling handling =
        amberForSouth()
            .assertion(AssertionKind.ASSESSMENT)
            .state(CorrectionState.DISPUTED)
            .conditions(List.of(Condition.of(ConditionKind.NO_ONWARD)))
            .build();
    Decision decision = ReadRules.decide(handling, consultation(analyst(NORTH)), NOW);
    assertThat(decision.obligations())
        .extracting(Obligation::code)
        .containsExactly("caveat-disputed", "caveat-assessment", "no-onward");
  }

  @Test
  void whatIsNotUnderstoodCountsAsRed() {
    HandlingBuilder unknown = clear().unknownMarkings(List.of("marking-definition--x"));
    Viewer strict = new Viewer(NORTH, "a1", Set.of(Role.ANALYST), Tlp.AMBER_STRICT);
    assertThat(unmet(unknown, consultation(strict))).containsExactly("READ_CLEARANCE");
    assertThat(unmet(unknown, consultation(analyst(SOUTH)))).containsExactly("READ_RELEASABLE");
  }

  @Test
  void allBrokenRulesAreNamedTogether() {
    Viewer stranger = new Viewer(ISLAND, "x", Set.of(), Tlp.CLEAR);
    HandlingBuilder worst =
        amberForSouth()
            .subject(SubjectCategory.INFORMANT)
            .minor(true)
            .compartments(List.of("harbour"))
            .restrictedAgainst(ISLAND)
            .purposes(Purpose.TERRORISM)
            .state(CorrectionState.RECALLED)
            .conditions(List.of(Condition.of(ConditionKind.RESTRICTED_PROCESSING)))
            .retention(NOW.minusSeconds(2), NOW.minusSeconds(1));
    assertThat(unmet(worst, consultation(stranger))).hasSize(ReadRule.values().length - 1);
  }

  private static HandlingBuilder clear() {
    return amberForSouth().marking(Tlp.CLEAR).releasableTo();
  }

  private static Viewer approver(PartyId party) {
    return new Viewer(party, "s1", Set.of(Role.APPROVER), Tlp.RED);
  }
}

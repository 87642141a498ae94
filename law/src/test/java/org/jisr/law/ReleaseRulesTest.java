package org.jisr.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.law.Samples.ISLAND;
import static org.jisr.law.Samples.LAW;
import static org.jisr.law.Samples.NORTH;
import static org.jisr.law.Samples.NOW;
import static org.jisr.law.Samples.SOUTH;
import static org.jisr.law.Samples.amberForSouth;
import static org.jisr.law.Samples.release;
import static org.jisr.law.Samples.toSouth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;

final class ReleaseRulesTest {
  private static Decision decide(HandlingBuilder handling, ReleaseContext context) {
    return ReleaseRules.decide(handling.build(), context, NOW);
  }

  private static List<String> unmet(HandlingBuilder handling, ReleaseContext context) {
    return Samples.unmet(decide(handling, context));
  }

  @Test
  void anAmberStatementGoesToTheNamedPartnerWithItsDuties() {
    Decision decision = decide(amberForSouth(), toSouth());
    assertThat(decision.permitted()).isTrue();
    assertThat(decision.obligations())
        .extracting(Obligation::code)
        .containsExactly("tlp-amber", "delete-by");
  }

  @Test
  void anEmptyListIsNobodyAtEveryLevelButClear() {
    for (Tlp level : Tlp.values()) {
      Decision decision = decide(amberForSouth().marking(level).releasableTo(), toSouth());
      assertThat(decision.permitted()).as(level.name()).isEqualTo(level == Tlp.CLEAR);
    }
  }

  @Test
  void redAndAmberStrictNameTlpItselfAsTheBar() {
    for (Tlp level : List.of(Tlp.RED, Tlp.AMBER_STRICT)) {
      assertThat(unmet(amberForSouth().marking(level), release(ISLAND)))
          .containsExactly("RELEASE_TLP", "RELEASE_RECIPIENT");
      assertThat(unmet(amberForSouth().marking(level), toSouth())).isEmpty();
    }
    assertThat(unmet(amberForSouth(), release(ISLAND))).containsExactly("RELEASE_RECIPIENT");
  }

  @Test
  void aRestrictionWinsOverTheList() {
    assertThat(unmet(amberForSouth().restrictedAgainst(SOUTH), toSouth()))
        .containsExactly("RELEASE_RESTRICTED");
  }

  @Test
  void anotherPartysStatementNeedsItsConsentForThisRecipientAndPurpose() {
    HandlingBuilder foreign = foreign();
    Decision without = decide(foreign, toSouth());
    assertThat(without.outcome()).isEqualTo(new Outcome.Needs(Set.of(Need.ORIGINATOR_CONSENT)));
    assertThat(Samples.unmet(without)).containsExactly("RELEASE_THIRD_PARTY");

    Consent consent = consent(SOUTH, Purpose.EVENT_SECURITY, 1);
    assertThat(decide(foreign, Samples.consenting(toSouth(), consent)).permitted()).isTrue();
    for (Consent wrong :
        List.of(
            consent(NORTH, Purpose.EVENT_SECURITY, 1),
            consent(SOUTH, Purpose.TERRORISM, 1),
            consent(SOUTH, Purpose.EVENT_SECURITY__VENUE, 1),
            consent(SOUTH, Purpose.EVENT_SECURITY, 0))) {
      assertThat(decide(foreign, Samples.consenting(toSouth(), wrong)).permitted()).isFalse();
    }
  }

  @Test
  void aStatementMayGoBackToWhoMadeIt() {
    assertThat(unmet(foreign().releasableTo(), release(ISLAND))).isEmpty();
  }

  @Test
  void withoutAnAgreementInForceBothAgreementAndScopeAreNamed() {
    ReleaseContext none = new ReleaseContext(NORTH, SOUTH, Purpose.EVENT_SECURITY, null, "report");
    assertThat(unmet(amberForSouth(), none)).containsExactly("RELEASE_AGREEMENT", "RELEASE_SCOPE");
  }

  @Test
  void anAgreementThatIsUnsignedExpiredOrAnotherPartysDoesNotCount() {
    AgreementTerms good = Samples.agreement(NORTH, SOUTH);
    AgreementTerms unsigned =
        new AgreementTerms(
            "x",
            "00",
            good.parties(),
            good.purposes(),
            good.objectTypes(),
            List.of(),
            null,
            good.validUntil());
    AgreementTerms expired =
        new AgreementTerms(
            "x",
            "00",
            good.parties(),
            good.purposes(),
            good.objectTypes(),
            List.of(),
            good.inForceFrom(),
            NOW);
    for (AgreementTerms terms : List.of(unsigned, expired, Samples.agreement(NORTH, ISLAND))) {
      ReleaseContext context =
          new ReleaseContext(NORTH, SOUTH, Purpose.EVENT_SECURITY, terms, "report");
      assertThat(unmet(amberForSouth(), context)).containsExactly("RELEASE_AGREEMENT");
    }
  }

  @Test
  void anotherTypeOrPurposeThanAgreedIsOutOfScope() {
    AgreementTerms terms = Samples.agreement(NORTH, SOUTH);
    assertThat(
            unmet(
                amberForSouth(),
                new ReleaseContext(NORTH, SOUTH, Purpose.EVENT_SECURITY, terms, "vehicle")))
        .containsExactly("RELEASE_SCOPE");
    assertThat(
            unmet(
                amberForSouth().purposes(Purpose.TERRORISM),
                new ReleaseContext(NORTH, SOUTH, Purpose.TERRORISM, terms, "report")))
        .containsExactly("RELEASE_SCOPE");
  }

  @Test
  void aNewPurposeNeedsTheOriginatorsWord() {
    HandlingBuilder own = amberForSouth().purposes(Purpose.BORDER_SECURITY);
    assertThat(decide(own, toSouth()).outcome())
        .isEqualTo(new Outcome.Needs(Set.of(Need.AUTHORISATION)));
    assertThat(decide(own, Samples.granting(toSouth(), Need.AUTHORISATION)).permitted()).isTrue();
    assertThat(decide(foreign().purposes(Purpose.BORDER_SECURITY), toSouth()).outcome())
        .isEqualTo(new Outcome.Needs(Set.of(Need.ORIGINATOR_CONSENT)));
  }

  @Test
  void alegalBasisMustHoldToday() {
    LegalBasis past = new LegalBasis("Old Act", "3", "Ministry", null, NOW);
    assertThat(unmet(amberForSouth().legalBasis(past), toSouth()))
        .containsExactly("RELEASE_LEGAL_BASIS");
    assertThat(unmet(amberForSouth().legalBasis(past, LAW), toSouth())).isEmpty();
  }

  @Test
  void aHumanSourceNeverLeavesWhateverIsGranted() {
    HandlingBuilder source = amberForSouth().subject(SubjectCategory.INFORMANT);
    assertThat(unmet(source, Samples.granting(toSouth(), Need.values())))
        .containsExactly("RELEASE_SUBJECT");
  }

  @Test
  void victimsWitnessesMinorsAndSpecialDataGoByTwoOfficers() {
    for (HandlingBuilder guarded :
        List.of(
            amberForSouth().subject(SubjectCategory.VICTIM),
            amberForSouth().subject(SubjectCategory.WITNESS),
            amberForSouth().minor(true),
            amberForSouth().specialCategories(List.of(SpecialCategory.BIOMETRIC)))) {
      assertThat(decide(guarded, toSouth()).outcome())
          .isEqualTo(new Outcome.Needs(Set.of(Need.SECOND_OFFICER)));
      assertThat(decide(guarded, Samples.granting(toSouth(), Need.SECOND_OFFICER)).permitted())
          .isTrue();
    }
  }

  @Test
  void anUnstatedStatusWaitsForSomebodyToAnswerForIt() {
    assertThat(decide(amberForSouth().subject(SubjectCategory.UNSTATED), toSouth()).outcome())
        .isEqualTo(new Outcome.Needs(Set.of(Need.AUTHORISATION)));
  }

  @Test
  void conditionsTravelAsDuties() {
    HandlingBuilder bound =
        amberForSouth().conditions(List.of(Condition.of(ConditionKind.NOTIFY_BEFORE_ARREST)));
    assertThat(decide(bound, toSouth()).obligations())
        .extracting(Obligation::code)
        .contains("notify-before-arrest");
  }

  @Test
  void onlyASanitisedVersionLeavesWhereThatIsAsked() {
    HandlingBuilder bound =
        amberForSouth().conditions(List.of(Condition.of(ConditionKind.SANITISED_ONLY)));
    assertThat(decide(bound, toSouth()).outcome())
        .isEqualTo(new Outcome.Needs(Set.of(Need.SANITISING)));
    assertThat(decide(bound, Samples.granting(toSouth(), Need.SANITISING)).permitted()).isTrue();
  }

  @Test
  void aConditionNobodyHereKnowsIsABar() {
    HandlingBuilder strange =
        amberForSouth().conditions(List.of(new Condition("from-tomorrow", new TreeMap<>())));
    assertThat(unmet(strange, toSouth())).contains("RELEASE_MARKING", "RELEASE_CONDITIONS");
    assertThat(decide(strange, toSouth()).outcome()).isInstanceOf(Outcome.Deny.class);
  }

  @Test
  void anOverdueReviewOrDeletionBlocks() {
    assertThat(unmet(amberForSouth().retention(NOW, NOW.plusSeconds(1)), toSouth()))
        .containsExactly("RELEASE_RETENTION");
  }

  @Test
  void onlyWhatIsCurrentLeavesFreely() {
    for (CorrectionState gone :
        List.of(CorrectionState.SUPERSEDED, CorrectionState.RECALLED, CorrectionState.ERASED)) {
      assertThat(unmet(amberForSouth().state(gone), toSouth())).containsExactly("RELEASE_STATE");
    }
    assertThat(decide(amberForSouth().state(CorrectionState.DISPUTED), toSouth()).outcome())
        .isEqualTo(new Outcome.Needs(Set.of(Need.AUTHORISATION)));
  }

  @Test
  void whatIsRestrictedGoesToNobodyWhateverItLeavesOpen() {
    for (Map<String, String> use :
        List.of(Map.<String, String>of(), Map.of(Condition.USE, Condition.EVIDENCE))) {
      HandlingBuilder restricted =
          amberForSouth()
              .conditions(List.of(Condition.of(ConditionKind.RESTRICTED_PROCESSING, use)));
      assertThat(unmet(restricted, toSouth())).containsExactly("RELEASE_PROCESSING");
      assertThat(decide(restricted, toSouth()).outcome()).isInstanceOf(Outcome.Deny.class);
    }
  }

  @Test
  void aMachinesInferenceNeverLeavesAndAnAssessmentSaysSo() {
    assertThat(unmet(amberForSouth().assertion(AssertionKind.INFERENCE), toSouth()))
        .containsExactly("RELEASE_ASSERTION");
    assertThat(decide(amberForSouth().assertion(AssertionKind.ASSESSMENT), toSouth()).obligations())
        .extracting(Obligation::code)
        .contains("caveat-assessment");
  }

  @Test
  void theAgreementsConditionsBindToo() {
    AgreementTerms good = Samples.agreement(NORTH, SOUTH);
    AgreementTerms terms =
        new AgreementTerms(
            "x",
            "00",
            good.parties(),
            good.purposes(),
            Set.of(AgreementTerms.ANY_TYPE),
            List.of(Condition.of(ConditionKind.NO_JUDICIAL_USE)),
            good.inForceFrom(),
            good.validUntil());
    ReleaseContext context =
        new ReleaseContext(NORTH, SOUTH, Purpose.EVENT_SECURITY, terms, "vehicle");
    assertThat(decide(amberForSouth(), context).obligations())
        .extracting(Obligation::code)
        .contains("no-judicial-use");
  }

  private static HandlingBuilder foreign() {
    return Handling.builder(ISLAND, NORTH)
        .legalBasis(LAW)
        .purposes(Purpose.EVENT_SECURITY)
        .subject(SubjectCategory.NONE)
        .assertion(AssertionKind.FACT)
        .marking(Tlp.AMBER)
        .releasableTo(SOUTH)
        .retention(NOW.plusSeconds(10), NOW.plusSeconds(20));
  }

  private static Consent consent(PartyId recipient, Purpose purpose, long seconds) {
    return new Consent(ISLAND, recipient, purpose, NOW.plusSeconds(seconds));
  }
}

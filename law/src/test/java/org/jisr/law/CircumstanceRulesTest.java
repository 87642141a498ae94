package org.jisr.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.law.Samples.ISLAND;
import static org.jisr.law.Samples.NORTH;
import static org.jisr.law.Samples.NOW;
import static org.jisr.law.Samples.SOUTH;
import static org.jisr.law.Samples.amberForSouth;
import static org.jisr.law.Samples.toSouth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;

final class CircumstanceRulesTest {
  private static Decision decide(HandlingBuilder handling, ReleaseContext context) {
    return ReleaseRules.decide(handling.build(), context, NOW);
  }

  private static List<String> duties(HandlingBuilder handling) {
    return decide(handling, toSouth()).obligations().stream().map(Obligation::code).toList();
  }

  @Test
  void aReleaseOnAPersonNeedsAnAnswerAndAConcernBarsIt() {
    HandlingBuilder suspect = amberForSouth().subject(SubjectCategory.SUSPECT);
    ReleaseContext unanswered = toSouth().in(Circumstances.NONE);
    assertThat(decide(suspect, unanswered).outcome())
        .isEqualTo(new Outcome.Needs(Set.of(Need.HUMAN_RIGHTS_ANSWER)));
    assertThat(decide(suspect, toSouth()).permitted()).isTrue();
    ReleaseContext concern = toSouth().in(Circumstances.NONE.answered(HumanRights.CONCERN));
    assertThat(decide(suspect, concern).outcome()).isInstanceOf(Outcome.Deny.class);
    assertThat(decide(amberForSouth(), unanswered).permitted()).isTrue();
  }

  @Test
  void aPartnersClearanceAndQuotaComeFromTheNationalPolicy() {
    PolicySet policy =
        new PolicySet(
            NORTH,
            "Council",
            1,
            NOW,
            null,
            List.of(),
            List.of(new PartnerLimits(SOUTH, Tlp.GREEN, 5)),
            Map.of());
    ReleaseContext limited = toSouth().under(new LawBook(null, policy));
    assertThat(Samples.unmet(decide(amberForSouth(), limited)))
        .containsExactly("RELEASE_CLEARANCE");
    HandlingBuilder green = amberForSouth().marking(Tlp.GREEN);
    Circumstances around = limited.circumstances();
    assertThat(decide(green, limited.in(around.counting(2, 3))).permitted()).isTrue();
    assertThat(Samples.unmet(decide(green, limited.in(around.counting(2, 4)))))
        .containsExactly("RELEASE_QUOTA");
  }

  @Test
  void aSuspendedAgreementAndASpentAgreedNumberEachBarWithTheirOwnReason() {
    AgreementTerms plain = Samples.agreement(NORTH, SOUTH);
    ReleaseContext resting = toSouth().under(with(plain, SOUTH, 0));
    Decision barred = decide(amberForSouth(), resting);
    assertThat(Samples.unmet(barred)).containsExactly("RELEASE_SUSPENSION");
    assertThat(barred.reasons())
        .filteredOn(reason -> reason.code().equals("RELEASE_SUSPENSION"))
        .singleElement()
        .satisfies(reason -> assertThat(reason.text(Language.AR)).contains(SOUTH.value()));
    assertThat(ReleaseContext.ofJson(resting.canonicalJson()).agreement())
        .isEqualTo(resting.agreement());
    ReleaseContext counted = toSouth().under(with(plain, null, 5));
    Circumstances around = counted.circumstances();
    assertThat(decide(amberForSouth(), counted.in(around.counting(2, 3))).permitted()).isTrue();
    assertThat(Samples.unmet(decide(amberForSouth(), counted.in(around.counting(2, 4)))))
        .containsExactly("RELEASE_AGREED_QUOTA");
    assertThat(ReleaseContext.ofJson(counted.canonicalJson()).agreement())
        .isEqualTo(counted.agreement());
  }

  private static AgreementTerms with(
      AgreementTerms plain, @org.jspecify.annotations.Nullable PartyId suspendedBy, int perDay) {
    return new AgreementTerms(
        plain.id(),
        plain.hash(),
        plain.parties(),
        plain.purposes(),
        plain.objectTypes(),
        plain.conditions(),
        plain.inForceFrom(),
        plain.validUntil(),
        suspendedBy == null
            ? null
            : new AgreementTerms.Suspension(suspendedBy, NOW.minusSeconds(60)),
        perDay);
  }

  @Test
  void whatItMentionsLeavesWithoutItOrNotAtAll() {
    Circumstances around = toSouth().circumstances();
    Closure thin = new Closure(List.of("object_refs.[1]"), true);
    Decision without = decide(amberForSouth(), toSouth().in(around.telling(thin)));
    assertThat(without.obligations())
        .anySatisfy(duty -> assertThat(duty.text(Language.EN)).contains("object_refs.[1]"));
    Closure whole = new Closure(List.of("content"), false);
    Decision barred = decide(amberForSouth(), toSouth().in(around.telling(whole)));
    assertThat(barred.outcome()).isInstanceOf(Outcome.Deny.class);
    assertThat(Samples.unmet(barred)).containsExactly("RELEASE_CLOSURE");
  }

  @Test
  void reciprocityIsSaidAndNeverBars() {
    Circumstances greedy =
        new Circumstances(
            HumanRights.NO_CONCERN, 1, 0, new Reciprocity(900, 0), LawBook.EMPTY, Closure.NONE);
    Decision decision = decide(amberForSouth(), toSouth().in(greedy));
    assertThat(decision.permitted()).isTrue();
    assertThat(decision.reasons())
        .filteredOn(reason -> reason.code().equals("RELEASE_RECIPROCITY"))
        .singleElement()
        .satisfies(reason -> assertThat(reason.text(Language.ES)).contains("900", "0"));
  }

  @Test
  void handlingCodesBecomeDutiesOrNeeds() {
    assertThat(duties(amberForSouth().codes(List.of(HandlingCode.H0, HandlingCode.H1), null)))
        .contains("crime-only", "no-judicial-use");
    HandlingBuilder words =
        amberForSouth().codes(List.of(HandlingCode.H3), "Not before the hearing");
    assertThat(decide(words, toSouth()).outcome())
        .isEqualTo(new Outcome.Needs(Set.of(Need.AUTHORISATION)));
    Decision allowed = decide(words, Samples.granting(toSouth(), Need.AUTHORISATION));
    assertThat(allowed.obligations())
        .anySatisfy(duty -> assertThat(duty.text(Language.AR)).contains("Not before the hearing"));
    HandlingBuilder foreign =
        amberForSouth().codes(List.of(HandlingCode.H2), null).marking(Tlp.CLEAR).releasableTo();
    Handling island =
        Handling.ofJson(
            new String(foreign.build().canonicalJson(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\"originator\":\"north\"", "\"originator\":\"island\"")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(ReleaseRules.decide(island, toSouth(), NOW).outcome())
        .isEqualTo(new Outcome.Needs(Set.of(Need.ORIGINATOR_CONSENT)));
  }

  @Test
  void permittedActionsAndWeakGradesAreTold() {
    assertThat(duties(amberForSouth().pap(Pap.RED).grading(new Grading("admiralty", "E2"))))
        .contains("pap-red", "caveat-weak-grade");
    assertThat(duties(amberForSouth().pap(Pap.CLEAR).grading(new Grading("admiralty", "A1"))))
        .doesNotContain("pap-clear", "caveat-weak-grade");
  }

  @Test
  void aNeedToKnowGroupsInformationLeavesOnlyWhenAuthorised() {
    HandlingBuilder closed = amberForSouth().compartments(List.of("harbour"));
    assertThat(decide(closed, toSouth()).outcome())
        .isEqualTo(new Outcome.Needs(Set.of(Need.AUTHORISATION)));
    assertThat(decide(closed, Samples.granting(toSouth(), Need.AUTHORISATION)).permitted())
        .isTrue();
  }

  @Test
  void anInstrumentMustBeListedHaveTheArticleAndBeInForce() {
    Instrument act = Samples.instrument(Samples.LAW.instrument(), "4", "5");
    ReleaseContext listed = toSouth().under(new LawBook(Samples.catalogue(act), null));
    assertThat(decide(amberForSouth(), listed).permitted()).isTrue();
    LegalBasis other = LegalBasis.of("Decree nobody listed", "Ministry");
    LegalBasis article = new LegalBasis(Samples.LAW.instrument(), "9", "Ministry", null, null);
    for (LegalBasis basis : List.of(other, article)) {
      Decision decision = decide(amberForSouth().legalBasis(basis), listed);
      assertThat(Samples.unmet(decision)).containsExactly("RELEASE_LEGAL_BASIS");
      assertThat(decision.unsatisfied().getFirst().text(Language.FR)).contains(basis.instrument());
    }
    Instrument repealed =
        new Instrument(act.code(), List.of(), "Parliament", NOW.minusSeconds(9), NOW, act.names());
    ReleaseContext after = toSouth().under(new LawBook(Samples.catalogue(repealed), null));
    assertThat(Samples.unmet(decide(amberForSouth(), after)))
        .containsExactly("RELEASE_LEGAL_BASIS");
  }

  @Test
  void anotherPartysLawIsVouchedForByItsOriginatorAndNotByOurCatalogue() {
    InstrumentCatalogue ours = Samples.catalogue(Samples.instrument("Order 1"));
    Handling theirs =
        Handling.builder(ISLAND, NORTH)
            .legalBasis(LegalBasis.of("Island Police Act", "Island"))
            .purposes(Purpose.EVENT_SECURITY)
            .subject(SubjectCategory.NONE)
            .assertion(AssertionKind.FACT)
            .marking(Tlp.CLEAR)
            .retention(NOW.plusSeconds(10), NOW.plusSeconds(20))
            .build();
    ReleaseContext context = toSouth().under(new LawBook(ours, null));
    assertThat(ReleaseRules.decide(theirs, context, NOW).permitted()).isTrue();
  }

  @Test
  void aChainNamesTheHandsBetweenOriginatorAndHolder() {
    Handling original = amberForSouth().build();
    Handling southern = original.heldBy(SOUTH);
    assertThat(southern.chain()).isEmpty();
    Handling onward = southern.heldBy(ISLAND);
    assertThat(onward.chain()).containsExactly(SOUTH);
    assertThat(Handling.ofJson(onward.canonicalJson())).isEqualTo(onward);
    assertThat(onward.heldBy(NORTH)).isEqualTo(original);
  }
}

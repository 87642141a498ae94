package org.jisr.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.law.Samples.NOW;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jisr.stix.Tlp;

final class RulePropertiesTest {
  @Property
  void everyReadQuestionHasOneReasonPerRuleAndNeverNeeds(
      @ForAll("handlings") Handling handling, @ForAll("consultations") Consultation consultation) {
    Decision decision = ReadRules.decide(handling, consultation, NOW);
    assertThat(decision.reasons().stream().map(Reason::code))
        .containsExactlyElementsOf(Stream.of(ReadRule.values()).map(Rule::code).toList());
    assertThat(decision.outcome()).isNotInstanceOf(Outcome.Needs.class);
    assertThat(decision.permitted()).isEqualTo(decision.unsatisfied().isEmpty());
  }

  @Property
  void everyReleaseQuestionHasOneReasonPerRule(
      @ForAll("handlings") Handling handling, @ForAll("releases") ReleaseContext context) {
    Decision decision = ReleaseRules.decide(handling, context, NOW);
    Statistics.collect(decision.outcome().code());
    PolicySet policy = context.circumstances().law().policy();
    List<String> national =
        policy == null || !policy.holdsAt(NOW)
            ? List.of()
            : policy.rules().stream().map(Rule::code).toList();
    assertThat(
            decision.reasons().stream()
                .map(Reason::code)
                .filter(code -> !code.startsWith("POLICY_")))
        .containsExactlyElementsOf(
            Stream.concat(Stream.of(ReleaseRule.values()), Stream.of(CircumstanceRule.values()))
                .map(Rule::code)
                .toList());
    assertThat(decision.reasons().stream().map(Reason::code)).containsAll(national);
    assertThat(decision.permitted()).isEqualTo(decision.unsatisfied().isEmpty());
  }

  @Property
  void nationalRulesNeverWiden(
      @ForAll("handlings") Handling handling,
      @ForAll("releases") ReleaseContext context,
      @ForAll("policies") PolicySet policy) {
    LawBook without = new LawBook(context.circumstances().law().catalogue(), null);
    Decision before = ReleaseRules.decide(handling, context.under(without), NOW);
    Decision after = ReleaseRules.decide(handling, context.under(without.with(policy)), NOW);
    assertThat(Samples.severity(after)).isGreaterThanOrEqualTo(Samples.severity(before));
  }

  @Property
  void aContextThatWasWrittenDownIsDecidedAlike(
      @ForAll("handlings") Handling handling, @ForAll("releases") ReleaseContext context) {
    ReleaseContext again =
        ReleaseContext.ofJson(context.canonicalJson()).under(context.circumstances().law());
    assertThat(again.canonicalJson()).isEqualTo(context.canonicalJson());
    assertThat(ReleaseRules.decide(handling, again, NOW).outcome())
        .isEqualTo(ReleaseRules.decide(handling, context, NOW).outcome());
  }

  @Property
  void equalQuestionsHaveEqualAnswers(
      @ForAll("handlings") Handling handling,
      @ForAll("releases") ReleaseContext context,
      @ForAll("consultations") Consultation consultation) {
    Handling copy = Handling.ofJson(handling.canonicalJson());
    assertThat(ReleaseRules.decide(copy, context, NOW))
        .isEqualTo(ReleaseRules.decide(handling, context, NOW));
    assertThat(ReadRules.decide(copy, consultation, NOW))
        .isEqualTo(ReadRules.decide(handling, consultation, NOW));
  }

  @Property
  void addingARestrictionNeverWidens(
      @ForAll("handlings") Handling handling,
      @ForAll("restrictions") Restriction restriction,
      @ForAll("releases") ReleaseContext context,
      @ForAll("consultations") Consultation consultation) {
    Handling restricted = restriction.apply(handling.toBuilder()).build();
    assertNotWider(handling, restricted, context, consultation);
  }

  @Property
  void raisingTheMarkingNeverWidens(
      @ForAll("handlings") Handling handling,
      @ForAll Tlp marking,
      @ForAll("releases") ReleaseContext context,
      @ForAll("consultations") Consultation consultation) {
    Assume.that(marking.compareTo(handling.marking()) > 0);
    assertNotWider(handling, handling.toBuilder().marking(marking).build(), context, consultation);
  }

  @Property
  void takingARecipientAwayNeverWidens(
      @ForAll("handlings") Handling handling,
      @ForAll("releases") ReleaseContext context,
      @ForAll("consultations") Consultation consultation) {
    Handling nobody = handling.toBuilder().releasableTo(List.of()).build();
    assertNotWider(handling, nobody, context, consultation);
  }

  @Property
  void whatARecipientTightensNeverWidens(
      @ForAll("handlings") Handling handling,
      @ForAll("handlings") Handling wish,
      @ForAll("releases") ReleaseContext context,
      @ForAll("consultations") Consultation consultation) {
    Handling tightened;
    try {
      tightened = handling.tightened(wish);
    } catch (LawException e) {
      assertThat(e.code()).isEqualTo(LawException.Code.LAW_HANDLING_CONTRADICTORY);
      return;
    }
    assertNotWider(handling, tightened, context, consultation);
    assertThat(tightened.tightened(wish)).isEqualTo(tightened);
  }

  @Property
  void whatIsRestrictedAgainstAPartyNeverReachesIt(
      @ForAll("handlings") Handling handling, @ForAll("releases") ReleaseContext context) {
    Handling kept = handling.toBuilder().restrictedAgainst(context.recipient()).build();
    assertThat(ReleaseRules.decide(kept, context, NOW).outcome()).isInstanceOf(Outcome.Deny.class);
  }

  @Property
  void anUnknownMarkingIsNeverReleased(
      @ForAll("handlings") Handling handling, @ForAll("releases") ReleaseContext context) {
    Handling unknown = handling.toBuilder().unknownMarkings(List.of("marking-z")).build();
    assertThat(ReleaseRules.decide(unknown, context, NOW).outcome())
        .isInstanceOf(Outcome.Deny.class);
  }

  @Property
  void nothingOfAThirdPartyLeavesWithoutItsConsentUnlessClear(
      @ForAll("handlings") Handling handling, @ForAll("releases") ReleaseContext context) {
    ReleaseContext without = Samples.granting(Samples.consenting(context), Need.values());
    Assume.that(!handling.originator().equals(context.holder()));
    Assume.that(!handling.originator().equals(context.recipient()));
    Assume.that(handling.marking() != Tlp.CLEAR);
    assertThat(ReleaseRules.decide(handling, without, NOW).permitted()).isFalse();
  }

  @Property
  void addingAConsentNeverLiftsADeny(
      @ForAll("handlings") Handling handling, @ForAll("releases") ReleaseContext context) {
    Consent consent =
        new Consent(
            handling.originator(), context.recipient(), context.purpose(), NOW.plusSeconds(1));
    Decision without = ReleaseRules.decide(handling, Samples.consenting(context), NOW);
    Decision with = ReleaseRules.decide(handling, Samples.consenting(context, consent), NOW);
    assertThat(with.outcome() instanceof Outcome.Deny)
        .isEqualTo(without.outcome() instanceof Outcome.Deny);
  }

  @Property
  void aConsentToAnotherRecipientOrUntilNowChangesNothing(
      @ForAll("handlings") Handling handling, @ForAll("releases") ReleaseContext context) {
    Consent elsewhere =
        new Consent(
            handling.originator(),
            new PartyId("nobody-else"),
            context.purpose(),
            NOW.plusSeconds(1));
    Consent over = new Consent(handling.originator(), context.recipient(), context.purpose(), NOW);
    assertThat(ReleaseRules.decide(handling, Samples.consenting(context, elsewhere, over), NOW))
        .isEqualTo(ReleaseRules.decide(handling, Samples.consenting(context), NOW));
  }

  private static void assertNotWider(
      Handling before, Handling after, ReleaseContext context, Consultation consultation) {
    assertThat(Samples.severity(ReleaseRules.decide(after, context, NOW)))
        .isGreaterThanOrEqualTo(Samples.severity(ReleaseRules.decide(before, context, NOW)));
    assertThat(Samples.severity(ReadRules.decide(after, consultation, NOW)))
        .isGreaterThanOrEqualTo(Samples.severity(ReadRules.decide(before, consultation, NOW)));
  }

  @Provide
  Arbitrary<Handling> handlings() {
    return LawArbitraries.handlings();
  }

  @Provide
  Arbitrary<PolicySet> policies() {
    return LawArbitraries.policies();
  }

  @Provide
  Arbitrary<ReleaseContext> releases() {
    return LawArbitraries.releases();
  }

  @Provide
  Arbitrary<Consultation> consultations() {
    return LawArbitraries.consultations();
  }

  @Provide
  Arbitrary<Restriction> restrictions() {
    return Arbitraries.of(
        builder -> builder.minor(true),
        builder -> builder.pap(Pap.RED),
        builder -> builder.codes(List.of(HandlingCode.values()), "Ask first"),
        builder -> builder.compartments(List.of("harbour", "source-desk")),
        builder -> builder.assertion(AssertionKind.INFERENCE),
        builder -> builder.conditions(List.of(Condition.of(ConditionKind.RESTRICTED_PROCESSING))),
        builder -> builder.state(CorrectionState.RECALLED),
        builder -> builder.state(CorrectionState.ERASED),
        builder -> builder.subject(SubjectCategory.INFORMANT),
        builder -> builder.unknownMarkings(List.of("marking-z")),
        builder -> builder.restrictedAgainst(LawArbitraries.all()),
        builder -> builder.specialCategories(List.of(SpecialCategory.values())),
        builder -> builder.retention(NOW.minusSeconds(1000), NOW.minusSeconds(500)));
  }

  /** One change that only takes away. */
  interface Restriction extends UnaryOperator<HandlingBuilder> {}
}

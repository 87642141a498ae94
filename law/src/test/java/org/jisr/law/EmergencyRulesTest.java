package org.jisr.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.law.Samples.NOW;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EmergencyRulesTest {
  private static final Set<String> LIFTED =
      Set.of("READ_CLEARANCE", "READ_COMPARTMENT", "READ_PURPOSE");

  @Property
  void anEmergencyOpensNothingThatAnotherReadRuleCloses(
      @ForAll("handlings") Handling handling, @ForAll("consultations") Consultation consultation) {
    Decision emergency = EmergencyRules.decide(handling, consultation, NOW);
    Statistics.collect(emergency.outcome().code());
    if (emergency.permitted()) {
      Set<String> unmet =
          ReadRules.decide(handling, consultation, NOW).unsatisfied().stream()
              .map(Reason::code)
              .collect(Collectors.toSet());
      assertThat(LIFTED).containsAll(unmet);
    }
    assertThat(emergency.outcome()).isNotInstanceOf(Outcome.Needs.class);
    assertThat(emergency.permitted()).isEqualTo(emergency.unsatisfied().isEmpty());
  }

  @Property
  void whatSomebodyIsClearedForChangesNothing(
      @ForAll("handlings") Handling handling,
      @ForAll("consultations") Consultation consultation,
      @ForAll Tlp clearance) {
    Viewer viewer = consultation.viewer();
    Consultation other =
        new Consultation(
            new Viewer(viewer.party(), viewer.account(), viewer.roles(), clearance),
            Purpose.EVENT_SECURITY,
            consultation.caseRef());
    assertThat(EmergencyRules.decide(handling, other, NOW).permitted())
        .isEqualTo(EmergencyRules.decide(handling, consultation, NOW).permitted());
  }

  @Property
  void addingARestrictionNeverOpensMore(
      @ForAll("handlings") Handling handling,
      @ForAll("parties") PartyId party,
      @ForAll("consultations") Consultation consultation) {
    Set<PartyId> barred = new HashSet<>(handling.restrictedAgainst());
    barred.add(party);
    Handling kept = handling.toBuilder().restrictedAgainst(barred).build();
    assertThat(
            EmergencyRules.decide(handling, consultation, NOW).permitted()
                || !EmergencyRules.decide(kept, consultation, NOW).permitted())
        .isTrue();
  }

  @Test
  void rankGroupAndPurposeAreSetAsideAndSaidSo() {
    Handling closed =
        Samples.amberForSouth().marking(Tlp.RED).compartments(Set.of("harbour")).build();
    Consultation analyst = consultation(Tlp.GREEN, "2026-017", Role.ANALYST);
    assertThat(ReadRules.decide(closed, analyst, NOW).permitted()).isFalse();
    Decision decision = EmergencyRules.decide(closed, analyst, NOW);
    assertThat(decision.permitted()).isTrue();
    assertThat(decision.reasons().getLast().facts().get("lifted"))
        .contains("clearance", "compartment");
    assertThat(decision.reasons().getLast().text(Language.EN)).contains("need-to-know groups");
  }

  @ParameterizedTest
  @EnumSource(
      value = SubjectCategory.class,
      names = {"VICTIM", "WITNESS", "INFORMANT"})
  void thoseWhomExposureMayKillStayClosedEvenToApprovers(SubjectCategory category) {
    Handling handling = Samples.amberForSouth().subject(category).build();
    Consultation approver = consultation(Tlp.RED, "2026-017", Role.APPROVER);
    assertThat(EmergencyRules.decide(handling, approver, NOW).permitted()).isFalse();
  }

  @Test
  void minorsAndSpecialDataStayClosed() {
    Consultation analyst = consultation(Tlp.RED, "2026-017", Role.ANALYST);
    for (Handling handling :
        List.of(
            Samples.amberForSouth().minor(true).build(),
            Samples.amberForSouth()
                .specialCategories(List.of(SpecialCategory.values()[0]))
                .build())) {
      assertThat(EmergencyRules.decide(handling, analyst, NOW).permitted()).isFalse();
    }
  }

  @Test
  void anEmergencyWithoutACaseOrByWhoReadsNoContentOpensNothing() {
    Handling handling = Samples.amberForSouth().build();
    assertThat(
            EmergencyRules.decide(handling, consultation(Tlp.RED, null, Role.ANALYST), NOW)
                .permitted())
        .isFalse();
    assertThat(
            EmergencyRules.decide(handling, consultation(Tlp.RED, "2026-017", Role.OVERSIGHT), NOW)
                .permitted())
        .isFalse();
  }

  private static Consultation consultation(Tlp clearance, @Nullable String caseRef, Role role) {
    return new Consultation(
        new Viewer(Samples.NORTH, "a1", Set.of(role), clearance), Purpose.EVENT_SECURITY, caseRef);
  }

  @Provide
  Arbitrary<Handling> handlings() {
    return LawArbitraries.handlings();
  }

  @Provide
  Arbitrary<PartyId> parties() {
    return LawArbitraries.parties();
  }

  @Provide
  Arbitrary<Consultation> consultations() {
    return LawArbitraries.consultations()
        .flatMap(
            asked ->
                Arbitraries.of("2026-017", asked.caseRef())
                    .map(caseRef -> new Consultation(asked.viewer(), asked.purpose(), caseRef)));
  }
}

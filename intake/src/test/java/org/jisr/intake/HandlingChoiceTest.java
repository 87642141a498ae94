package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jisr.law.AssertionKind;
import org.jisr.law.Handling;
import org.jisr.law.HandlingBuilder;
import org.jisr.law.HandlingMarking;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.SubjectCategory;
import org.jisr.stix.Identity;
import org.jisr.stix.MarkingDefinition;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HandlingChoiceTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final PartyId SELF = new PartyId("harbour-service");
  private static final PartyId SOURCE = new PartyId("island-police");
  private static final PartyId PARTNER = new PartyId("desert-guard");
  private static final Handling PROFILE =
      ImportProfile.external(
              SOURCE,
              SELF,
              Set.of(Purpose.EVENT_SECURITY, Purpose.TERRORISM),
              LegalBasis.of("Cooperation Act", "Ministry"),
              Tlp.AMBER,
              NOW)
          .handling()
          .toBuilder()
          .releasableTo(PARTNER)
          .build();

  @Test
  void anUnmarkedObjectGetsTheProfilesHandling() {
    assertThat(choice().of(marked())).isEqualTo(PROFILE);
  }

  @Test
  void theStrictestLevelOfTheObjectCounts() {
    assertThat(choice().of(marked(Tlp.GREEN.markingId(), Tlp.RED.markingId())).effectiveMarking())
        .isEqualTo(Tlp.RED);
    Handling clear =
        choice()
            .of(marked(StixId.parse("marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9")));
    assertThat(clear.marking()).isEqualTo(Tlp.CLEAR);
    assertThat(clear.names(new PartyId("anybody"))).isTrue();
  }

  @Test
  void anUnknownMarkingIsReleasedToNobody() {
    Handling handling = choice().of(marked(StixId.random("marking-definition")));
    assertThat(handling.understood()).isFalse();
    assertThat(handling.effectiveMarking()).isEqualTo(Tlp.RED);
  }

  @Test
  void aCopyrightStatementRestrictsNothing() {
    MarkingDefinition statement =
        (MarkingDefinition)
            StixObject.read(
                """
                {"type":"marking-definition","spec_version":"2.1",
                 "id":"marking-definition--fa42a846-8d90-4e51-bc29-71d5b4802168",
                 "created":"2017-06-01T00:00:00.000Z","definition_type":"statement",
                 "definition":{"statement":"Copyright"}}""");
    assertThat(choice(statement).of(marked(statement.id()))).isEqualTo(PROFILE);
  }

  @Test
  void aHandlingInTheFileIsTakenWithItsOriginatorAndConditions() {
    Handling stated = stated(SOURCE).releasableTo(PARTNER).build();
    MarkingDefinition marking = HandlingMarking.write(stated, null, NOW);
    Handling handling = choice(marking).of(marked(marking.id(), Tlp.GREEN.markingId()));
    assertThat(handling.originator()).isEqualTo(SOURCE);
    assertThat(handling.holder()).isEqualTo(SELF);
    assertThat(handling.marking()).isEqualTo(Tlp.RED);
    assertThat(handling.purposes()).containsExactly(Purpose.EVENT_SECURITY);
  }

  @Test
  void aFileFromElsewhereDoesNotSpeakInOurName() {
    Handling stated = stated(SELF).marking(Tlp.CLEAR).releasableTo().build();
    MarkingDefinition marking = HandlingMarking.write(stated, null, NOW);
    Handling handling = choice(marking).of(marked(marking.id()));
    assertThat(handling.originator()).isEqualTo(SOURCE);
    assertThat(handling.marking()).isEqualTo(Tlp.AMBER);
  }

  @Test
  void markingsOfTheBankAreAskedForOnce() {
    MarkingDefinition marking = HandlingMarking.write(stated(SOURCE).build(), null, NOW);
    List<StixId> asked = new ArrayList<>();
    HandlingChoice choice =
        new HandlingChoice(
            PROFILE,
            Map.of(),
            id -> {
              asked.add(id);
              return marking;
            });
    for (int i = 0; i < 5; i++) {
      assertThat(choice.of(marked(marking.id())).marking()).isEqualTo(Tlp.RED);
    }
    assertThat(asked).containsExactly(marking.id());
  }

  @ParameterizedTest
  @CsvSource({
    "individual, suspect, SUSPECT, false",
    "individual, Witness, WITNESS, false",
    "individual, driver, UNSTATED, false",
    "individual, minor, UNSTATED, true",
    "organization, suspect, NONE, false",
    "group, '', NONE, false",
  })
  void aPersonsRoleSaysWhatThePersonIsToTheCase(
      String identityClass, String role, SubjectCategory category, boolean minor) {
    StixObject person =
        Identity.builder(NOW, "Somebody", identityClass)
            .with("roles", role.isEmpty() ? List.of() : List.of(role))
            .build();
    Handling handling = choice().of(person);
    assertThat(handling.subjectCategory()).isEqualTo(category);
    assertThat(handling.minor()).isEqualTo(minor);
  }

  @Test
  void theRoleThatProtectsMostDecides() {
    StixObject person =
        Identity.builder(NOW, "Somebody", "individual")
            .with("roles", List.of("suspect", "victim", "contact"))
            .build();
    assertThat(choice().of(person).subjectCategory()).isEqualTo(SubjectCategory.VICTIM);
  }

  private static HandlingBuilder stated(PartyId originator) {
    return Handling.builder(originator, new PartyId("elsewhere"))
        .legalBasis(LegalBasis.of("Police Act", "Island"))
        .purposes(Purpose.EVENT_SECURITY)
        .subject(SubjectCategory.NONE)
        .assertion(AssertionKind.FACT)
        .marking(Tlp.RED)
        .retention(NOW.plusSeconds(86_400), NOW.plusSeconds(172_800));
  }

  private static HandlingChoice choice(MarkingDefinition... markings) {
    Map<StixId, MarkingDefinition> inFile = new HashMap<>();
    for (MarkingDefinition marking : markings) {
      inFile.put(marking.id(), marking);
    }
    return new HandlingChoice(PROFILE, inFile, id -> null);
  }

  private static StixObject marked(StixId... markings) {
    return Identity.builder(NOW, "Port authority", "organization").markedWith(markings).build();
  }
}

package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveMarkingsTest {
  private static final StixId UNKNOWN = StixId.random("marking-definition");
  private static final StixObject OBJECT =
      StixObject.read(
          Samples.identity(
              """
              "name":"ميناء","lang":"ar","description":"x","external_references":[\
              {"source_name":"a","url":"u"},{"source_name":"b"}],\
              "object_marking_refs":["%s"],"granular_markings":[\
              {"marking_ref":"%s","selectors":["external_references.[0]"]},\
              {"marking_ref":"%s","selectors":["external_references.[0].url","description"]},\
              {"lang":"fr","selectors":["external_references"]},\
              {"lang":"es","selectors":["external_references.[0].url"]}]"""
                  .formatted(Tlp.GREEN.markingId(), Tlp.AMBER.markingId(), Tlp.RED.markingId())));

  private static Tlp level(String part) {
    return EffectiveMarkings.of(OBJECT, Selector.parse(part)).level();
  }

  @Test
  void aPartHasTheMarkingsOfTheObjectAndOfWhatIsAroundIt() {
    assertThat(level("name")).isEqualTo(Tlp.GREEN);
    assertThat(level("external_references.[1]")).isEqualTo(Tlp.GREEN);
    assertThat(level("external_references.[0].source_name")).isEqualTo(Tlp.AMBER);
    assertThat(level("external_references.[0].url")).isEqualTo(Tlp.RED);
    assertThat(level("description")).isEqualTo(Tlp.RED);
    assertThat(EffectiveMarkings.of(OBJECT).level()).isEqualTo(Tlp.GREEN);
  }

  @Test
  void aPartThatIsShownWithItsContentHasTheMarkingsOfTheContent() {
    assertThat(level("external_references")).isEqualTo(Tlp.RED);
    assertThat(EffectiveMarkings.ofEverything(OBJECT).markings())
        .containsExactlyInAnyOrder(
            Tlp.GREEN.markingId(), Tlp.AMBER.markingId(), Tlp.RED.markingId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"name\",\"not a selector]\"]",
        "[\"descripton\"]",
        "[\"labels.[7]\"]",
        "[]",
        "5"
      })
  void aMarkingThatFindsNothingHoldsForTheWhole(String selectors) {
    StixObject object =
        StixObject.read(
            Samples.identity(
                "\"name\":\"x\",\"granular_markings\":[{\"marking_ref\":\"%s\",\"selectors\":%s}]"
                    .formatted(Tlp.RED.markingId(), selectors)));

    assertThat(EffectiveMarkings.of(object).level()).isEqualTo(Tlp.RED);
    assertThat(EffectiveMarkings.of(object, Selector.parse("created")).level()).isEqualTo(Tlp.RED);
  }

  @Test
  void aMarkingThatNobodyKnowsIsTheNarrowest() {
    assertThat(new EffectiveMarkings(Set.of(Tlp.CLEAR.markingId(), UNKNOWN)).level())
        .isEqualTo(Tlp.RED);
    assertThat(new EffectiveMarkings(Set.of()).level()).isNull();
  }

  @Test
  void definitionsSayWhatAMarkingAsksFor() {
    MarkingDefinition statement =
        (MarkingDefinition)
            StixObject.read(
                """
                {"type":"marking-definition","spec_version":"2.1","id":"%s",\
                "created":"2026-01-01T00:00:00.000Z","definition_type":"statement",\
                "definition":{"statement":"© the port"}}"""
                    .formatted(UNKNOWN));
    MarkingDefinition handling =
        HandlingExtension.marking(
            Instant.EPOCH, null, Json.object().put("marking", "amber+strict"));
    Map<StixId, MarkingDefinition> known =
        Map.of(statement.id(), statement, handling.id(), handling);

    assertThat(new EffectiveMarkings(Set.of(UNKNOWN)).level(known::get)).isNull();
    assertThat(
            new EffectiveMarkings(Set.of(UNKNOWN, Tlp.CLEAR.markingId(), handling.id()))
                .level(known::get))
        .isEqualTo(Tlp.AMBER_STRICT);
  }

  @Test
  void theNarrowestEntryTellsTheLanguage() {
    assertThat(language("name")).isEqualTo("ar");
    assertThat(language("external_references.[1].source_name")).isEqualTo("fr");
    assertThat(language("external_references.[0].url")).isEqualTo("es");
    assertThat(
            EffectiveMarkings.language(StixObject.read(Samples.IDENTITY), Selector.parse("name")))
        .isEqualTo("en");
  }

  private static String language(String part) {
    return EffectiveMarkings.language(OBJECT, Selector.parse(part));
  }
}

package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TlpTest {
  @ParameterizedTest
  @CsvSource({
    "CLEAR, 94868c89-83c2-464b-929b-a1a8aa3c8487",
    "GREEN, bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
    "AMBER, 55d920b0-5e8b-4f79-9ee9-91f868d9b421",
    "AMBER_STRICT, 939a9414-2ddd-4d32-a0cd-375ea402b003",
    "RED, e828b379-4e03-4974-9ac4-e53a884c97c1",
    "CLEAR, 613f2e26-407d-48c7-9eca-b8e91df99dc9",
    "GREEN, 34098fce-860f-48ae-8e50-ebd3cc5e41da",
    "AMBER, f88d31f6-486f-44da-b317-01333bde0b82",
    "RED, 5e57c739-391a-4eb3-b6be-7d15ca92d5ed",
    "AMBER_STRICT, 826578e1-40ad-459f-bc73-ede076f81f37"
  })
  void everyMarkingInUseIsKnown(Tlp level, String uuid) {
    assertThat(Tlp.ofMarking(StixId.parse("marking-definition--" + uuid))).isEqualTo(level);
  }

  @Test
  void anyOtherMarkingIsUnknown() {
    assertThat(Tlp.ofMarking(StixId.random("marking-definition"))).isNull();
    assertThat(Tlp.ofMarking(new StixId("identity", Tlp.CLEAR.markingId().uuid()))).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void theObjectOfALevelIsAMarkingOfThatLevel(Tlp level) {
    MarkingDefinition marking = level.marking();

    assertThat(Tlp.ofMarking(marking.id())).isEqualTo(level);
    assertThat(marking.extensions().get(Tlp.EXTENSION.toString()).path("tlp_2_0").asString())
        .isEqualTo(level.code());
    assertThat(marking.definitionType()).isNull();
    assertThat(Tlp.ofCode(level.code())).isEqualTo(level);
  }

  @Test
  void codesAreReadInAnyCase() {
    assertThat(Tlp.ofCode("Amber+Strict")).isEqualTo(Tlp.AMBER_STRICT);
    assertThat(Tlp.ofCode("WHITE")).isEqualTo(Tlp.CLEAR);
    assertThat(Tlp.ofCode("amber strict")).isNull();
  }

  @Test
  void theStricterOfTwoLevelsWins() {
    assertThat(Tlp.AMBER.stricter(Tlp.AMBER_STRICT)).isEqualTo(Tlp.AMBER_STRICT);
    assertThat(Tlp.RED.stricter(Tlp.CLEAR)).isEqualTo(Tlp.RED);
  }

  @ParameterizedTest
  @EnumSource
  void theLegacyObjectOfALevelIsNeverWiderThanTheLevel(Tlp level) {
    MarkingDefinition marking = level.legacyMarking();

    assertThat(marking.id()).isEqualTo(level.legacy().legacyMarkingId());
    assertThat(Tlp.ofMarking(marking.id())).isGreaterThanOrEqualTo(level);
    assertThat(marking.definitionType()).isEqualTo("tlp");
    assertThat(Tlp.ofCode(marking.definition().get("tlp").asString())).isEqualTo(level.legacy());
  }

  @Test
  void legacyWordsAreThoseOfTheFirstVersion() {
    assertThat(Tlp.CLEAR.legacyCode()).isEqualTo("white");
    assertThat(Tlp.AMBER_STRICT.legacyCode()).isEqualTo("red");
    assertThat(Tlp.CLEAR.legacyMarking().name()).isEqualTo("TLP:WHITE");
  }
}

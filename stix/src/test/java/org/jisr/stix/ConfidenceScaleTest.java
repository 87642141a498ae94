package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfidenceScaleTest {
  @ParameterizedTest
  @EnumSource
  void everyConfidenceHasOneStepAndEveryStepComesBack(ConfidenceScale scale) {
    for (int confidence = 0; confidence <= 100; confidence++) {
      int value = confidence;
      assertThat(scale.terms()).filteredOn(t -> t.from() <= value && value <= t.to()).hasSize(1);
    }
    scale.terms().forEach(t -> assertThat(scale.name(t.value())).isEqualTo(t.name()));
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> scale.name(101));
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> scale.name(-1));
  }

  @ParameterizedTest
  @CsvSource({
    "NONE_LOW_MEDIUM_HIGH, low, 15",
    "NONE_LOW_MEDIUM_HIGH, Med, 50",
    "NONE_LOW_MEDIUM_HIGH, High, 85",
    "ZERO_TO_TEN, 7, 70",
    "ADMIRALTY_CREDIBILITY, 2, 70",
    "ADMIRALTY_CREDIBILITY, 6,",
    "ESTIMATIVE_PROBABILITY, Even Chance, 50",
    "ESTIMATIVE_PROBABILITY, Certain, 100",
    "DNI, Likely / Probable, 70",
    "DNI, nonsense,"
  })
  void stepsStandForTheNumbersOfTheAppendix(ConfidenceScale scale, String name, Integer value) {
    assertThat(scale.confidence(name)).isEqualTo(value);
  }

  @Test
  void aGradingGivesTheConfidenceOfItsCredibility() {
    assertThat(SourceGrading.parseOrNull("b2")).isEqualTo(new SourceGrading('B', 2));
    assertThat(new SourceGrading('B', 2).confidence()).isEqualTo(70);
    assertThat(new SourceGrading('A', 6).confidence()).isNull();
    assertThat(SourceGrading.ofConfidence(55)).hasToString("F3");
    assertThat(SourceGrading.ofConfidence(null)).hasToString("F6");
    assertThat(SourceGrading.parseOrNull("G1")).isNull();
    assertThat(SourceGrading.parseOrNull("A7")).isNull();
    assertThat(SourceGrading.parseOrNull("A")).isNull();
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new SourceGrading('B', 0));
  }
}

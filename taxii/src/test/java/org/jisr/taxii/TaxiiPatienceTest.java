package org.jisr.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaxiiPatienceTest {
  @ParameterizedTest
  @CsvSource({"1,,15", "2,,30", "3,,60", "40,,3600", "1,90,90", "3,5,60", "1,999999,86400"})
  void patienceDoublesWithinBoundsAndHonoursTheServersWish(int failures, String wish, long pause) {
    assertThat(TaxiiPatience.afterFailures(failures, wish)).isEqualTo(Duration.ofSeconds(pause));
  }
}

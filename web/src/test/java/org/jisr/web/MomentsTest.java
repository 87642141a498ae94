package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentsTest {
  @Test
  void readsAMomentWithAndWithoutAFraction() {
    assertThat(Moments.read("2026-11-22T10:00:00Z", "from"))
        .isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
    assertThat(Moments.read("2026-11-22T10:00:00.123456789Z", "from"))
        .isEqualTo(Instant.parse("2026-11-22T10:00:00.123456789Z"));
    assertThat(Moments.read(null, "from")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-22",
        "2026-11-22T10:00:00+01:00",
        "2026-02-30T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "-1000000000-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z"
      })
  void refusesWhatNoDatabaseHolds(String text) {
    assertThatThrownBy(() -> Moments.read(text, "from"))
        .isInstanceOfSatisfying(
            WebException.class, e -> assertThat(e.fault()).isEqualTo(WebFault.PARAMETER_MALFORMED));
  }
}

package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class BackoffTest {
  private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

  @Property
  void itIsNeverShorterThanAQuarterSecondNorLongerThanFiveMinutes(
      @ForAll @IntRange(min = 1) int failures) {
    assertThat(Backoff.after(failures, RANDOM))
        .isBetween(Duration.ofMillis(250), Duration.ofMinutes(5));
  }

  @Test
  void itGrowsWithTheFailures() {
    assertThat(Backoff.after(1, RANDOM)).isLessThanOrEqualTo(Duration.ofMillis(500));
    assertThat(Backoff.after(8, RANDOM)).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    assertThat(Backoff.after(1000, RANDOM)).isGreaterThanOrEqualTo(Duration.ofSeconds(150));
  }
}

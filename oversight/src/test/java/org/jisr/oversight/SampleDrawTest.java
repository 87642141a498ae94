package org.jisr.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jisr.log.Hash;
import org.junit.jupiter.api.Test;

/** The draw is the one that is written down, and every disclosure has the same chance. */
final class SampleDrawTest {
  private static final Period PERIOD =
      new Period(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));

  private static Hash root(long number) {
    return Hash.ofLeaf(Long.toString(number).getBytes(StandardCharsets.UTF_8));
  }

  private static List<Long> pool(int size) {
    return LongStream.range(0, size).map(i -> 7 * i + 3).boxed().toList();
  }

  @Test
  void thePublishedExampleIsDrawn() {
    SampleDraw draw = SampleDraw.of(PERIOD, 1_000, Hash.EMPTY_TREE, pool(10), 4);
    assertThat(draw.leaves()).isEqualTo(PUBLISHED);
  }

  /** As docs/oversight.md prints it, computed there in another language. */
  private static final List<Long> PUBLISHED = List.of(17L, 66L, 52L, 3L);

  @Test
  void everyDisclosureIsDrawnAboutAsOften() {
    Map<Long, Integer> times = new HashMap<>();
    int draws = 6_000;
    for (int i = 0; i < draws; i++) {
      SampleDraw.of(PERIOD, 1_000, root(i), pool(12), 3)
          .leaves()
          .forEach(leaf -> times.merge(leaf, 1, Integer::sum));
    }
    double expected = draws * 3 / 12.0;
    double deviation =
        times.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    // Chi-square of 11 degrees of freedom: 31.3 is passed once in a thousand; the seeds are fixed.
    assertThat(times).hasSize(12);
    assertThat(deviation).isLessThan(31.3);
  }

  @Test
  void anotherRootOrPeriodDrawsOthers() {
    List<Long> drawn = SampleDraw.of(PERIOD, 1_000, root(1), pool(500), 20).leaves();
    Period later = new Period(PERIOD.from(), PERIOD.to().plusSeconds(1));
    assertThat(SampleDraw.of(PERIOD, 1_000, root(2), pool(500), 20).leaves()).isNotEqualTo(drawn);
    assertThat(SampleDraw.of(later, 1_000, root(1), pool(500), 20).leaves()).isNotEqualTo(drawn);
  }
}

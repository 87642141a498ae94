package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jisr.law.Handling;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;

final class LensTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private static Handling until(Instant review) {
    return TestBank.handling(TestBank.PARTNER, Tlp.GREEN)
        .retention(review, review.plus(Duration.ofDays(1)))
        .build();
  }

  @Test
  void aLensIsKeptUntilADatePassesAndGrowsWithNewHandlings() {
    try (TestBank bank = new TestBank()) {
      Instant review = NOW.plus(Duration.ofDays(10));
      bank.store(until(review), Objects.report(1, "One", "x"));
      bank.store(TestBank.own(Tlp.RED), Objects.report(2, "Two", "x"));
      Handlings handlings = new Handlings();
      Jdbi jdbi = bank.jdbi();
      jdbi.useHandle(handlings::refresh);
      var viewer = TestBank.consultation("junior", Tlp.GREEN);
      Lens lens = Lens.of(viewer, handlings, NOW, null);
      assertThat(lens.ranges()).isEqualTo("{[1,2)}");
      assertThat(lens.until()).isEqualTo(review);
      assertThat(Lens.of(viewer, handlings, NOW.plusSeconds(60), lens)).isSameAs(lens);
      bank.store(TestBank.own(Tlp.CLEAR), Objects.report(3, "Three", "x"));
      bank.store(TestBank.own(Tlp.GREEN), Objects.report(4, "Four", "x"));
      jdbi.useHandle(handlings::refresh);
      Lens grown = Lens.of(viewer, handlings, NOW.plusSeconds(60), lens);
      assertThat(grown.ranges()).isEqualTo("{[1,2),[3,5)}");
      Lens later = Lens.of(viewer, handlings, review.plus(Duration.ofDays(2)), grown);
      assertThat(later.ranges()).isEqualTo("{[3,5)}");
      Lens earlier = Lens.of(viewer, handlings, NOW, later);
      assertThat(earlier.ranges()).isEqualTo("{[1,2),[3,5)}");
    }
  }
}

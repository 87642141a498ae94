package org.jisr.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static BirthDate date(String text) {
    return Objects.requireNonNull(BirthDate.parse(text), text);
  }

  @Test
  void aHijriDateIsConverted() {
    assertThat(date("1400-01-01").day()).isEqualTo(LocalDate.of(1979, 11, 21));
    assertThat(date("1400-01-01").bits(date("1979-11-20"))).isEqualTo(12);
  }

  @Test
  void aHijriYearSpansTwo() {
    assertThat(date("1400").first()).isEqualTo(1979);
    assertThat(date("1400").last()).isEqualTo(1980);
    assertThat(date("1400").bits(date("1980"))).isEqualTo(5.9);
  }

  @Test
  void theLessIsKnownTheLessIsSaid() {
    assertThat(date("1980-03-04").bits(date("1980-03-04"))).isEqualTo(14);
    assertThat(date("1980-03-04").bits(date("1980-04-03"))).isEqualTo(8);
    assertThat(date("1980-01-01").bits(date("1980-04-03"))).isEqualTo(5.9);
    assertThat(date("1980").bits(date("1981"))).isEqualTo(4.3);
    assertThat(date("1980").bits(date("1990"))).isNegative();
  }

  @Test
  void whatIsNoDateIsNone() {
    assertThat(BirthDate.parse("")).isNull();
    assertThat(BirthDate.parse("1980-13-01")).isNull();
    assertThat(BirthDate.parse("circa")).isNull();
  }

  @Test
  void aSecondNationalityIsNoContradiction() {
    Evidence.Known one = new Evidence.Known(null, "f", Set.of("MA"), "MA-O15B");
    Evidence.Known two = new Evidence.Known(null, "m", Set.of("ES"), "MA-0158");
    assertThat(Evidence.between(one, two, .5))
        .extracting(Evidence::kind)
        .containsExactly(Evidence.Kind.GENDER, Evidence.Kind.DOCUMENT);
  }

  @Test
  void aCommonNameProvesNothingInALargeList() {
    Evidence prior = Evidence.prior(1e-5, 1_000_000);
    assertThat(prior.bits()).isCloseTo(-36.5, within(.1));
    assertThat(Evidence.probability(List.of(prior, new Evidence(Evidence.Kind.NAME, 12))))
        .isLessThan(1e-6);
  }
}

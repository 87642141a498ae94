package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StixTimestampTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T02:50:00Z",
        "2026-11-22T02:50:00.0Z",
        "2026-11-22T02:50:00.123456789012345678901234567890Z",
        "0000-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z",
        "2024-02-29T00:00:00.000Z",
        "2016-12-31T23:59:60.000Z"
      })
  void theTextIsKept(String text) {
    assertThat(new StixTimestamp(text)).hasToString(text);
    assertThat(new StixTimestamp(text).instant()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-11-22",
        "2026-11-22T02:50:00",
        "2026-11-22T02:50:00z",
        "2026-11-22t02:50:00Z",
        "2026-11-22 02:50:00Z",
        "2026-11-22T02:50:00.Z",
        "2026-11-22T02:50:00,5Z",
        "2026-11-22T02:50:00.5+00:00",
        "2026-11-22T02:50Z",
        "2026-02-29T00:00:00Z",
        "2026-00-10T00:00:00Z",
        "2026-13-10T00:00:00Z",
        "2026-11-00T00:00:00Z",
        "2026-11-22T24:00:00Z",
        "2026-11-22T23:60:00Z",
        "2026-11-22T12:30:60Z",
        "٢٠٢٦-11-22T02:50:00Z"
      })
  void anythingElseIsNoTimestamp(String text) {
    assertThat(StixTimestamp.parseOrNull(text)).isNull();
  }

  @Test
  void textsOfOneMomentCompareAsEqual() {
    StixTimestamp shortText = new StixTimestamp("2026-11-22T02:50:00Z");
    StixTimestamp longText = new StixTimestamp("2026-11-22T02:50:00.000000000000Z");

    assertThat(shortText).isEqualByComparingTo(longText).isNotEqualTo(longText);
  }

  @Test
  void digitsBeyondTheNanosecondDecide() {
    StixTimestamp earlier = new StixTimestamp("2026-11-22T02:50:00.0000000001Z");
    StixTimestamp later = new StixTimestamp("2026-11-22T02:50:00.00000000011Z");

    assertThat(earlier).isLessThan(later);
    assertThat(earlier.instant()).isEqualTo(later.instant());
  }

  @Test
  void aLeapSecondIsReadAsTheNextMinute() {
    assertThat(new StixTimestamp("2016-12-31T23:59:60.5Z").instant())
        .isEqualTo(Instant.parse("2017-01-01T00:00:00.5Z"));
  }

  @Property(tries = 500)
  void everyMomentSurvivesWritingAndReading(
      @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second,
      @ForAll @IntRange(max = 999_999_999) int nano) {
    Instant moment = Instant.ofEpochSecond(second, nano);
    StixTimestamp written = StixTimestamp.of(moment);

    assertThat(written.instant()).isEqualTo(moment);
    assertThat(written.text()).matches(".*\\.(\\d{3}|\\d{6}|\\d{9})Z");
  }

  @Property(tries = 300)
  void theOrderIsThatOfTheMoments(
      @ForAll @LongRange(max = 4_000_000_000L) long first,
      @ForAll @LongRange(max = 4_000_000_000L) long second) {
    Instant one = Instant.EPOCH.plus(first, ChronoUnit.MILLIS);
    Instant two = Instant.EPOCH.plus(second, ChronoUnit.MILLIS);

    assertThat(Integer.signum(StixTimestamp.of(one).compareTo(StixTimestamp.of(two))))
        .isEqualTo(Integer.signum(one.compareTo(two)));
  }

  @Property(tries = 1_000)
  void anyTextIsATimestampOfTheStandardsFormOrRefused(
      @ForAll
          @Chars({'0', '1', '2', '3', '5', '9', '-', ':', '.', 'T', 'Z', 't', '+', '٣'})
          @StringLength(max = 40)
          String text) {
    readOrRefuse(text);
  }

  @Property(tries = 1_000)
  void aDamagedTimestampIsReadOrRefused(
      @ForAll @LongRange(max = 4_000_000_000L) long second,
      @ForAll @IntRange(max = 19) int place,
      @ForAll char other) {
    String whole = Instant.ofEpochSecond(second).toString();
    readOrRefuse(whole.substring(0, place) + other + whole.substring(place + 1));
    readOrRefuse(whole.substring(0, place) + whole.substring(place + 1));
    readOrRefuse(whole.substring(0, place) + other + whole.substring(place));
  }

  private static void readOrRefuse(String text) {
    try {
      new StixTimestamp(text);
      assertThat(text)
          .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z");
    } catch (StixException e) {
      assertThat(e.code()).isNotEmpty();
    }
  }
}

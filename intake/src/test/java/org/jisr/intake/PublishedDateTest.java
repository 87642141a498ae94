package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishedDateTest {
  private static final Instant DAY = Instant.parse("2025-05-08T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8 مايو 2025",
        "الخميس 8 ماي 2025",
        "٨ أيار ٢٠٢٥",
        "Publié le 8 mai 2025",
        "8 de mayo de 2025",
        "May 8, 2025",
        "8 May 2025",
        "2025-05-08",
      })
  void readsADateLineInFourLanguages(String line) {
    assertThat(PublishedDate.find("عنوان\n\n" + line + "\n\nنص")).isEqualTo(DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no date here",
        "31 February 2025",
        "8 bananas 2025",
        "99999999999999999999-05-08",
        "room 8 May 20251",
      })
  void takesNothingElseForADate(String line) {
    assertThat(PublishedDate.find(line)).isNull();
  }

  @Test
  void aDateInsideALongSentenceOrFarDownIsNotThePublicationDate() {
    assertThat(
            PublishedDate.find(
                "The delegation remembered the signature of 8 May 2025, which both sides praised."))
        .isNull();
    assertThat(PublishedDate.find("line\n".repeat(20) + "8 May 2025")).isNull();
  }

  @Test
  void readsMachineStamps() {
    assertThat(PublishedDate.parse("2025-05-08T02:00:00+02:00")).isEqualTo(DAY);
    assertThat(PublishedDate.parse(" 2025-05-08 ")).isEqualTo(DAY);
    assertThat(PublishedDate.parse("yesterday")).isNull();
  }
}

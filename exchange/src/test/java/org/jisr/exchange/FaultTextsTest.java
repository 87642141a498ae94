package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jisr.law.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FaultTextsTest {
  private static Set<String> codes() {
    Set<String> codes =
        new TreeSet<>(
            List.of(
                ItemsArrival.OWN,
                ItemsArrival.NOT_FOR_US,
                ItemsArrival.TYPE,
                ItemsArrival.CONFLICT,
                ItemsArrival.HELD_BACK));
    Arrays.stream(ExchangeFault.values()).map(ExchangeFault::code).forEach(codes::add);
    Arrays.stream(RefusalReason.values()).map(RefusalReason::key).forEach(codes::add);
    return codes;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCodeHasATextInEveryLanguageAndNoTextIsLeftOver(Language language) {
    assertThat(FaultTexts.codes(language)).isEqualTo(codes());
    codes().forEach(code -> assertThat(ExchangeFault.text(code, language)).isNotBlank());
  }

  @Test
  void theEnglishTextIsTheMessage() {
    for (ExchangeFault fault : ExchangeFault.values()) {
      assertThat(fault.text(Language.EN)).isEqualTo(fault.message());
    }
  }

  @Test
  void theArabicTextsAreArabicAndTheOthersDiffer() {
    for (String code : codes()) {
      String arabic = ExchangeFault.text(code, Language.AR);
      assertThat(arabic.chars().filter(c -> c >= 0x600 && c <= 0x6FF).count())
          .as(code)
          .isGreaterThan(8);
      assertThat(
              Arrays.stream(Language.values())
                  .map(language -> ExchangeFault.text(code, language))
                  .distinct())
          .hasSize(4);
    }
  }

  @Test
  void aCodeOfALaterVersionIsShownAsItIs() {
    assertThat(ExchangeFault.text("EXCHANGE_NEWER", Language.ES)).isEqualTo("EXCHANGE_NEWER");
  }
}

package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jisr.law.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FingerprintTest {
  private static List<String> folded(Language language) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < FingerprintWords.COUNT; i++) {
      String plain =
          Normalizer.normalize(
                  FingerprintWords.word(language, i).toLowerCase(Locale.ROOT).replace("œ", "oe"),
                  Normalizer.Form.NFD)
              .replaceAll("\\p{M}", "");
      words.add(plain.replace('أ', 'ا').replace('إ', 'ا').replace('ة', 'ه').replace('ى', 'ي'));
    }
    return words;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anyTwoWordsDifferInTwoLettersAtLeast(Language language) {
    List<String> words = folded(language);
    assertThat(words).doesNotHaveDuplicates().noneMatch(String::isBlank);
    for (int i = 0; i < words.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(distance(words.get(i), words.get(j)))
            .as("%s and %s", words.get(i), words.get(j))
            .isGreaterThanOrEqualTo(2);
      }
    }
  }

  private static int distance(String one, String other) {
    int[] previous = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        current[j] =
            Math.min(Math.min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + change);
      }
      previous = current;
    }
    return previous[other.length()];
  }

  @Property
  void theWordsSayTheFirstTenBytes(@ForAll @Size(32) byte[] bytes) {
    Fingerprint fingerprint = new Fingerprint(HexFormat.of().formatHex(bytes));
    for (Language language : Language.values()) {
      List<String> words = fingerprint.words(language);
      assertThat(words).hasSize(Fingerprint.WORDS);
      for (int i = 0; i < words.size(); i++) {
        assertThat(words.get(i))
            .isEqualTo(FingerprintWords.word(language, Byte.toUnsignedInt(bytes[i])));
      }
    }
  }

  @Property
  void itIsReadInAnyGrouping(@ForAll @Size(32) byte[] bytes) {
    Fingerprint fingerprint = new Fingerprint(HexFormat.of().formatHex(bytes));
    assertThat(Fingerprint.parse(fingerprint.text())).isEqualTo(fingerprint);
    assertThat(Fingerprint.parse(fingerprint.hex().toUpperCase(Locale.ROOT)))
        .isEqualTo(fingerprint);
    assertThat(fingerprint.matches(Fingerprint.parse(fingerprint.text().replace(' ', ':'))))
        .isTrue();
  }

  @Test
  void anythingElseIsAnotherFingerprint() {
    for (String text : List.of("", "abcd", "g".repeat(64), "0".repeat(65))) {
      assertThatThrownBy(() -> Fingerprint.parse(text))
          .isInstanceOfSatisfying(
              ExchangeException.class,
              e -> assertThat(e.fault()).isEqualTo(ExchangeFault.FINGERPRINT_DIFFERS));
    }
  }
}

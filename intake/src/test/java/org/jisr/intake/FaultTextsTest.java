package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jisr.law.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FaultTextsTest {
  /** What only a caller of the library can do wrong, not a file. */
  private static final Set<String> OF_THE_LIBRARY = Set.of("OBJECT_NOT_OBSERVABLE");

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyDefectOfAFileHasATextInEveryLanguage(Language language) throws Exception {
    Set<String> codes = new TreeSet<>();
    for (IntakeFault fault : IntakeFault.values()) {
      codes.add(fault.code());
    }
    for (Object problem : Class.forName("org.jisr.stix.Problem").getEnumConstants()) {
      String code = ((Enum<?>) problem).name();
      if (code.matches("(BUNDLE|OBJECT)_.*") && !OF_THE_LIBRARY.contains(code)) {
        codes.add(code);
      }
    }
    assertThat(FaultTexts.codes(language)).containsAll(codes);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageNamesTheSameDetails(Language language) {
    Pattern detail = Pattern.compile("\\{[a-z]+}");
    for (String code : FaultTexts.codes(Language.EN)) {
      assertThat(details(detail, FaultTexts.get(language, code, "", Map.of())))
          .as("%s in %s", code, language)
          .isEqualTo(details(detail, FaultTexts.get(Language.EN, code, "", Map.of())));
    }
  }

  @Test
  void detailsStandInTheText() {
    ImportProblem problem =
        new ImportProblem("BUNDLE_TRUNCATED", "x", Map.of("line", "12", "offset", "345"));
    for (Language language : Language.values()) {
      assertThat(problem.text(language)).contains("12", "345").doesNotContain("{");
    }
  }

  @Test
  void aCodeOfALaterVersionKeepsItsEnglishMessage() {
    assertThat(new ImportProblem("NEW_CODE", "Something new.", Map.of()).text(Language.AR))
        .isEqualTo("Something new.");
  }

  @Test
  void arabicTextsAreArabic() {
    for (String code : FaultTexts.codes(Language.AR)) {
      String text = FaultTexts.get(Language.AR, code, "", Map.of());
      long arabic = text.chars().filter(c -> c >= 0x600 && c <= 0x6FF).count();
      assertThat(arabic).as(code).isGreaterThan(8);
    }
    assertThat(Arrays.stream(Language.values()).map(FaultTexts::codes).collect(Collectors.toSet()))
        .hasSize(1);
  }

  private static Set<String> details(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
  }
}

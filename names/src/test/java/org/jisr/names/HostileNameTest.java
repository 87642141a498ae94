package org.jisr.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HostileNameTest {
  private static List<String> texts(String name) {
    return NameForm.read(name).tokens().stream().map(NameToken::text).toList();
  }

  private static List<ReadingStep.Kind> steps(String name) {
    return NameForm.read(name).steps().stream().map(ReadingStep::kind).toList();
  }

  @Test
  void invisibleCharactersHideNothing() {
    assertThat(texts("Mo\u200bha\u202emed")).containsExactly("mohamed");
    assertThat(texts("م\u200cحمـــد")).containsExactly("محمد");
    assertThat(texts("Moha\ud800med")).containsExactly("mohamed");
    assertThat(steps("Mo\u200bhamed")).contains(ReadingStep.Kind.INVISIBLE);
  }

  @Test
  void joinersAndDirectionsHideNothing() {
    assertThat(texts("م\u200dحمد")).containsExactly("محمد");
    assertThat(texts("\u2067محمد\u2069 \u200fعلي\u200e")).containsExactly("محمد", "علي");
    assertThat(texts("\ufeffSalma\u00ad")).containsExactly("salma");
  }

  @Test
  void wordsOfSeveralScriptsAreEachReadInTheirs() {
    assertThat(NameForm.read("محمد Alaoui Иванов").tokens())
        .extracting(NameToken::script)
        .containsExactly(NameScript.ARABIC, NameScript.LATIN, NameScript.CYRILLIC);
  }

  @Test
  void oneLetterIsAToken() {
    assertThat(texts("O")).containsExactly("o");
    assertThat(texts("م")).containsExactly("م");
  }

  @Test
  void titlesAloneStillAreAName() {
    assertThat(NameForm.read("Sheikh Dr.").tokens()).hasSize(2);
    assertThat(NameMatcher.shipped().match("Sheikh Dr.", "Sheikh Dr.").probability())
        .isBetween(0.0, 1.0);
    assertThat(NameMatcher.shipped().match("Sheikh", "Salma Idrissi").band())
        .isEqualTo(Band.NO_HIT);
  }

  @Test
  void lookAlikesOfAnotherScriptAreReadAndTold() {
    assertThat(texts("M\u043eh\u0430med")).containsExactly("mohamed");
    assertThat(steps("M\u043eh\u0430med")).contains(ReadingStep.Kind.HOMOGLYPHS);
  }

  @Test
  void vowelSignsAndLetterVariantsAreOne() {
    assertThat(texts("مُحَمَّد")).isEqualTo(texts("محمد"));
    assertThat(texts("أحمد")).isEqualTo(texts("احمد"));
    assertThat(texts("علی کریم")).isEqualTo(texts("علي كريم"));
    assertThat(texts("ﻣﺤﻤﺪ")).isEqualTo(texts("محمد"));
  }

  @Test
  void threeSystemsOfDigitsAreOne() {
    assertThat(texts("٣١٣")).isEqualTo(texts("۳۱۳")).isEqualTo(texts("313"));
  }

  @Test
  void whatHoldsNoLetterIsEmpty() {
    assertThat(texts("")).isEmpty();
    assertThat(texts(" \t\n")).isEmpty();
    assertThat(texts("\ud83d\ude00 \u2014 !")).isEmpty();
  }

  @Test
  void aNameOfTenThousandLettersIsCutAndTold() {
    assertThat(steps("a".repeat(10_000))).contains(ReadingStep.Kind.CUT);
    assertThat(NameForm.read("ali ".repeat(2_500)).tokens()).hasSizeLessThanOrEqualTo(60);
    String longest = "م".repeat(10_000);
    assertThat(NameMatcher.shipped().match(longest, longest).band()).isEqualTo(Band.STRONG);
    assertThat(NameMatcher.shipped().match(longest, "Mohamed").band()).isEqualTo(Band.NO_HIT);
  }

  @Property(tries = 500)
  void anyTextIsRead(@ForAll String text) {
    NameForm form = NameForm.read(text);
    assertThat(form.original()).isEqualTo(text);
    assertThat(form.tokens()).allMatch(each -> !each.text().isEmpty() && !each.forms().isEmpty());
  }
}

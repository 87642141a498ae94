package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.bank.Objects.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.Test;

final class SnippetsTest {
  private static List<SnippetPart> of(StixObject object, String question) {
    return Snippets.of(object.fields(), question.isEmpty() ? null : WordQuery.of(question));
  }

  private static String text(List<SnippetPart> parts) {
    return parts.stream().map(SnippetPart::text).collect(Collectors.joining());
  }

  private static List<String> hits(List<SnippetPart> parts) {
    return parts.stream().filter(SnippetPart::hit).map(SnippetPart::text).toList();
  }

  @Test
  void theWordsAskedForAreMarkedInAnyLanguage() {
    assertThat(hits(of(report(1, "Note", "Two vehicles left the harbour."), "vehicle harbours")))
        .containsExactly("vehicles", "harbour");
    assertThat(hits(of(report(1, "ar", "خبر", "غادرت المركبات قرب المَلْعَب"), "الملعب")))
        .containsExactly("المَلْعَب");
  }

  @Test
  void theStretchWithMostOfTheWordsIsShown() {
    String far = "filler ".repeat(100) + "the stadium gate was open " + "filler ".repeat(100);
    List<SnippetPart> parts = of(report(1, "Note", "A stadium. " + far), "stadium gate");
    assertThat(hits(parts)).contains("gate");
    assertThat(text(parts)).startsWith("…").endsWith("…").hasSizeLessThan(260);
  }

  @Test
  void withoutAHitTheBeginningIsShown() {
    assertThat(text(of(report(1, "Harbour", "Begins here and goes on."), "harbour")))
        .isEqualTo("Begins here and goes on.");
    assertThat(text(of(report(1, "Harbour", "word ".repeat(200)), ""))).hasSizeLessThan(260);
  }

  @Test
  void markupStaysText() {
    assertThat(text(of(report(1, "x", "<b onclick=alert(1)>gate</b>"), "gate")))
        .isEqualTo("<b onclick=alert(1)>gate</b>");
  }
}

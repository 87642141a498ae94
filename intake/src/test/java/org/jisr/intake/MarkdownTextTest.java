package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownTextTest {
  @Test
  void keepsTheWordsWithoutTheMarks() {
    Document document =
        MarkdownText.read(
            """
            ---
            title: "Informe de la final"
            date: 2026-05-08
            ---
            # Otro título

            Llegaron **dos** autobuses a la [puerta 7](https://example.com/x).

            * uno
            * dos <b>marcado</b>

            <script>alert(1)</script>
            """
                .getBytes(UTF_8));
    assertThat(document.title()).isEqualTo("Informe de la final");
    assertThat(document.published()).isEqualTo(Instant.parse("2026-05-08T00:00:00Z"));
    assertThat(document.text())
        .contains("Llegaron dos autobuses", "puerta 7", "uno", "dos marcado")
        .doesNotContain("**", "<b>", "alert");
  }

  @Test
  void takesTheFirstHeadingForTheTitle() {
    assertThat(MarkdownText.read("intro words\n\n# عنوان التقرير\n\ntext".getBytes(UTF_8)).title())
        .isEqualTo("عنوان التقرير");
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "[", "*a "})
  void hostileNestingEndsInARefusalOrInText(String mark, @TempDir Path folder) throws Exception {
    Path file = folder.resolve("deep.md");
    Files.writeString(file, mark.repeat(20_000) + "words");
    try {
      Document document =
          new DocumentReader(ImportLimits.standard()).read(file, DocumentFormat.MARKDOWN);
      assertThat(document.text()).contains("words");
    } catch (IntakeException e) {
      assertThat(e.fault()).isIn(IntakeFault.MARKUP_TOO_DEEP, IntakeFault.NO_TEXT);
    }
  }

  @Test
  void refusesAFileWithoutWords() {
    assertThatThrownBy(() -> MarkdownText.read("---\n\n***\n".getBytes(UTF_8)))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.NO_TEXT);
  }
}

package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jisr.fixtures.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageDetectionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|التقى الوزير بالوفد الزائر في مقر الوزارة صباح الثلاثاء",
        "fr|Le ministre a rencontré la délégation au siège du ministère mardi matin",
        "en|The minister met the visiting delegation at the ministry on Tuesday morning",
        "es|El ministro se reunió con la delegación en la sede del ministerio el martes",
        "de|Der Minister traf die Delegation am Dienstagmorgen im Ministerium in der Hauptstadt",
        "fa|وزیر امور خارجه با هیئت مهمان در ساختمان وزارتخانه دیدار و گفتگو کرد",
        "ru|Министр встретился с делегацией в здании министерства во вторник утром",
      })
  void tellsTheLanguageOfASentence(String expected, String text) {
    assertThat(LanguageDetection.of(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|شوهدت المركبة قرب الملعب",
        "fr|Véhicule aperçu près du stade",
        "en|Vehicle seen near the stadium",
        "es|Reunión de seguridad",
      })
  void tellsOneOfTheFourFromAFewWords(String expected, String text) {
    assertThat(LanguageDetection.of(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-11-22 14:30", "№ 4471-B", "ok", "🔴🟢"})
  void saysSoWhenThereIsTooLittleToTell(String text) {
    assertThat(LanguageDetection.of(text)).isEqualTo("und");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "غادر المشتبه بهما الميناء ليلا في سيارة بيضاء.\n\n"
            + "The two suspects left the harbour at night in a white car.",
        "Les deux suspects ont quitté le port pendant la nuit.\n\n"
            + "Los dos sospechosos abandonaron el puerto durante la noche.",
      })
  void callsATextWithTwoLanguagesSeveral(String text) {
    assertThat(LanguageDetection.of(text)).isEqualTo("mul");
  }

  @Test
  void aForeignNameOrAWebLabelDoesNotChangeTheLanguage() {
    assertThat(LanguageDetection.of("تقرير عن شركة North Coast Shipping Ltd في المرفأ الشمالي"))
        .isEqualTo("ar");
    assertThat(
            LanguageDetection.of(
                "Uncategorized\nlogo\n"
                    + "التعاون الأمني بين الدول المجاورة يحمي المدن والموانئ والملاعب.\n"
                        .repeat(3)))
        .isEqualTo("ar");
  }

  @Test
  void theFiveArticlesAreArabic() throws Exception {
    Optional<Path> articles = SharedData.find("articles");
    assumeTrue(articles.isPresent(), "The shared articles are not beside this checkout.");
    List<Path> files;
    try (var listing = Files.list(articles.get())) {
      files = listing.filter(file -> file.toString().endsWith(".txt")).toList();
    }
    assertThat(files).hasSize(5);
    for (Path file : files) {
      Document article =
          new DocumentReader(ImportLimits.standard()).read(file, DocumentFormat.PLAIN);
      assertThat(LanguageDetection.of(article.text())).isEqualTo("ar");
      assertThat(article.title()).isNotBlank().hasSizeLessThanOrEqualTo(201);
    }
  }
}

package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.Charset;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class HtmlTextTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
      <title>موقع | خبر</title>
      <meta property="og:title" content="تأمين نهائي الكأس">
      <meta property="article:published_time" content="2026-05-08T10:00:00Z">
      <script>alert("لا")</script><style>p{color:red}</style></head>
      <body><nav>القائمة <a href="/">الرئيسية</a></nav>
      <article><h1>تأمين نهائي الكأس</h1><p>وصلت الوفود<br>إلى المدينة.</p>
      <table><tr><td>بوابة</td><td>7</td></tr></table></article>
      <aside>إعلان</aside><footer>جميع الحقوق</footer></body></html>
      """;

  @Test
  void keepsTheArticleAndLeavesTheFurniture() {
    Document document = HtmlText.read(PAGE.getBytes(UTF_8));
    assertThat(document.title()).isEqualTo("تأمين نهائي الكأس");
    assertThat(document.published()).isEqualTo(Instant.parse("2026-05-08T10:00:00Z"));
    assertThat(document.text())
        .contains("وصلت الوفود\nإلى المدينة.")
        .contains("بوابة 7")
        .doesNotContain("القائمة", "إعلان", "الحقوق", "alert", "color");
  }

  @Test
  void aPageWithoutArticleIsReadWhole() {
    Document document = HtmlText.read("<p>One<p>Two <b>bold</b> words".getBytes(UTF_8));
    assertThat(document.text()).isEqualTo("One\n\nTwo bold words");
    assertThat(document.title()).isEqualTo("Two bold words");
  }

  @Test
  void refusesAnotherEncodingAndNamesTheDeclaredOne() {
    byte[] page =
        "<html><head><meta charset=\"windows-1256\"></head><body>التقى الوزير</body></html>"
            .getBytes(Charset.forName("windows-1256"));
    assertThatThrownBy(() -> HtmlText.read(page))
        .asInstanceOf(type(IntakeException.class))
        .satisfies(
            e -> {
              assertThat(e.fault()).isEqualTo(IntakeFault.NOT_UTF8);
              assertThat(e.details()).containsEntry("found", "windows-1256");
            });
  }

  @Test
  void refusesAPageWithoutWords() {
    assertThatThrownBy(
            () ->
                HtmlText.read("<html><script>var a=1;</script><img src=x></html>".getBytes(UTF_8)))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.NO_TEXT);
  }

  @Test
  void readsAPageNestedAHundredThousandDeep() {
    String deep = "<div>".repeat(100_000) + "deep words here" + "</div>".repeat(100_000);
    try {
      assertThat(HtmlText.read(deep.getBytes(UTF_8)).text()).contains("deep words here");
    } catch (IntakeException e) {
      assertThat(e.fault()).isIn(IntakeFault.MARKUP_TOO_DEEP, IntakeFault.NO_TEXT);
    }
  }

  @Property(tries = 200)
  void aPageWithFlippedBytesNeverCrashes(@ForAll int[] places, @ForAll byte[] values) {
    byte[] page = PAGE.getBytes(UTF_8);
    for (int i = 0; i < Math.min(places.length, values.length); i++) {
      page[Math.floorMod(places[i], page.length)] = values[i];
    }
    try {
      assertThat(HtmlText.read(page).text()).isNotBlank();
    } catch (IntakeException e) {
      assertThat(e.code()).startsWith("INTAKE_");
    }
  }
}

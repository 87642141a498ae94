package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainTextTest {
  @Test
  void keepsTheWordsAndDropsTheNoise() {
    Document document =
        PlainText.read(
            "\uFEFFعاجل\r\n\r\n\r\nاجتماع أمني في المدينة الساحلية\u0007\r\n   \n8 مايو 2025\n\n\nالنص\u00A0الأول  "
                .getBytes(UTF_8));
    assertThat(document.text())
        .isEqualTo("عاجل\n\nاجتماع أمني في المدينة الساحلية\n\n8 مايو 2025\n\nالنص الأول");
    assertThat(document.title()).isEqualTo("اجتماع أمني في المدينة الساحلية");
    assertThat(document.published()).isEqualTo(Instant.parse("2025-05-08T00:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1256, windows-1256, التقى الوزير بالوفد الزائر",
    "windows-1251, windows-1251, Министр встретился с делегацией",
    "ISO-8859-1, windows-1252, Le ministre a été reçu par la délégation à Rabat",
    "UTF-16LE, UTF-16, The minister met the delegation",
    "UTF-16, UTF-16, التقى الوزير",
  })
  void refusesAnotherEncodingAndNamesIt(String charset, String found, String text) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    assertThatThrownBy(() -> PlainText.read(bytes))
        .asInstanceOf(type(IntakeException.class))
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo("INTAKE_NOT_UTF8");
              assertThat(e.details()).containsEntry("found", found).containsKey("offset");
            });
  }

  @Test
  void refusesOverlongAndSurrogateBytes() {
    for (byte[] bytes :
        new byte[][] {
          {'a', (byte) 0xC0, (byte) 0xAF}, {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80}
        }) {
      assertThatThrownBy(() -> PlainText.read(bytes))
          .hasFieldOrPropertyWithValue("fault", IntakeFault.NOT_UTF8);
    }
  }

  @Test
  void refusesWhatIsNotText() {
    assertThatThrownBy(() -> PlainText.read("abc\0def ghi jkl mno".getBytes(UTF_8)))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.NOT_TEXT);
    assertThatThrownBy(() -> PlainText.read(" \n\u200B\n\t".getBytes(UTF_8)))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.NO_TEXT);
  }

  @Test
  void cutsALongFirstLineBetweenWords() {
    Document document = PlainText.read("كلمة ".repeat(200).getBytes(UTF_8));
    assertThat(document.title()).hasSizeLessThanOrEqualTo(201).endsWith("كلمة…");
  }

  @Property(tries = 300)
  void anyTextIsReadOrRefusedAndAnyBytesNeverCrash(@ForAll String text, @ForAll byte[] bytes) {
    for (byte[] input : new byte[][] {text.getBytes(StandardCharsets.UTF_8), bytes}) {
      try {
        Document document = PlainText.read(input);
        assertThat(document.text()).isNotBlank();
        assertThat(document.title()).isNotBlank();
        assertThat(PlainText.read(document.text().getBytes(UTF_8)).text())
            .isEqualTo(document.text());
      } catch (IntakeException e) {
        assertThat(e.fault()).isIn(IntakeFault.NOT_UTF8, IntakeFault.NOT_TEXT, IntakeFault.NO_TEXT);
      }
    }
  }
}

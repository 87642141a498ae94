package org.jisr.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileKindTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "note.txt|plain words|PLAIN",
        "NOTE.MD|# words|MARKDOWN",
        "page.htm|words|HTML",
        "scan.txt|%PDF-1.7 binary|PDF",
        "upload|<!DOCTYPE html><p>words|HTML",
        "brackets.txt|{not json|PLAIN",
      })
  void tellsDocuments(String name, String content, DocumentFormat format) throws Exception {
    assertThat(FileKind.of(file(content), name)).isEqualTo(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.json|{}",
        "upload|{\"type\":\"bundle\"}",
        "b.json.gz|\u001f\u008b\u0008",
        "c.stix|x"
      })
  void leavesJsonToTheBundleReader(String name, String content) throws Exception {
    assertThat(FileKind.of(file(content), name)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.docx|PK\u0003\u0004rest|ZIP, DOCX, XLSX",
        "a.json|PK\u0003\u0004rest|ZIP, DOCX, XLSX",
        "photo.jpg|\u00FF\u00D8\u00FF\u00E0|PNG, JPEG",
        "list.csv|a,b,c|csv",
      })
  void refusesOtherKindsByName(String name, String content, String found) throws Exception {
    Path file = file(content);
    assertThatThrownBy(() -> FileKind.of(file, name))
        .isInstanceOf(IntakeException.class)
        .satisfies(e -> assertThat(((IntakeException) e).details()).containsEntry("found", found));
  }

  @Test
  void aPdfThatDoesNotBeginLikeOneIsBroken() throws Exception {
    Path file = file("hello");
    assertThatThrownBy(() -> FileKind.of(file, "a.pdf"))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.PDF_BROKEN);
  }

  private Path file(String content) throws Exception {
    return Files.write(folder.resolve("file"), content.getBytes(ISO_8859_1));
  }
}

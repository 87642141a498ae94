package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfTextTest {
  @TempDir Path folder;

  @Test
  void readsTitleTextAndDate() throws Exception {
    Document document = PdfText.read(pdf(), ImportLimits.standard());
    assertThat(document.title()).isEqualTo("Inspection of gate 7");
    assertThat(document.text()).contains("Two buses arrived at the north gate.");
    assertThat(document.published()).isEqualTo(Instant.parse("2026-05-08T10:00:00Z"));
  }

  @Test
  void refusesAnEncryptedFile() throws Exception {
    Path file = folder.resolve("locked.pdf");
    try (PDDocument document = document()) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "user", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      document.save(file.toFile());
    }
    refused(file, IntakeFault.PDF_ENCRYPTED);
  }

  @Test
  void refusesAFileOfPictures() throws Exception {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(file.toFile());
    }
    refused(file, IntakeFault.PDF_IMAGES_ONLY);
  }

  @Test
  void refusesADamagedFile() throws Exception {
    byte[] whole = Files.readAllBytes(pdf());
    Path file = folder.resolve("broken.pdf");
    byte[] damaged = Arrays.copyOf(whole, 60);
    Files.write(file, damaged);
    refused(file, IntakeFault.PDF_BROKEN);
  }

  @Test
  void aFileThatExhaustsMemoryOrTimeHurtsOnlyItsOwnProcess() throws Exception {
    Path file = folder.resolve("bomb.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      PDStream content = new PDStream(document);
      try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        for (int i = 0; i < 512; i++) {
          out.write(spaces);
        }
      }
      page.setContents(content);
      document.addPage(page);
      document.save(file.toFile());
    }
    assertThat(Files.size(file)).isLessThan(1 << 20);
    assertThatThrownBy(() -> PdfText.read(file, ImportLimits.standard()))
        .isInstanceOf(IntakeException.class);
  }

  @Test
  void readingIsCutOffAfterTheAllowedTime() throws Exception {
    ImportLimits limits =
        new ImportLimits(1L << 30, 1L << 30, 200, 1L << 30, 1_000, Duration.ofMillis(1), 100);
    Path file = pdf();
    assertThatThrownBy(() -> PdfText.read(file, limits))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.TOO_COSTLY);
  }

  private static void refused(Path file, IntakeFault fault) {
    assertThatThrownBy(() -> PdfText.read(file, ImportLimits.standard()))
        .hasFieldOrPropertyWithValue("fault", fault);
  }

  private Path pdf() throws IOException {
    Path file = folder.resolve("report.pdf");
    try (PDDocument document = document()) {
      document.save(file.toFile());
    }
    return file;
  }

  private static PDDocument document() throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.newLineAtOffset(72, 700);
      content.showText("Two buses arrived at the north gate.");
      content.endText();
    }
    Calendar created = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    created.setTimeInMillis(Instant.parse("2026-05-08T10:00:00Z").toEpochMilli());
    document.getDocumentInformation().setTitle("Inspection of gate 7");
    document.getDocumentInformation().setCreationDate(created);
    return document;
  }
}

package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jisr.bank.SearchQuery;
import org.jisr.fixtures.SharedData;
import org.jisr.stix.FileObject;
import org.jisr.stix.Report;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentImportTest {
  private static final String ARABIC =
      "تأمين نهائي كأس المدن\n\n8 مايو 2026\n\nوصلت وفود المنتخبات إلى المدينة الساحلية مساء أمس.";

  @TempDir Path folder;
  private Intake intake;

  @BeforeEach
  void open() {
    intake = new Intake(folder, 10);
  }

  @AfterEach
  void close() throws Exception {
    intake.close();
  }

  @Test
  void aTextBecomesAReportThatRefersToItsFile() throws Exception {
    ImportJob job = intake.run("خبر.txt", ARABIC);
    assertThat(job.state()).isEqualTo(ImportState.DONE);
    assertThat(job.progress().stored()).isEqualTo(2);
    Report report = report("المنتخبات");
    assertThat(report.name()).isEqualTo("تأمين نهائي كأس المدن");
    assertThat(report.description()).isEqualTo(ARABIC);
    assertThat(report.lang()).isEqualTo("ar");
    assertThat(Objects.requireNonNull(report.published()).instant())
        .isEqualTo(Instant.parse("2026-05-08T00:00:00Z"));
    assertThat(report.id().uuid().version()).isEqualTo(4);
    assertThat(report.objectMarkings()).containsExactly(Tlp.GREEN.markingId());
    FileObject file = (FileObject) object(report.objects().getFirst());
    assertThat(file.name()).isEqualTo("خبر.txt");
    assertThat(file.mimeType()).isEqualTo("text/plain");
    assertThat(file.hashes())
        .containsEntry(
            "SHA-256",
            HexFormat.of()
                .formatHex(Spool.sha256().digest(ARABIC.getBytes(StandardCharsets.UTF_8))));
    assertThat(report.externalReferences().getFirst().externalId()).startsWith("sha256:");
  }

  @Test
  void theSameDocumentAgainIsKnownUnderWhateverName() throws Exception {
    intake.run("a.txt", ARABIC);
    StixId first = report("المنتخبات").id();
    ImportProgress again = intake.run("b.txt", ARABIC).progress();
    assertThat(again.stored()).isZero();
    assertThat(again.known()).isEqualTo(2);
    assertThat(report("المنتخبات").id()).isEqualTo(first);
    assertThat(intake.held()).isEqualTo(2);
  }

  @Test
  void twoImportsOfOneDocumentAtOnceGiveOneReport() throws Exception {
    List<UUID> ids = List.of(intake.submit("a.txt", ARABIC), intake.submit("b.txt", ARABIC));
    for (UUID id : ids) {
      assertThat(intake.importer.await(id).state()).isEqualTo(ImportState.DONE);
    }
    assertThat(
            intake
                .bank
                .gate()
                .search(Intake.ANALYST, SearchQuery.everything().types(Set.of("report")), 5, null)
                .count())
        .isEqualTo(1);
  }

  @Test
  void markdownAndHtmlAreFoundByTheirWords() throws Exception {
    intake.run("informe.md", "# Informe\n\nEl **camión** llegó a la puerta norte del estadio.");
    intake.run("note.html", "<html><body><h1>Note</h1><p>Le camion est arrivé au port.</p>");
    assertThat(report("camión estadio").lang()).isEqualTo("es");
    assertThat(report("arrivé port").lang()).isEqualTo("fr");
  }

  @Test
  void theFiveArticlesAreFoundInArabic() throws Exception {
    Optional<Path> articles = SharedData.find("articles");
    assumeTrue(articles.isPresent(), "The shared articles are not beside this checkout.");
    try (var files = Files.list(articles.get())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        ImportJob job = intake.run(file.getFileName().toString(), Files.readAllBytes(file));
        assertThat(job.state()).isEqualTo(ImportState.DONE);
      }
    }
    var page =
        intake
            .bank
            .gate()
            .search(Intake.ANALYST, SearchQuery.of("الأمن").types(Set.of("report")), 10, null);
    assertThat(page.count()).isEqualTo(5);
    assertThat(page.items()).allMatch(hit -> "ar".equals(hit.lang()));
  }

  private Report report(String words) {
    StixId id =
        intake
            .bank
            .gate()
            .search(Intake.ANALYST, SearchQuery.of(words).types(Set.of("report")), 5, null)
            .items()
            .getFirst()
            .id();
    return (Report) object(id);
  }

  private StixObject object(StixId id) {
    return intake.bank.gate().entity(Intake.ANALYST, id, null).statements().getFirst().object();
  }
}

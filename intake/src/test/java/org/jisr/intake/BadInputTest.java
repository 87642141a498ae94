package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jisr.law.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that must leave nothing behind but a clear reason. */
final class BadInputTest {
  private static final byte[] GOOD = Bundles.of(Bundles.people(0, 60)).getBytes(UTF_8);

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
  void aTruncatedFileSaysWhereItEnds() throws Exception {
    ImportJob job = refused("cut.json", Arrays.copyOf(GOOD, GOOD.length - 40), "BUNDLE_TRUNCATED");
    ImportProblem problem = Objects.requireNonNull(job.problem());
    assertThat(problem.details()).containsEntry("line", "61").containsKey("offset");
    for (Language language : Language.values()) {
      assertThat(problem.text(language)).contains("61");
    }
  }

  @Test
  void randomCutsOfAFileStoreNothing() throws Exception {
    Random random = new Random(4711);
    for (int i = 0; i < 12; i++) {
      byte[] cut = Arrays.copyOf(GOOD, 1 + random.nextInt(GOOD.length - 3));
      ImportJob job = intake.run("cut.json", cut);
      assertThat(job.state()).isEqualTo(ImportState.REFUSED);
    }
    assertThat(intake.held()).isZero();
    assertThat(intake.leaves()).isZero();
  }

  @Test
  void deepNestingIsRefused() throws Exception {
    String deep = "{\"type\":\"bundle\",\"objects\":[" + "{\"a\":".repeat(100_000);
    refused("deep.json", deep.getBytes(UTF_8), "BUNDLE_TOO_DEEP");
  }

  @Test
  void aHugeStringIsRefused() throws Exception {
    String huge = "{\"type\":\"bundle\",\"objects\":[{\"name\":\"" + "x".repeat(40 << 20) + "\"}]}";
    refused("huge.json", huge.getBytes(UTF_8), "BUNDLE_STRING_TOO_LONG");
  }

  @Test
  void anotherEncodingIsRefused() throws Exception {
    String text = new String(GOOD, UTF_8);
    ImportJob utf16 = intake.run("a.json", text.getBytes(StandardCharsets.UTF_16));
    assertThat(utf16.state()).isEqualTo(ImportState.REFUSED);
    ImportJob arabic =
        intake.run("b.txt", "التقى الوزير".getBytes(Charset.forName("windows-1256")));
    assertThat(arabic.state()).isEqualTo(ImportState.REFUSED);
    assertThat(Objects.requireNonNull(arabic.problem()).details())
        .containsEntry("found", "windows-1256");
    assertThat(intake.held()).isZero();
  }

  @Test
  void aBombIsRefused() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"type\":\"bundle\",\"objects\":[".getBytes(UTF_8));
      byte[] spaces = new byte[1 << 20];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 256; i++) {
        gzip.write(spaces);
      }
    }
    refused("bomb.json.gz", packed.toByteArray(), "BUNDLE_ZIP_BOMB");
  }

  @Test
  void otherKindsOfFileAreRefused() throws Exception {
    refused("a.docx", "PK\u0003\u0004....".getBytes(UTF_8), "INTAKE_UNKNOWN_FORMAT");
    refused("a.pdf", "not a pdf".getBytes(UTF_8), "INTAKE_PDF_BROKEN");
    refused("a.txt", " \n \n".getBytes(UTF_8), "INTAKE_NO_TEXT");
    assertThatThrownBy(() -> intake.submit("empty.json", ""))
        .hasFieldOrPropertyWithValue("fault", IntakeFault.FILE_EMPTY);
  }

  @Test
  void wrongBytesInsideOneObjectRefuseOnlyThatObject() throws Exception {
    byte[] bundle = GOOD.clone();
    int place = new String(GOOD, StandardCharsets.ISO_8859_1).indexOf("company 7 ");
    bundle[place] = (byte) 0xFF;
    ImportJob job = intake.run("set.json", bundle);
    assertThat(job.state()).isEqualTo(ImportState.DONE);
    assertThat(job.progress().stored()).isEqualTo(59);
    assertThat(intake.importer.refusals(job.id(), null, 10).items())
        .singleElement()
        .extracting(RefusalRecord::code)
        .isEqualTo("OBJECT_ENCODING");
  }

  private ImportJob refused(String name, byte[] content, String code) throws Exception {
    ImportJob job = intake.run(name, content);
    assertThat(job.state()).isEqualTo(ImportState.REFUSED);
    assertThat(Objects.requireNonNull(job.problem()).code()).isEqualTo(code);
    assertThat(job.progress().stored()).isZero();
    assertThat(intake.held()).isZero();
    assertThat(intake.leaves()).isZero();
    assertThat(folder.resolve("spool")).isEmptyDirectory();
    return job;
  }
}

package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jisr.stix.Relationship;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of payments: an account is one whether it pays or is paid, and each row is a payment. */
final class PaymentTableTest {
  private static final Path SHIPPED =
      Path.of("../exercise/src/main/resources/org/jisr/exercise/data/tables");
  private static final String MAPPING =
      """
      {"mapping":"payments","objects":{
        "payer":{"type":"bank-account","entity":"account","key":"from","columns":{"value":"from"}},
        "payee":{"type":"bank-account","entity":"account","key":"to","columns":{"value":"to"}}},
       "relationships":[{"from":"payer","type":"paid","to":"payee","key":"ref",
         "constant":{"x_currency":"AZD"},
         "columns":{"x_amount":{"column":"amount","as":"minor"},
           "start_time":{"column":"at","date":"iso"}}}]}""";
  private static final String HEADER = "ref,from,to,amount,at\n";

  @TempDir Path folder;
  private Intake intake;

  @BeforeEach
  void open() {
    intake = new Intake(folder, 5);
  }

  @AfterEach
  void close() throws Exception {
    intake.close();
  }

  private ImportJob run(String table) throws InterruptedException {
    ImportRequest plain = Intake.request("payments.csv");
    return intake.importer.await(
        intake
            .importer
            .submit(
                new ByteArrayInputStream((HEADER + table).getBytes(UTF_8)),
                new ImportRequest("payments.csv", plain.profile(), plain.consultation(), MAPPING))
            .id());
  }

  @Test
  void whatOneReceivesAndPaysOnIsOfTheSameAccount() throws Exception {
    ImportJob job =
        run("1,A,B,\"1 250.50\",2026-03-01\n2,B,C,٩٠٠٫٢٥,2026-03-02\n3,A,B,7,2026-03-01\n");
    assertThat(job.state()).as("%s", job.problem()).isEqualTo(ImportState.DONE);
    assertThat(job.progress().refused()).isZero();
    assertThat(intake.held("bank-account")).hasSize(3);
    List<Relationship> payments =
        intake.held("relationship").stream().map(Relationship.class::cast).toList();
    assertThat(payments)
        .extracting(it -> Objects.requireNonNull(it.property("x_amount")).longValue())
        .containsExactlyInAnyOrder(125_050L, 90_025L, 700L);
    Relationship first = amount(payments, 125_050);
    Relationship second = amount(payments, 90_025);
    assertThat(second.source()).isEqualTo(first.target());
    assertThat(Objects.requireNonNull(first.property("start_time")).asString())
        .isEqualTo("2026-03-01T00:00:00.000Z");
    assertThat(Objects.requireNonNull(first.property("x_currency")).asString()).isEqualTo("AZD");
  }

  private static Relationship amount(List<Relationship> payments, long amount) {
    return payments.stream()
        .filter(it -> Objects.requireNonNull(it.property("x_amount")).longValue() == amount)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAmountThatIsNoneAndAPaymentToldTwiceAreRefusedByTheirLine() throws Exception {
    ImportJob job =
        run(
            "1,A,B,12.345,2026-03-01\n2,A,B,-4,2026-03-01\n3,A,B,5,2026-03-01\n3,A,B,6,2026-03-01\n");
    assertThat(job.progress().refused()).isEqualTo(3);
    assertThat(intake.held("relationship")).hasSize(1);
    assertThat(intake.held("bank-account")).hasSize(2);
  }

  @Test
  void aMappingThatSaysItWrongIsRefusedByItsPlace() {
    refused(
        MAPPING.replace("\"as\":\"minor\"", "\"as\":\"minor\",\"digits\":9"),
        "/relationships/0/columns/x_amount/digits");
    refused(
        MAPPING.replace("\"x_currency\"", "\"source_ref\""),
        "/relationships/0/constant/source_ref");
    refused(
        MAPPING.replace("{\"column\":\"at\",\"date\":\"iso\"}", "{\"object\":\"payer\"}"),
        "/relationships/0/columns/start_time");
  }

  private static void refused(String mapping, String place) {
    assertThatThrownBy(() -> MappingReader.read(mapping))
        .isInstanceOfSatisfying(
            IntakeException.class, e -> assertThat(e.details()).containsEntry("place", place));
  }

  @Test
  void theShippedTableOfPaymentsFitsItsMapping() throws Exception {
    String mapping = Files.readString(SHIPPED.resolve("payments.mapping.json"));
    try (InputStream in = Files.newInputStream(SHIPPED.resolve("payments.csv"))) {
      TablePreview preview = TablePreview.of(in, mapping, null, Intake.NOW);
      assertThat(preview.rows()).isNotEmpty().allMatch(row -> row.problems().isEmpty());
      assertThat(preview.rows().getFirst().objects()).hasSize(3);
    }
  }
}

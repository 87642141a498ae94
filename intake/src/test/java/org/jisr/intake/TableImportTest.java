package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jisr.stix.EmailAddress;
import org.jisr.stix.Identity;
import org.jisr.stix.Relationship;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables through the whole importer; all people in them are invented. */
final class TableImportTest {
  static final String MAPPING =
      """
      {"mapping":"stewards","language":"ar","objects":{
        "steward":{"type":"identity","key":["رقم"],
          "constant":{"identity_class":"individual","roles":["contact"]},
          "columns":{"name":"الاسم","description":"ملاحظة","sectors":{"column":"قطاعات","split":"،"}}},
        "mail":{"type":"email-addr","columns":{"value":"البريد","display_name":"الاسم"}},
        "account":{"type":"user-account","columns":{"user_id":"رقم"}},
        "seen":{"type":"observed-data","key":["رقم"],"constant":{"number_observed":1},
          "columns":{"first_observed":{"column":"تاريخ","date":"dd/MM/yyyy","zone":"Africa/Casablanca"},
            "last_observed":{"column":"تاريخ","date":"dd/MM/yyyy","zone":"Africa/Casablanca"},
            "object_refs":{"object":"account"}}}},
       "relationships":[{"from":"steward","type":"related-to","to":"mail"}]}""";

  static final String HEADER = "رقم;الاسم;البريد;تاريخ;قطاعات;ملاحظة\n";

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

  private UUID submit(String name, String table, String mapping) {
    ImportRequest plain = Intake.request(name);
    return intake
        .importer
        .submit(
            new ByteArrayInputStream(table.getBytes(UTF_8)),
            new ImportRequest(name, plain.profile(), plain.consultation(), mapping))
        .id();
  }

  private ImportJob run(String table) throws InterruptedException {
    return intake.importer.await(submit("stewards.csv", table, MAPPING));
  }

  @Test
  void aRowBecomesItsObjectsAndTheirRelationship() throws Exception {
    ImportJob job =
        run(
            "\uFEFF"
                + HEADER
                + "\u200F٧١;\u202B سلمى الوادي \u202C;SALMA@match.example;٠٣/٠٦/٢٠٢٦;حراسة، نقل;\"قالت \"\"نعم\"\";\nثم ذهبت\"\n");
    assertThat(job.state()).as("%s", job.problem()).isEqualTo(ImportState.DONE);
    assertThat(job.progress().refused()).isZero();
    Identity steward = (Identity) intake.held("identity").getFirst();
    assertThat(steward.name()).isEqualTo("سلمى الوادي");
    assertThat(steward.lang()).isEqualTo("ar");
    assertThat(steward.roles()).containsExactly("contact");
    assertThat(steward.sectors()).containsExactly("حراسة", "نقل");
    assertThat(steward.description()).isEqualTo("قالت \"نعم\";\nثم ذهبت");
    assertThat(steward.id().uuid().version()).isEqualTo(4);
    EmailAddress mail = (EmailAddress) intake.held("email-addr").getFirst();
    assertThat(mail.id().uuid().version()).isEqualTo(5);
    Relationship link = (Relationship) intake.held("relationship").getFirst();
    assertThat(link.source()).isEqualTo(steward.id());
    assertThat(link.target()).isEqualTo(mail.id());
    assertThat(
            Objects.requireNonNull(
                    intake.held("observed-data").getFirst().property("first_observed"))
                .asString())
        .isEqualTo("2026-06-02T23:00:00.000Z");
  }

  @Test
  void theSameTableAgainIsKnownAndAChangedRowIsTheNextVersion() throws Exception {
    String rows = "1;A;a@x.example;01/06/2026;;\n2;B;b@x.example;01/06/2026;;\n";
    run(HEADER + rows);
    StixId first = named("B");
    ImportProgress again = run(HEADER + rows).progress();
    assertThat(again.stored()).isZero();
    assertThat(again.known()).isEqualTo(again.objects());
    ImportProgress changed = run(HEADER + rows.replace("2;B", "2;Bee")).progress();
    assertThat(changed.stored()).isEqualTo(2);
    assertThat(named("Bee")).isEqualTo(first);
    assertThat(intake.object(first).created()).isNotEqualTo(intake.object(first).modified());
    assertThat(intake.held("identity")).hasSize(2);
  }

  private StixId named(String name) {
    return intake.held("identity").stream()
        .filter(o -> name.equals(((Identity) o).name()))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void badRowsAreRefusedOneByOneAndTheOthersAreTaken() throws Exception {
    ImportJob job =
        run(
            HEADER
                + "1;A;;01/06/2026;;\n"
                + ";B;;01/06/2026;;\n"
                + "3;C;;31/02/2026;;\n"
                + "4;D\n"
                + "\n"
                + "1;Other;;01/06/2026;;\n"
                + "6;=HYPERLINK(\"x\");;01/06/2026;;\n");
    assertThat(job.state()).isEqualTo(ImportState.DONE);
    assertThat(intake.importer.refusals(job.id(), null, 20).items())
        .extracting(r -> r.line() + " " + r.code() + " " + r.objectId())
        .containsExactly(
            "3 INTAKE_ROW_KEY رقم",
            "3 INTAKE_ROW_KEY رقم",
            "4 INTAKE_ROW_DATE تاريخ",
            "5 INTAKE_ROW_WIDTH null",
            "7 INTAKE_ROW_KEY_REPEATED steward");
    assertThat(named("=HYPERLINK(\"x\")")).isNotNull();
    assertThat(intake.held("identity")).hasSize(3);
  }

  @Test
  void aRowThatBreaksARuleOfStixIsRefusedWithThePlace() throws Exception {
    String mapping =
        """
        {"mapping":"m","objects":{"a":{"type":"ipv4-addr","columns":{"value":"ip"}},
          "b":{"type":"identity","key":"ip","columns":{"name":"n","confidence":{"column":"c","as":"number"}}}}}""";
    UUID id = submit("a.csv", "ip,n,c\n198.51.100.1,x,٥٠\nnonsense,y,500\n,z,1\n", mapping);
    assertThat(intake.importer.await(id).state()).isEqualTo(ImportState.DONE);
    assertThat(intake.importer.refusals(id, null, 20).items())
        .extracting(r -> r.line() + " " + r.code() + " " + r.objectId())
        .contains("3 INTAKE_ROW_OBJECT /confidence", "4 INTAKE_ROW_KEY ip");
    assertThat(intake.held("identity").getFirst().confidence()).isEqualTo(50);
  }

  @Test
  void aTableGoesOnWhereTheNodeStopped() throws Exception {
    StringBuilder table = new StringBuilder(HEADER);
    for (int i = 0; i < 150; i++) {
      table.append(i).append(";N").append(i).append(";n%d@x.example;01/06/2026;;\n".formatted(i));
    }
    UUID id = submit("stewards.csv", table.toString(), MAPPING);
    intake.restart(intake.database.dataSource());
    ImportJob job = intake.importer.await(id);
    assertThat(job.state()).isEqualTo(ImportState.DONE);
    assertThat(job.progress().stored()).isEqualTo(job.progress().objects()).isEqualTo(750);
    assertThat(intake.held("identity")).hasSize(150);
  }

  @Test
  void aTableNeedsAMapping() throws Exception {
    ImportJob job = intake.run("list.csv", "a,b\n1,2\n");
    assertThat(job.state()).isEqualTo(ImportState.REFUSED);
    assertThat(Objects.requireNonNull(job.problem()).code()).isEqualTo("INTAKE_MAPPING_MISSING");
  }

  @Test
  void aPreviewShowsObjectsAndProblemsAndStoresNothing() {
    TablePreview preview =
        intake.importer.preview(
            new ByteArrayInputStream(
                (HEADER + "1;A;a@x.example;01/06/2026;;\n2;B;;x;;\n".repeat(30)).getBytes(UTF_8)),
            MAPPING,
            null);
    assertThat(preview.separator()).isEqualTo(';');
    assertThat(preview.columns()).hasSize(6).contains("الاسم");
    assertThat(preview.rows()).hasSize(TablePreview.MOST_ROWS);
    assertThat(preview.rows().getFirst().objects())
        .extracting(StixObject::type)
        .containsExactly("identity", "email-addr", "user-account", "observed-data", "relationship");
    assertThat(preview.rows().get(1).problems().getFirst().code()).isEqualTo("INTAKE_ROW_DATE");
    assertThat(intake.held()).isZero();
    assertThat(intake.importer.jobs()).isEmpty();
  }
}

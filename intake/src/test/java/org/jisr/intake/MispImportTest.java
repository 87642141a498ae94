package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jisr.law.PartyId;
import org.jisr.stix.Relationship;
import org.jisr.stix.Sighting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events of MISP through the whole importer; all of them are invented. */
final class MispImportTest {
  private static final String ID = "5f0e1a2b-0000-4000-8000-%012d";

  @TempDir Path folder;
  private Intake intake;

  @BeforeEach
  void open() {
    intake = new Intake(folder, 3);
  }

  @AfterEach
  void close() throws Exception {
    intake.close();
  }

  private static String event(int number, String distribution, String attributes, String more) {
    return """
        {"Event":{"uuid":"%s","info":"تذاكر مزورة %d","date":"2026-06-11","timestamp":"1781136000",
        "distribution":"%s","Orgc":{"uuid":"%s","name":"Ticket desk"},
        "Tag":[{"name":"TLP:GREEN"},{"name":"event:match"}],
        "Attribute":[
        %s
        ]%s}}"""
        .formatted(ID.formatted(number), number, distribution, ID.formatted(2), attributes, more);
  }

  private static String attribute(int number, String value, String more) {
    return "{\"uuid\":\"%s\",\"type\":\"domain\",\"value\":\"%s\",\"to_ids\":true%s}"
        .formatted(ID.formatted(number), value, more);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"%s", "[%s]", "{\"response\":[%s]}", "\uFEFF %s"})
  void anEventIsStoredWhateverSurroundsIt(String around) throws Exception {
    ImportJob job =
        intake.run(
            "misp.json", around.formatted(event(1, "3", attribute(9, "tickets.example", ""), "")));
    assertThat(job.state()).as("%s", job.problem()).isEqualTo(ImportState.DONE);
    assertThat(job.progress().refused()).isZero();
    assertThat(intake.held("report"))
        .singleElement()
        .extracting(o -> o.id().uuid().toString())
        .isEqualTo(ID.formatted(1));
    assertThat(intake.held("domain-name")).hasSize(1);
    assertThat(intake.held("indicator")).hasSize(1);
  }

  @Test
  void aCompressedListOfEventsIsStoredOnceHoweverOftenItComes() throws Exception {
    List<String> events = new ArrayList<>();
    for (int i = 10; i < 14; i++) {
      events.add(event(i, "3", attribute(i + 100, "t%d.example".formatted(i), ""), ""));
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(("{\"response\":" + events + "}").getBytes(UTF_8));
    }
    ImportProgress first = intake.run("misp.json.gz", packed.toByteArray()).progress();
    assertThat(first.refused()).isZero();
    assertThat(intake.held("report")).hasSize(4);
    ImportProgress again = intake.run("misp.json.gz", packed.toByteArray()).progress();
    assertThat(again.stored()).isZero();
    assertThat(again.known()).isEqualTo(again.objects());
  }

  @Test
  void oneBadAttributeIsRefusedWithItsLineAndTheOthersAreTaken() throws Exception {
    String bad =
        "{\"uuid\":\"%s\",\"type\":\"filename\",\"value\":\"a\\ud800b\"}"
            .formatted(ID.formatted(8));
    ImportJob job =
        intake.run(
            "misp.json",
            event(
                1,
                "3",
                attribute(9, "a.example", "")
                    + ",\n"
                    + bad
                    + ",\n7,\n"
                    + attribute(10, "b.example", ""),
                ""));
    assertThat(job.state()).as("%s", job.problem()).isEqualTo(ImportState.DONE);
    assertThat(intake.held("domain-name")).hasSize(2);
    List<RefusalRecord> refusals = intake.importer.refusals(job.id(), null, 10).items();
    assertThat(refusals).hasSize(2);
    assertThat(refusals.getFirst().line()).isEqualTo(6);
    assertThat(refusals.getFirst().objectId()).isEqualTo(ID.formatted(8));
    assertThat(refusals.getLast().code()).isEqualTo("INTAKE_MISP_PART");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Event\":{\"uuid\":\"|INTAKE_MISP_BROKEN",
        "{\"Event\":[]}|INTAKE_MISP_BROKEN",
        "{\"response\":[]}|INTAKE_MISP_NO_EVENT",
        "{\"Event\":{\"a\":1,\"a\":2}}|INTAKE_MISP_BROKEN",
      })
  void aDamagedFileLeavesNothing(String content, String code) throws Exception {
    ImportJob job = intake.run("misp.json", content);
    assertThat(job.state()).isEqualTo(ImportState.REFUSED);
    assertThat(job.problem().code()).isEqualTo(code);
    assertThat(intake.held()).isZero();
    assertThat(intake.leaves()).isZero();
  }

  @Test
  void hostileNestingAndOtherEncodingsAreRefused() throws Exception {
    String deep =
        "{\"Event\":{\"uuid\":\"x\",\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}}";
    assertThat(intake.run("a.json", deep).problem().code()).isEqualTo("INTAKE_MISP_TOO_LARGE");
    byte[] latin =
        "{\"Event\":{\"info\":\"\u00e9t\u00e9\"}}"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(intake.run("b.json", latin).problem().code()).isEqualTo("INTAKE_NOT_UTF8");
    assertThat(intake.held()).isZero();
  }

  @Test
  void galaxiesReferencesAndSightingsBecomeRelations() throws Exception {
    String galaxy =
        """
        {"uuid":"%s","type":"%s","GalaxyCluster":[{"uuid":"%s","value":"%s","description":"Invented",
         "meta":{"synonyms":["Other name"],"external_id":["T1566"],"ISO":["XK"]}}]}""";
    String carried =
        ",\"Galaxy\":[%s],\"Sighting\":[{\"uuid\":\"%s\",\"type\":\"0\",\"date_sighting\":\"1781137000\",\"Organisation\":{\"uuid\":\"%s\"}},{\"type\":\"1\",\"date_sighting\":\"1781137001\"},{\"type\":\"2\"}]"
            .formatted(
                galaxy.formatted(ID.formatted(30), "threat-actor", ID.formatted(31), "Dune Fox"),
                ID.formatted(40),
                ID.formatted(2));
    String more =
        """
        ,"Object":[{"uuid":"%s","name":"domain-ip","Attribute":[%s],"ObjectReference":[
          {"uuid":"%s","referenced_uuid":"%s","relationship_type":"communicates_with","timestamp":"1781136000"},
          {"referenced_uuid":"%s","relationship_type":"x"}]}],"Galaxy":[%s,%s,%s]"""
            .formatted(
                ID.formatted(50),
                attribute(51, "c.example", ""),
                ID.formatted(52),
                ID.formatted(9),
                ID.formatted(99),
                galaxy.formatted(
                    ID.formatted(60), "mitre-attack-pattern", ID.formatted(61), "Phishing"),
                galaxy.formatted(ID.formatted(62), "country", ID.formatted(63), "Azwara"),
                galaxy.formatted(ID.formatted(64), "never-heard-of", ID.formatted(65), "What"));
    ImportJob job = intake.run("m.json", event(1, "3", attribute(9, "a.example", carried), more));
    assertThat(job.progress().refused()).isZero();
    assertThat(intake.held("threat-actor"))
        .singleElement()
        .extracting(o -> o.id().uuid().toString())
        .isEqualTo(ID.formatted(31));
    assertThat(
            intake.held("attack-pattern").getFirst().externalReferences().getFirst().externalId())
        .isEqualTo("T1566");
    assertThat(intake.held("location")).hasSize(1);
    assertThat(intake.held("relationship"))
        .extracting(o -> ((Relationship) o).relationshipType())
        .containsExactlyInAnyOrder("communicates-with", "indicates");
    assertThat(((Sighting) intake.held("sighting").getFirst()).sightingOf())
        .hasToString("indicator--" + ID.formatted(9));
    assertThat(intake.held("opinion")).hasSize(1);
    // the object, the reference out of the event, the expiry and the unknown galaxy
    assertThat(intake.held("note")).hasSize(4);
  }

  @Test
  void whatASharingGroupHoldsIsReleasableToNobody() throws Exception {
    intake.run(
        "m.json",
        event(1, "4", attribute(9, "a.example", ""), ",\"SharingGroup\":{\"SharingGroupOrg\":[]}"));
    var statement =
        intake
            .bank
            .gate()
            .entity(Intake.ANALYST, intake.held("report").getFirst().id(), null)
            .statements()
            .getFirst();
    assertThat(statement.handling().understood()).isFalse();
    assertThat(statement.handling().names(new PartyId("anybody"))).isFalse();
  }

  @Test
  void anImportThatWasStoppedHalfWayGoesOn() throws Exception {
    List<String> attributes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      attributes.add(attribute(1000 + i, "t%d.example".formatted(i), ""));
    }
    var id = intake.submit("m.json", event(1, "3", String.join(",\n", attributes), ""));
    intake.restart(intake.database.dataSource());
    ImportJob job = intake.importer.await(id);
    assertThat(job.state()).isEqualTo(ImportState.DONE);
    assertThat(job.progress().stored()).isEqualTo(job.progress().objects());
    assertThat(intake.held("report")).hasSize(1);
  }
}

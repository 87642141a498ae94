package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jisr.law.Handling;
import org.jisr.stix.Identity;
import org.jisr.stix.Incident;
import org.jisr.stix.LanguageContent;
import org.jisr.stix.Location;
import org.jisr.stix.validation.Profile;
import org.jisr.stix.validation.Validator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts of the Common Alerting Protocol through the whole importer; all of them are invented. */
final class CapImportTest {
  @TempDir Path folder;
  private Intake intake;

  @BeforeEach
  void open() {
    intake = new Intake(folder, 50);
  }

  @AfterEach
  void close() throws Exception {
    intake.close();
  }

  private ImportProblem refused(String content) throws Exception {
    ImportJob job = intake.run("alert.xml", content);
    assertThat(job.state()).isEqualTo(ImportState.REFUSED);
    assertThat(intake.held()).isZero();
    assertThat(intake.leaves()).isZero();
    return job.problem();
  }

  private void stored(String content) throws Exception {
    ImportJob job = intake.run("alert.xml", content);
    assertThat(job.state()).as("%s", job.problem()).isEqualTo(ImportState.DONE);
    assertThat(job.progress().refused()).isZero();
  }

  @Test
  void anAlertIsAnIncidentWithItsPlacesAndItsOtherLanguages() throws Exception {
    stored(Alerts.open());
    Incident incident = (Incident) intake.held("incident").getFirst();
    assertThat(incident.name()).isEqualTo("تجنّبوا البوابة الشمالية");
    assertThat(incident.description()).isEqualTo("ازدحام شديد.\n\nاستعملوا البوابة الجنوبية.");
    assertThat(incident.labels()).contains("cap", "cap-security", "cap-safety");
    assertThat(intake.held("identity"))
        .map(each -> ((Identity) each).name())
        .containsExactly("غرفة عمليات الميناء");
    assertThat(intake.held("relationship")).hasSize(2);
    assertThat(intake.held("location"))
        .map(each -> (Location) each)
        .allSatisfy(
            place -> {
              assertThat(place.latitude()).isCloseTo(34.005, within(1e-6));
              assertThat(place.longitude()).isCloseTo(-6.795, within(1e-6));
              assertThat(place.precision()).isBetween(399.0, 750.0);
            });
    assertThat(intake.held("language-content"))
        .map(each -> (LanguageContent) each)
        .singleElement()
        .satisfies(
            other -> {
              assertThat(other.object()).isEqualTo(incident.id());
              assertThat(other.contents().get("fr").path("name").asString())
                  .isEqualTo("Évitez la porte nord");
            });
  }

  @Test
  void whatStixHasNoPlaceForIsKeptButNotThePicture() throws Exception {
    stored(Alerts.open());
    String kept =
        String.valueOf(
            intake.held("incident").getFirst().extensions().get(CapAlert.DEFINITION.toString()));
    assertThat(kept)
        .contains("\"severity\":\"Severe\"", "\"gate\"", "\"north\"", "2026-06-11T20:00:00+01:00")
        .doesNotContain("iVBORw0KGgo");
  }

  @Test
  void everyObjectIsWhatStixDemands() throws Exception {
    stored(Alerts.open());
    Validator validator = new Validator(Profile.LENIENT);
    for (String type :
        List.of(
            "incident",
            "identity",
            "location",
            "relationship",
            "language-content",
            "extension-definition")) {
      assertThat(intake.held(type)).as(type).isNotEmpty();
      assertThat(intake.held(type))
          .allSatisfy(
              each -> assertThat(validator.validate(each).errors()).as("%s", each).isEmpty());
    }
  }

  @Test
  void anUpdateIsTheNextVersionAndACancellationIsFinal() throws Exception {
    stored(Alerts.open());
    stored(Alerts.later("Update", 10, "port-8"));
    Incident updated = (Incident) intake.held("incident").getFirst();
    assertThat(intake.held("incident")).hasSize(1);
    assertThat(updated.description()).startsWith("خفّ الازدحام.");
    assertThat(intake.held("location")).hasSize(2);
    stored(Alerts.later("Cancel", 20, "port-9"));
    assertThat(intake.held("incident")).allSatisfy(each -> assertThat(each.revoked()).isTrue());
  }

  @Test
  void theSameAlertAgainIsKnown() throws Exception {
    stored(Alerts.open());
    ImportProgress again = intake.run("alert.xml", Alerts.open()).progress();
    assertThat(again.stored()).isZero();
    assertThat(again.known()).isEqualTo(again.objects());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Restricted", "Private"})
  void whatIsNotForThePublicIsReleasedToNobodyUntilAPersonDecides(String scope) throws Exception {
    stored(
        Alerts.of(
            "port-1",
            Alerts.SENT,
            "Actual",
            "Alert",
            "<scope>%s</scope>".formatted(scope),
            Alerts.info()));
    for (String type : List.of("incident", "location", "identity", "relationship")) {
      assertThat(intake.held(type))
          .allSatisfy(each -> assertThat(each.fields().markings()).contains(CapAlert.UNDECIDED));
    }
    Handling handling =
        intake
            .bank
            .gate()
            .entity(Intake.ANALYST, intake.held("incident").getFirst().id(), null)
            .statements()
            .getFirst()
            .handling();
    assertThat(handling.unknownMarkings()).isNotEmpty();
  }

  @Test
  void anExerciseSaysSo() throws Exception {
    stored(
        Alerts.of(
            "port-2", Alerts.SENT, "Exercise", "Alert", "<scope>Public</scope>", Alerts.info()));
    assertThat(intake.held("incident").getFirst().labels()).contains("cap-exercise");
  }

  @ParameterizedTest
  @CsvSource({"Actual,Ack", "Actual,Error", "Draft,Alert"})
  void whatWarnsOfNothingIsRefused(String status, String type) throws Exception {
    String message =
        Alerts.of("port-3", Alerts.SENT, status, type, "<scope>Public</scope>", Alerts.info());
    assertThat(refused(message).code()).isEqualTo("INTAKE_CAP_NO_WARNING");
  }

  @Test
  void noEntityIsReadAndNothingIsFetched() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "the duty officer's code");
    try (ServerSocket outside = new ServerSocket(0)) {
      outside.setSoTimeout(1);
      for (String type :
          List.of(
              "<!DOCTYPE alert [<!ENTITY x SYSTEM \"%s\">]>".formatted(secret.toUri()),
              "<!DOCTYPE alert SYSTEM \"http://127.0.0.1:%d/a.dtd\">"
                  .formatted(outside.getLocalPort()),
              "<!DOCTYPE alert [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>")) {
        ImportProblem problem =
            refused(Alerts.open().replace("<alert", type + "<alert").replace("شديد", "&x;"));
        assertThat(problem.code()).isEqualTo("INTAKE_CAP_DOCTYPE");
        assertThat(problem.toString()).doesNotContain("duty officer");
      }
      assertThat(accepted(outside)).as("nobody came").isFalse();
    }
  }

  private static boolean accepted(ServerSocket outside) throws Exception {
    try {
      outside.accept().close();
      return true;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<status>Actual</status>|<status>Aktuell</status>|INTAKE_CAP_INVALID|status",
        "<scope>Public</scope>||INTAKE_CAP_INVALID|info",
        "+01:00</sent>|Z</sent>|INTAKE_CAP_INVALID|sent",
        "port-7<|port 7<|INTAKE_CAP_INVALID|identifier",
        "<urgency>Immediate</urgency>||INTAKE_CAP_INVALID|severity",
        "34.005,-6.795 0.4|34.005,-186 0.4|INTAKE_CAP_INVALID|circle",
        "34.01,-6.80 34.00,-6.80|34.01,-6.80|INTAKE_CAP_INVALID|polygon",
        "cap:1.2|cap:1.1|INTAKE_CAP_VERSION|1.1",
      })
  void whatTheStandardDoesNotAllowIsRefusedByTheNameOfThePart(
      String from, String to, String code, String found) throws Exception {
    String replacement = to == null ? "" : to;
    ImportProblem problem = refused(Alerts.open().replace(from, replacement));
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.details()).containsEntry("found", found);
  }

  @Test
  void whatIsCutOffIsRefusedWithTheLine() throws Exception {
    String whole = Alerts.open();
    ImportProblem problem = refused(whole.substring(0, whole.length() / 2));
    assertThat(problem.code()).isEqualTo("INTAKE_CAP_BROKEN");
    assertThat(problem.details().get("line")).matches("[0-9]+");
  }

  @Test
  void whatIsLargerThanAnyAlertIsRefused() throws Exception {
    String large = "<note>" + "a".repeat(5 << 20) + "</note>";
    assertThat(refused(Alerts.open().replace("<info>", large + "<info>")).code())
        .isEqualTo("INTAKE_CAP_TOO_LARGE");
  }
}

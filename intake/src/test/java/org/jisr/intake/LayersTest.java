package org.jisr.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jisr.bank.EntityView;
import org.jisr.bank.ExportSelection;
import org.jisr.bank.FacetCount;
import org.jisr.bank.SearchQuery;
import org.jisr.law.Consultation;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever may not see a part of an object sees the object without it, in every read. */
final class LayersTest {
  private static final String ID = "report--5b2b1a4e-8f4d-4c1a-9d57-0a4cf3f0a001";
  private static final String MORE = "report--5b2b1a4e-8f4d-4c1a-9d57-0a4cf3f0a002";

  @TempDir private Path folder;

  private static String bundle(String modified, String secret) {
    return """
        {"type":"bundle","id":"bundle--5b2b1a4e-8f4d-4c1a-9d57-0a4cf3f0a009","objects":[
        {"type":"report","spec_version":"2.1","id":"%s",
         "created":"2026-11-01T00:00:00Z","modified":"%s",
         "name":"Convoy at the quay","description":"Source Zanzibar told %s",
         "published":"2026-11-01T00:00:00Z","object_refs":["%s"],
         "labels":["harbour","turncoat","convoy"],
         "external_references":[{"source_name":"amberfile"},{"source_name":"openfile"}],
         "granular_markings":[
          {"marking_ref":"%s","selectors":["description","labels.[1]"]},
          {"marking_ref":"%s","selectors":["external_references.[0]"]},
          {"lang":"en","selectors":["labels.[2]"]}]}]}
        """
        .formatted(ID, modified, secret, MORE, Tlp.RED.markingId(), Tlp.AMBER.markingId());
  }

  private static Consultation viewer(Tlp clearance) {
    return new Consultation(
        new Viewer(Intake.SELF, "reader-" + clearance, Set.of(Role.ANALYST), clearance),
        Purpose.EVENT_SECURITY,
        null);
  }

  private static StixObject shown(Intake intake, Tlp clearance) {
    EntityView view = intake.bank.gate().entity(viewer(clearance), StixId.parse(ID), null);
    assertThat(view.statements()).hasSize(1);
    return view.statements().getFirst().object();
  }

  private static long found(Intake intake, Tlp clearance, String word) {
    return intake.bank.gate().search(viewer(clearance), SearchQuery.of(word), 10, null).count();
  }

  private static String exported(Intake intake, Tlp clearance) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    intake
        .bank
        .gate()
        .export(viewer(clearance), new ExportSelection.Named(Set.of(StixId.parse(ID))), out);
    return out.toString(UTF_8);
  }

  @Test
  void eachViewerSeesTheObjectWithoutWhatIsMarkedAboveThem() throws Exception {
    try (Intake intake = new Intake(folder, 100)) {
      ImportJob job = intake.run("a.json", bundle("2026-11-01T00:00:00Z", "Mirador"));
      assertThat(job.progress().stored()).isEqualTo(1);

      StixObject green = shown(intake, Tlp.GREEN);
      assertThat(green.property("description")).isNull();
      assertThat(green.toString()).doesNotContain("Zanzibar");
      assertThat(new String(green.json(), UTF_8))
          .doesNotContain("Zanzibar", "turncoat", "amberfile", Tlp.RED.markingId().toString())
          .contains("harbour", "convoy", "openfile", "labels.[1]");
      StixObject amber = shown(intake, Tlp.AMBER);
      assertThat(new String(amber.json(), UTF_8))
          .contains("amberfile")
          .doesNotContain("Zanzibar", "turncoat", Tlp.RED.markingId().toString());
      StixObject red = shown(intake, Tlp.RED);
      assertThat(new String(red.json(), UTF_8)).contains("Zanzibar", "turncoat", "amberfile");
      assertThat(List.of(green, amber, red))
          .allSatisfy(
              object -> {
                assertThat(object.id()).hasToString(ID);
                assertThat(object.modified()).isEqualTo(red.modified());
              });
    }
  }

  @Test
  void hiddenWordsAreNotFoundCountedOrExported() throws Exception {
    try (Intake intake = new Intake(folder, 100)) {
      intake.run("a.json", bundle("2026-11-01T00:00:00Z", "Mirador"));
      for (Tlp clearance : List.of(Tlp.GREEN, Tlp.AMBER, Tlp.RED)) {
        long hidden = clearance == Tlp.RED ? 1 : 0;
        assertThat(found(intake, clearance, "Zanzibar")).isEqualTo(hidden);
        assertThat(found(intake, clearance, "convoy")).isEqualTo(1);
        assertThat(
                intake
                    .bank
                    .gate()
                    .search(viewer(clearance), SearchQuery.everything(), 10, null)
                    .facets()
                    .types())
            .containsExactly(new FacetCount("report", 1));
        assertThat(exported(intake, clearance).contains("Zanzibar")).isEqualTo(hidden == 1);
        assertThat(intake.bank.gate().history(viewer(clearance), StixId.parse(ID))).hasSize(1);
        assertThat(
                intake
                    .bank
                    .gate()
                    .relationships(
                        viewer(clearance), StixId.parse(ID), org.jisr.bank.RelationQuery.all())
                    .count())
            .isEqualTo(1);
      }
      assertThat(found(intake, Tlp.AMBER, "amberfile"))
          .isEqualTo(found(intake, Tlp.RED, "amberfile"));
    }
  }

  @Test
  void aNewVersionReplacesEveryLayerAndTheSameOneIsKnown() throws Exception {
    try (Intake intake = new Intake(folder, 100)) {
      intake.run("a.json", bundle("2026-11-01T00:00:00Z", "Mirador"));
      assertThat(intake.run("b.json", bundle("2026-11-01T00:00:00Z", "Mirador")).progress().known())
          .isEqualTo(1);
      intake.run("c.json", bundle("2026-11-02T00:00:00Z", "Belvedere"));
      for (Tlp clearance : List.of(Tlp.GREEN, Tlp.AMBER, Tlp.RED)) {
        assertThat(String.valueOf(shown(intake, clearance).modified())).startsWith("2026-11-02");
        assertThat(intake.bank.gate().history(viewer(clearance), StixId.parse(ID))).hasSize(2);
      }
      assertThat(found(intake, Tlp.RED, "Belvedere")).isEqualTo(1);
      assertThat(found(intake, Tlp.AMBER_STRICT, "Belvedere")).isZero();
    }
  }

  @Test
  void aPartWithoutWhichNothingValidIsLeftKeepsTheWholeFromThem() throws Exception {
    try (Intake intake = new Intake(folder, 100)) {
      String hidden =
          bundle("2026-11-01T00:00:00Z", "Mirador").replace("\"description\",", "\"name\",");
      intake.run("a.json", hidden);
      assertThat(found(intake, Tlp.AMBER_STRICT, "quay")).isZero();
      assertThat(found(intake, Tlp.RED, "quay")).isEqualTo(1);
    }
  }

  @Test
  void aPartMarkedMoreLooselyThanTheObjectLoosensNothing() throws Exception {
    try (Intake intake = new Intake(folder, 100)) {
      String loose =
          bundle("2026-11-01T00:00:00Z", "Mirador")
              .replace(Tlp.RED.markingId().toString(), Tlp.CLEAR.markingId().toString())
              .replace(Tlp.AMBER.markingId().toString(), Tlp.CLEAR.markingId().toString());
      intake.run("a.json", loose);
      assertThat(found(intake, Tlp.CLEAR, "convoy")).isZero();
      assertThat(found(intake, Tlp.GREEN, "Zanzibar")).isEqualTo(1);
    }
  }
}

package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.bank.Objects.id;
import static org.jisr.bank.Objects.object;
import static org.jisr.bank.Objects.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jisr.law.Consultation;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;
import org.jisr.stix.StatedLevel;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ExportTest {
  private TestBank bank;

  @BeforeEach
  void open() {
    bank = new TestBank();
  }

  @AfterEach
  void close() {
    bank.close();
  }

  private List<StixObject> export(Consultation viewer, ExportSelection selection)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bank.gate().export(viewer, selection, out);
    List<StixObject> objects = new ArrayList<>();
    try (BundleReader reader =
        BundleReader.open(new ByteArrayInputStream(out.toByteArray()), BundleLimits.defaults())) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        objects.add(((BundleEntry.Accepted) entry).object());
      }
    }
    return objects;
  }

  @Test
  void whatAViewerSeesIsWrittenUnderItsLevelWithTheMarkings() throws IOException {
    StixObject marked =
        object(
            id("report", 1),
            "2026-02-01T00:00:00Z",
            "\"name\":\"تقرير\",\"object_marking_refs\":[\"%s\"]".formatted(Tlp.AMBER.markingId()));
    bank.store(TestBank.own(Tlp.AMBER), marked, report(2, "Two", "x"));
    bank.store(TestBank.own(Tlp.RED), report(3, "Hidden", "x"));
    Consultation viewer = TestBank.consultation("junior", Tlp.AMBER);
    List<StixObject> objects = export(viewer, new ExportSelection.Found(SearchQuery.everything()));
    assertThat(objects)
        .containsExactly(
            marked, StatedLevel.in(report(2, "Two", "x"), Tlp.AMBER), Tlp.AMBER.marking());
    assertThat(bank.leaves().getFirst()).isEqualTo("export");
  }

  @Test
  void namedEntitiesAreWrittenAndOthersAreNot() throws IOException {
    bank.store(TestBank.own(Tlp.GREEN), report(1, "One", "x"), report(2, "Two", "x"));
    assertThat(
            export(
                TestBank.ANALYST,
                new ExportSelection.Named(Set.of(id("report", 2), id("report", 77)))))
        .containsExactly(StatedLevel.in(report(2, "Two", "x"), Tlp.GREEN), Tlp.GREEN.marking());
    assertThat(export(TestBank.ANALYST, new ExportSelection.Named(Set.<StixId>of()))).isEmpty();
    assertThat(export(TestBank.ANALYST, new ExportSelection.Found(SearchQuery.of("!!")))).isEmpty();
  }

  @Test
  void aVersionToldTwiceIsWrittenOnce() throws IOException {
    bank.store(TestBank.own(Tlp.GREEN), report(1, "One", "x"));
    bank.store(TestBank.handling(TestBank.PARTNER, Tlp.GREEN).build(), report(1, "One", "x"));
    assertThat(export(TestBank.ANALYST, new ExportSelection.Found(SearchQuery.everything())))
        .filteredOn(object -> object.type().equals("report"))
        .hasSize(1);
  }

  @Test
  void aVersionToldUnderTwoHandlingsIsWrittenUnderTheStricter() throws IOException {
    bank.store(TestBank.own(Tlp.GREEN), report(1, "One", "x"));
    bank.store(TestBank.handling(TestBank.PARTNER, Tlp.AMBER).build(), report(1, "One", "x"));
    assertThat(export(TestBank.ANALYST, new ExportSelection.Found(SearchQuery.everything())))
        .containsExactly(StatedLevel.in(report(1, "One", "x"), Tlp.AMBER), Tlp.AMBER.marking());
    assertThat(
            export(
                TestBank.consultation("junior", Tlp.GREEN),
                new ExportSelection.Found(SearchQuery.everything())))
        .containsExactly(StatedLevel.in(report(1, "One", "x"), Tlp.GREEN), Tlp.GREEN.marking());
  }

  @Test
  void whatCarriesAMarkingNobodyUnderstandsLeavesAsRed() throws IOException {
    String unknown = "marking-definition--f4a5d1a6-6a5e-4b7c-9d55-2b3f0f6f8f01";
    StixObject object =
        object(
            id("report", 1),
            "2026-02-01T00:00:00Z",
            "\"name\":\"x\",\"object_marking_refs\":[\"%s\"]".formatted(unknown));
    bank.store(
        TestBank.handling(TestBank.SELF, Tlp.GREEN).unknownMarkings(Set.of(unknown)).build(),
        object);
    assertThat(export(TestBank.ANALYST, new ExportSelection.Found(SearchQuery.everything())))
        .containsExactly(StatedLevel.in(object, Tlp.RED), Tlp.RED.marking());
  }

  @Test
  void theMeaningOfOldLevelsGoesWithThemAlsoWhereTheBankHasItNot() throws IOException {
    StixObject old =
        object(
            id("report", 1),
            "2026-02-01T00:00:00Z",
            "\"name\":\"x\",\"object_marking_refs\":[\"%s\"]"
                .formatted(Tlp.GREEN.legacyMarkingId()));
    bank.store(TestBank.own(Tlp.GREEN), old);
    assertThat(export(TestBank.ANALYST, new ExportSelection.Found(SearchQuery.everything())))
        .containsExactly(old, Tlp.GREEN.legacyMarking());
  }

  @Test
  void aBrokenStreamIsSaid() {
    bank.store(TestBank.own(Tlp.GREEN), report(1, "One", "x"));
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    assertThatThrownBy(
            () ->
                bank.gate()
                    .export(
                        TestBank.ANALYST,
                        new ExportSelection.Found(SearchQuery.everything()),
                        broken))
        .isInstanceOfSatisfying(
            BankException.class, e -> assertThat(e.code()).isEqualTo("BANK_OUTPUT_FAILED"));
  }
}

package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jisr.bank.ExportSelection;
import org.jisr.bank.SearchQuery;
import org.jisr.bank.StatementView;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one node exports, another one takes in. */
final class ExportedFileTest {
  private static final String UNKNOWN = "marking-definition--f4a5d1a6-6a5e-4b7c-9d55-2b3f0f6f8f01";
  private static final String OBJECT =
      """
      {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-01-01T00:00:00.000Z",
       "modified":"2026-01-01T00:00:00.000Z","name":"x","identity_class":"group"%s}""";

  /** Its standard level is another one, so that only what the file says can give the same. */
  private static final ImportRequest REQUEST =
      new ImportRequest(
          "out.json",
          ImportProfile.external(
              new PartyId("island-police"),
              Intake.SELF,
              Set.of(Purpose.EVENT_SECURITY),
              LegalBasis.of("Cooperation Act", "Ministry"),
              Tlp.AMBER_STRICT,
              Intake.NOW),
          Intake.ANALYST);

  @TempDir private Path first;
  @TempDir private Path second;

  @Test
  void aFreshNodeHoldsEachObjectAtTheSameLevel() throws IOException, InterruptedException {
    List<StixId> ids = List.of(id(1), id(2), id(3), id(4));
    String bundle =
        "{\"type\":\"bundle\",\"objects\":["
            + String.join(
                ",",
                object(ids.get(0), null),
                object(ids.get(1), Tlp.AMBER.markingId().toString()),
                object(ids.get(2), String.valueOf(Tlp.CLEAR.legacyMarkingId())),
                object(ids.get(3), UNKNOWN))
            + "]}";
    ByteArrayOutputStream exported = new ByteArrayOutputStream();
    Map<String, Tlp> before;
    try (Intake node = new Intake(first, 100)) {
      node.run("in.json", bundle);
      before = levels(node, ids);
      node.bank
          .gate()
          .export(Intake.ANALYST, new ExportSelection.Found(SearchQuery.everything()), exported);
    }
    assertThat(before.values()).containsExactlyInAnyOrder(Tlp.GREEN, Tlp.AMBER, Tlp.CLEAR, Tlp.RED);
    try (Intake node = new Intake(second, 100)) {
      ImportJob job =
          node.importer.await(
              node.importer.submit(new ByteArrayInputStream(exported.toByteArray()), REQUEST).id());
      assertThat(job.progress().refused()).isZero();
      assertThat(levels(node, ids)).isEqualTo(before);
    }
  }

  private static StixId id(int number) {
    return StixId.parse("identity--733c5838-34d9-4fbf-949c-62aba761184" + number);
  }

  private static String object(StixId id, @Nullable String marking) {
    return OBJECT.formatted(
        id, marking == null ? "" : ",\"object_marking_refs\":[\"" + marking + "\"]");
  }

  private static Map<String, Tlp> levels(Intake node, List<StixId> ids) {
    Map<String, Tlp> levels = new TreeMap<>();
    for (StixId id : ids) {
      StatementView only =
          node.bank.gate().entity(Intake.ANALYST, id, null).statements().getFirst();
      levels.put(id.toString(), only.handling().effectiveMarking());
    }
    return levels;
  }
}

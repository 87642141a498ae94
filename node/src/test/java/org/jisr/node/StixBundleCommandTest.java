package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;
import org.jisr.stix.Relationship;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merging, comparing and redacting bundles without a node. */
final class StixBundleCommandTest {
  private static final String PORT = "identity--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d";
  private static final String SHIP = "identity--1b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d";

  @TempDir Path folder;

  private static String identity(String id, int day, String more) {
    return """
    {"type":"identity","spec_version":"2.1","id":"%s","created":"2026-02-01T00:00:00.000Z",\
    "modified":"2026-02-%02dT00:00:00.000Z","name":"ميناء"%s}"""
        .formatted(id, day, more);
  }

  private Path bundle(String name, String... objects) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "{\"type\":\"bundle\",\"id\":\"bundle--1d7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\",\"objects\":["
            + String.join(",\n", objects)
            + "]}");
  }

  private static List<StixObject> objects(InputStream in) {
    List<StixObject> result = new ArrayList<>();
    try (BundleReader reader = BundleReader.open(in, BundleLimits.defaults())) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        result.add(((BundleEntry.Accepted) entry).object());
      }
    }
    return result;
  }

  private static List<StixObject> objects(String text) {
    return objects(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String granular(Tlp level, String selector) {
    return ",\"granular_markings\":[{\"marking_ref\":\"%s\",\"selectors\":[\"%s\"]}]"
        .formatted(level.markingId(), selector);
  }

  private static String marked(Tlp level) {
    return ",\"object_marking_refs\":[\"%s\"]".formatted(level.markingId());
  }

  @Test
  void mergingKeepsTheLatestVersionsWithTheirBytes() throws IOException {
    String latest = identity(PORT, 3, " , \"x\" : 1.50");
    Path one = bundle("1.json", identity(PORT, 2, ""), identity(SHIP, 2, ""));
    Path other = bundle("2.json", latest, identity(PORT, 1, ""));

    Ran ran = Ran.stix("", "merge", one.toString(), other.toString());

    assertThat(ran.exit()).isEqualTo(ExitCode.OK);
    assertThat(objects(ran.out())).extracting(StixObject::id).hasSize(2).doesNotHaveDuplicates();
    assertThat(ran.out()).contains(latest);
    assertThat(ran.err()).contains("4 objects read, 2 written");
  }

  @Test
  void mergingReportsWhatIsInDoubtAndMayReplaceAFileItReads() throws IOException {
    Path one = bundle("1.json", identity(PORT, 2, ",\"description\":\"a\""), "{}");
    Path other = bundle("2.json", identity(PORT, 2, ",\"description\":\"b\""));

    Ran ran =
        Ran.stix("", "merge", "--json", "-o", one.toString(), one.toString(), other.toString());

    assertThat(ran.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("SAME_VERSION_OTHER_CONTENT", "OBJECT_TYPE_MISSING");
    assertThat(objects(Files.newInputStream(one)))
        .singleElement()
        .satisfies(o -> assertThat(o.property("description")).hasToString("\"a\""));
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }

  @Test
  void aBrokenFileLeavesNoOutput() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"type\":\"bundle\"");
    Path output = folder.resolve("out.json");

    Ran ran = Ran.stix("", "merge", "-o", output.toString(), broken.toString());

    assertThat(ran.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("BUNDLE_TRUNCATED", "broken.json");
    assertThat(output).doesNotExist();
    assertThat(Ran.stix("", "merge", folder.resolve("absent").toString()).err())
        .contains("FILE_UNREADABLE");
  }

  @Test
  void differencesAreToldByObjectAndPointer() throws IOException {
    Path one = bundle("1.json", identity(PORT, 2, ",\"labels\":[\"a\"]"), identity(SHIP, 2, ""));
    String added = identity(SHIP.replace('1', '2'), 2, "");
    Path other = bundle("2.json", added, identity(PORT, 3, ",\"labels\":[\"a\",\"b\"]"));

    Ran ran = Ran.stix("", "diff", one.toString(), other.toString());

    assertThat(ran.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.out().lines())
        .containsExactly(
            "removed " + SHIP,
            "added " + SHIP.replace('1', '2'),
            "changed " + PORT,
            "  changed /modified: \"2026-02-02T00:00:00.000Z\" -> \"2026-02-03T00:00:00.000Z\"",
            "  added /labels/1: \"b\"");
    assertThat(ran.err()).contains("1 added, 1 removed, 1 changed");
    assertThat(Ran.stix("", "diff", "--jsonl", one.toString(), other.toString()).out().lines())
        .hasSize(3)
        .anyMatch(
            l -> l.contains("{\"kind\":\"added\",\"pointer\":\"/labels/1\",\"after\":\"b\"}"));
  }

  @Test
  void equalBundlesDoNotDiffer() throws IOException {
    Path one = bundle("1.json", identity(PORT, 2, ",\"a\":1,\"b\":2"), identity(SHIP, 2, ""));
    Path other = bundle("2.json", identity(SHIP, 2, ""), identity(PORT, 2, ", \"b\":2.0,\"a\":1"));

    Ran ran = Ran.stix("", "diff", one.toString(), other.toString());

    assertThat(ran.exit()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aRedactedObjectGetsAnotherIdAndALink() throws IOException {
    Path file =
        bundle(
            "1.json",
            identity(PORT, 2, ",\"description\":\"سر\"" + granular(Tlp.RED, "description")),
            identity(SHIP, 2, marked(Tlp.GREEN)),
            translation());

    Ran ran = Ran.stix("", "redact", "--above", "amber", "--by", SHIP, file.toString());

    assertThat(ran.exit()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).doesNotContain("سر", "secreto");
    List<StixObject> objects = objects(ran.out());
    assertThat(objects).hasSize(3);
    assertThat(objects.getFirst().createdBy()).isEqualTo(StixId.parse(SHIP));
    assertThat(((Relationship) objects.get(1)).target()).isEqualTo(StixId.parse(PORT));
    assertThat(objects.getLast().id()).isEqualTo(StixId.parse(SHIP));
    assertThat(ran.err()).contains("1 objects kept, 1 redacted, 1 left out");
  }

  private static String translation() {
    return """
    {"type":"language-content","spec_version":"2.1",\
    "id":"language-content--1b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d",\
    "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z","object_ref":"%s",\
    "contents":{"es":{"description":"secreto"}}}"""
        .formatted(PORT);
  }

  @Test
  void anObjectThatIsTooNarrowGoesWithItsLinks() throws IOException {
    String link =
        """
        {"type":"relationship","spec_version":"2.1",\
        "id":"relationship--1b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d",\
        "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-01T00:00:00.000Z",\
        "relationship_type":"part-of","source_ref":"%s","target_ref":"%s"}"""
            .formatted(SHIP, PORT);
    String unknown =
        ",\"object_marking_refs\":[\"marking-definition--1b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\"]";
    Path file =
        bundle(
            "1.json",
            link,
            identity(PORT, 2, unknown),
            identity(SHIP, 2, ""),
            identity(SHIP.replace('1', '3'), 2, granular(Tlp.RED, "name")));

    Ran ran = Ran.stix("", "redact", "--json", "--above", "amber", file.toString());

    assertThat(objects(ran.out())).extracting(StixObject::toString).containsExactly(SHIP);
    assertThat(ran.err()).contains("{\"kept\":1,\"redacted\":0,\"left_out\":3,\"refused\":0}");
  }

  @Test
  void aMarkingThatPointsNowhereHidesTheWholeObject() throws IOException {
    Path file = bundle("1.json", identity(PORT, 2, granular(Tlp.RED, "descripton")));

    assertThat(objects(Ran.stix("", "redact", "--above", "amber", file.toString()).out()))
        .isEmpty();
  }

  @Test
  void partsAreRemovedByTheirPath() throws IOException {
    Path file = bundle("1.json", identity(PORT, 2, ",\"labels\":[\"a\",\"b\"]"));

    Ran ran = Ran.stix("", "redact", "--remove", "labels.[0]", file.toString());

    assertThat(objects(ran.out()).getFirst().labels()).containsExactly("b");
  }

  @Test
  void whatCannotBeUnderstoodIsAMatterOfUsage() throws IOException {
    String file = bundle("1.json", identity(PORT, 2, "")).toString();
    assertThat(Ran.stix("", "redact", file).exit()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.stix("", "redact", "--above", "pink", file).exit()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.stix("", "redact", "--remove", "[0]", file).exit()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.stix("", "redact", "--remove", "a", "--by", "me", file).exit())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Ran.stix("", "merge").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.stix("", "diff", file).exit()).isEqualTo(ExitCode.USAGE);
  }
}

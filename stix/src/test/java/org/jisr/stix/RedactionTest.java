package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RedactionTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final StixId BY = StixId.random("identity");

  private static Redaction redact(StixObject object, String... parts) {
    return Redaction.of(object, Arrays.stream(parts).map(Selector::parse).toList(), BY, NOW);
  }

  @Test
  void theCopyIsANewObjectThatIsLinkedToTheOriginal() {
    StixObject original =
        StixObject.read(
            Samples.identity(
                "\"name\":\"x\",\"description\":\"secret\",\"x_kept\":12345678901234567890,"
                    + "\"created_by_ref\":\"%s\",\"object_marking_refs\":[\"%s\"]"
                        .formatted(Samples.ID, Tlp.AMBER.markingId())));

    Redaction redaction = redact(original, "description");

    assertThat(redaction.object().property("description")).isNull();
    assertThat(redaction.object().property("x_kept")).hasToString("12345678901234567890");
    assertThat(redaction.object().id()).isNotEqualTo(original.id());
    assertThat(redaction.object().createdBy()).isEqualTo(BY);
    assertThat(redaction.object().created()).isEqualTo(redaction.object().modified());
    Relationship link = redaction.derivedFrom();
    assertThat(link.relationshipType()).isEqualTo("derived-from");
    assertThat(link.source()).isEqualTo(redaction.object().id());
    assertThat(link.target()).isEqualTo(original.id());
    assertThat(link.objectMarkings()).containsExactly(Tlp.AMBER.markingId());
    assertThat(original.property("description")).hasToString("\"secret\"");
  }

  @Test
  void nothingToRemoveIsNoRedaction() {
    assertThat(redact(StixObject.read(Samples.IDENTITY), "description", "labels.[3]")).isNull();
  }

  @Test
  void listsCloseUpAndMarkingsStayOnTheirParts() {
    StixObject original =
        StixObject.read(
            Samples.identity(
                """
                "name":"x","labels":["a","b","c","d"],"roles":["r"],"granular_markings":[\
                {"marking_ref":"%s","selectors":["labels.[0]","labels.[3]","roles"]},\
                {"marking_ref":"%s","selectors":["labels.[1]","roles.[0]"]},\
                {"lang":"ar","selectors":["labels"]}]"""
                    .formatted(Tlp.AMBER.markingId(), Tlp.RED.markingId())));
    List<Selector> red = Redaction.marked(original, Tlp.RED.markingId()::equals);

    StixObject copy = Redaction.of(original, red, BY, NOW).object();

    assertThat(copy.labels()).containsExactly("a", "c", "d");
    assertThat(copy.property("roles")).isNull();
    assertThat(copy.granularMarkings())
        .containsExactly(
            new GranularMarking(null, Tlp.AMBER.markingId(), List.of("labels.[0]", "labels.[2]")),
            new GranularMarking("ar", null, List.of("labels")));
  }

  @Test
  void overlappingPartsAreRemovedOnce() {
    StixObject original =
        StixObject.read(
            Samples.identity(
                "\"name\":\"x\",\"external_references\":[{\"source_name\":\"a\",\"url\":\"u\"},"
                    + "{\"source_name\":\"b\"},{\"source_name\":\"c\"}]"));

    StixObject copy =
        redact(
                original,
                "external_references.[1]",
                "external_references.[0].url",
                "external_references.[0]")
            .object();

    assertThat(copy.externalReferences())
        .extracting(ExternalReference::sourceName)
        .containsExactly("c");
  }

  @Test
  void anObservableGetsTheIdentifierOfWhatIsLeft() {
    FileObject file =
        FileObject.builder("أسماء.pdf")
            .with("hashes", Json.object().put("MD5", "d41d8cd9"))
            .build();

    Redaction redaction = redact(file, "name");

    assertThat(DeterministicId.isExpected((CyberObservable) redaction.object())).isTrue();
    assertThat(redaction.object().id()).isNotEqualTo(file.id());
  }

  @Test
  void anIdentifierThatGivesTheRemovedValueAwayIsNotLinked() {
    FileObject file =
        FileObject.builder("secret.pdf")
            .with("hashes", Json.object().put("MD5", "d41d8cd9"))
            .build();
    assertThat(redact(file, "name").derivedFrom()).isNull();

    FileObject sized = FileObject.builder("open.pdf").with("size", 5).build();
    Redaction redaction = redact(sized, "size");
    assertThat(redaction.object().id()).isNotEqualTo(sized.id());
    assertThat(redaction.derivedFrom().target()).isEqualTo(sized.id());
  }

  @Test
  void aLinkIsNotLinked() {
    Relationship link = Relationship.builder(NOW, BY, "part-of", BY).description("secret").build();

    assertThat(redact(link, "description").derivedFrom()).isNull();
    assertThat(redact(link, "description").object()).isInstanceOf(Relationship.class);
  }

  @Test
  void whatAnObjectCannotBeWithoutIsNotRemoved() {
    StixObject identity = StixObject.read(Samples.IDENTITY);
    refused("REDACTION_REQUIRED", identity, "name");
    refused("REDACTION_REQUIRED", identity, "id");
    refused("REDACTION_REQUIRED", identity, "modified");
    refused("REDACTION_REQUIRED", FileObject.builder("x").build(), "name");
    refused("REDACTION_TYPE", Tlp.RED.marking(), "name");
    refused(
        "REDACTION_REQUIRED",
        Location.builder(NOW, "x").with("latitude", 31.5).with("longitude", 34.5).build(),
        "latitude");
    refused(
        "REDACTION_REQUIRED",
        Report.builder(NOW, "x", NOW, List.of(BY)).build(),
        "object_refs.[0]");
    refused(
        "REDACTION_REQUIRED",
        StixObject.read(
            Samples.identity(
                "\"name\":\"x\",\"object_marking_refs\":[\"%s\"]".formatted(Tlp.RED.markingId()))),
        "object_marking_refs");
  }

  @Property(tries = 200)
  void noRemovedPartIsLeftAndTheRestIsUntouched(@ForAll("parts") Set<String> parts) {
    StixObject original = everything();
    List<Selector> selectors = parts.stream().map(Selector::parse).toList();

    Redaction redaction = Redaction.of(original, selectors, BY, NOW);

    String text = redaction.object().tree().toString();
    for (Selector gone : selectors) {
      leaves(gone.find(original.tree())).forEach(leaf -> assertThat(text).doesNotContain(leaf));
    }
    leaves(original.property("kept")).forEach(leaf -> assertThat(text).contains(leaf));
    for (GranularMarking marking : redaction.object().granularMarkings()) {
      for (Selector selector : EffectiveMarkings.selectors(marking)) {
        assertThat(selector.find(redaction.object().tree())).isNotNull();
      }
    }
  }

  @Provide
  Arbitrary<Set<String>> parts() {
    return Arbitraries.of(
            "a.[0]",
            "a.[1]",
            "a.[2].b",
            "a.[2]",
            "a",
            "c.d.[0].[1]",
            "c.d.[0]",
            "c.d",
            "c.e",
            "a.[10]")
        .set()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static StixObject everything() {
    return StixObject.read(
        Samples.identity(
            """
            "name":"x","kept":["k1","k2"],"a":["v00","v01",{"b":"v02","f":"v03"},"v04","v05","v06",\
            "v07","v08","v09","v10","v11","v12"],"c":{"d":[["v13","v14"],["v15"]],"e":"v16"},\
            "granular_markings":[{"marking_ref":"%s","selectors":["a.[2].f","a.[11]","c.d.[0].[0]",\
            "c.d.[1].[0]","kept.[1]"]}]"""
                .formatted(Tlp.GREEN.markingId())));
  }

  private static List<String> leaves(JsonNode part) {
    return part.isContainer()
        ? part.values().stream().flatMap(each -> leaves(each).stream()).toList()
        : List.of(part.toString());
  }

  private static void refused(String code, StixObject object, String part) {
    assertThatExceptionOfType(StixException.class)
        .isThrownBy(() -> redact(object, part))
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}

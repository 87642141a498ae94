package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jisr.stix.validation.Profile;
import org.jisr.stix.validation.Validator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A mark changes how a copy looks and never what it says. */
final class MarkedCopyProperties {
  private static final List<StixObject> OBJECTS = Samples.everyType();

  @Provide
  Arbitrary<StixObject> objects() {
    return Arbitraries.of(OBJECTS);
  }

  @Provide
  Arbitrary<CopyMark> marks() {
    return Combinators.combine(
            Arbitraries.integers().between(0, CopyMark.MOST_MICROS),
            Arbitraries.bytes().array(byte[].class).ofSize(16),
            Arbitraries.integers())
        .as(
            (micros, label, seed) ->
                new CopyMark(
                    HexFormat.of().formatHex(label),
                    micros,
                    micros,
                    name -> Integer.toHexString(Objects.hash(seed, name) * 0x9e3779b1)));
  }

  /** Without a label and a time where the object takes none. */
  private static CopyMark fitting(StixObject object, CopyMark mark) {
    boolean labelled = MarkedCopy.takesLabel(object);
    int micros = MarkedCopy.takesTime(object) ? mark.micros() : 0;
    return new CopyMark(
        labelled ? mark.label() : null, micros, labelled ? mark.translated() : 0, mark.rank());
  }

  private static List<String> errors(StixObject object) {
    return new Validator(Profile.STRICT)
        .validate(object).errors().stream()
            .map(each -> each.code() + each.pointer())
            .sorted()
            .toList();
  }

  @Property(tries = 400)
  void aCopySaysWhatTheObjectSays(
      @ForAll("objects") StixObject object, @ForAll("marks") CopyMark mark) {
    CopyMark fitting = fitting(object, mark);
    StixObject copy = MarkedCopy.of(object, fitting);
    assertThat(copy.id()).isEqualTo(object.id());
    assertThat(copy.created()).isEqualTo(object.created());
    assertThat(Mention.in(copy).stream().map(Mention::target))
        .as("the closure of the copy is that of the object")
        .containsExactlyInAnyOrderElementsOf(
            Mention.in(object).stream().map(Mention::target).toList());
    for (var property : object.tree().properties()) {
      if (!List.of("modified", "object_modified", "extensions").contains(property.getKey())) {
        assertThat(copy.tree().get(property.getKey())).isEqualTo(property.getValue());
      }
    }
  }

  @Property(tries = 400)
  void aCopyIsAsValidAsTheObject(
      @ForAll("objects") StixObject object, @ForAll("marks") CopyMark mark) {
    assertThat(errors(MarkedCopy.of(object, fitting(object, mark)))).isEqualTo(errors(object));
  }

  @Property(tries = 200)
  void aCopyIsTheSameEachTimeItIsMade(
      @ForAll("objects") StixObject object, @ForAll("marks") CopyMark mark) {
    CopyMark fitting = fitting(object, mark);
    assertThat(MarkedCopy.of(object, fitting).json())
        .isEqualTo(MarkedCopy.of(object, fitting).json());
  }

  @Property(tries = 200)
  void aCopyIsALaterLawfulVersionWithinTheSecond(
      @ForAll("objects") StixObject object, @ForAll("marks") CopyMark mark) {
    StixTimestamp modified = object.modified();
    CopyMark fitting = fitting(object, mark);
    StixObject copy = MarkedCopy.of(object, fitting);
    if (modified == null || fitting.micros() == 0) {
      assertThat(copy.modified()).isEqualTo(modified);
      return;
    }
    StixTimestamp later = Objects.requireNonNull(copy.modified());
    Versions.check(object, copy);
    assertThat(later).isGreaterThan(modified);
    assertThat(later.instant()).isBefore(modified.instant().plusSeconds(1));
    assertThat(MarkedCopy.marked(later, fitting.micros()))
        .extracting(time -> time.instant())
        .isEqualTo(modified.instant());
  }

  @Property(tries = 200)
  void propertiesStandInTheOrderOfTheirRanks(
      @ForAll("objects") StixObject object, @ForAll("marks") CopyMark mark) {
    CopyMark fitting = fitting(object, mark);
    List<String> order = MarkedCopy.ordered(MarkedCopy.of(object, fitting).tree());
    List<String> sorted = new ArrayList<>(order);
    sorted.sort(java.util.Comparator.comparing(fitting.rank()));
    assertThat(order).isEqualTo(sorted);
  }

  @Test
  void theSpellingOfValuesStays() {
    StixObject object =
        StixObject.read(
            """
            { "type" : "identity", "spec_version":"2.1", "id":"identity--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d",
              "created":"2026-02-01T00:00:00.000Z" , "modified":"2026-02-02T00:00:00.1234567Z",
              "name":"\\u0645\\u064a\\u0646\\u0627\\u0621", "x_own" : 1.50, "x_list":[ 1e2 , {"a" : "é"} ],
              "extensions":{"extension-definition--11111111-2222-4333-8444-555555555555":{"extension_type":"property-extension","y":2}} }""");
    StixObject copy = MarkedCopy.of(object, new CopyMark("00ff", 42, 0, name -> name.substring(1)));
    String text = new String(copy.json(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(text)
        .contains("\"x_own\" : 1.50")
        .contains("\"name\":\"\\u0645\\u064a\\u0646\\u0627\\u0621\"")
        .contains("\"x_list\":[ 1e2 , {\"a\" : \"é\"} ]")
        .contains("\"modified\":\"2026-02-02T00:00:00.123498700Z\"")
        .contains("\"y\":2");
    assertThat(MarkExtension.read(copy.tree())).containsExactly("00ff");
  }

  @Test
  void aSecondHandAddsItsMarkToTheFirst() {
    StixObject address =
        OBJECTS.stream().filter(each -> each.type().equals("ipv4-addr")).findFirst().orElseThrow();
    StixObject first = MarkedCopy.of(address, new CopyMark("aa", 0, 0, name -> name));
    StixObject second = MarkedCopy.of(first, new CopyMark("bb", 0, 0, name -> name));
    StixObject again = MarkedCopy.of(second, new CopyMark("bb", 0, 0, name -> name));
    assertThat(MarkExtension.read(second.tree())).containsExactly("aa", "bb");
    assertThat(again.json()).isEqualTo(second.json());
    assertThat(second.id()).isEqualTo(address.id());
  }

  @Test
  void aTranslationNamesTheCopyOfItsObject() {
    Identity harbour =
        Identity.builder(Instant.parse("2026-02-01T00:00:00Z"), "Harbour", "organization").build();
    ObjectNode contents = Json.object();
    contents.putObject("fr").put("name", "Port");
    LanguageContent french =
        LanguageContent.builder(Instant.parse("2026-02-02T00:00:00Z"), harbour)
            .with("contents", (JsonNode) contents)
            .build();
    StixObject copy = MarkedCopy.of(harbour, new CopyMark("aa", 77, 0, name -> name));
    StixObject translation = MarkedCopy.of(french, new CopyMark("bb", 9, 77, name -> name));
    assertThat(((LanguageContent) translation).objectModified()).isEqualTo(copy.modified());
  }

  @Test
  void definitionsTakeNoMark() {
    assertThat(OBJECTS)
        .filteredOn(each -> each.type().endsWith("-definition"))
        .isNotEmpty()
        .noneMatch(MarkedCopy::takesLabel)
        .noneMatch(MarkedCopy::takesTime);
  }

  @Test
  void objectsOfTheOlderStandardTakeAnOrderAlone() {
    StixObject older = StixObject.read(Samples.IDENTITY);
    assertThat(MarkedCopy.takesLabel(older)).isFalse();
    assertThat(MarkedCopy.takesTime(older)).isFalse();
    StixObject copy = MarkedCopy.of(older, new CopyMark(null, 0, 0, name -> name));
    assertThat(copy.tree()).isEqualTo(older.tree());
    assertThat(MarkedCopy.ordered(copy.tree())).isSorted();
  }

  @Test
  void theDefinitionIsValid() {
    assertThat(errors(MarkExtension.definition())).isEmpty();
  }
}

package org.jisr.stix.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every value of every full sample, at any depth, replaced by what may not stand there. */
final class MutationPropertyTest {
  /** Where the standard lets any value of STIX stand. */
  private static final String FREE =
      ".*/(berth|crew_count|flags(/\\d+)?|sw_flags)|/contents/[^/]*/[^/]*(/\\d+)?";

  /** Where a string and a whole number may both stand, or a string and a list of them. */
  private static final String TWO_KINDS =
      ".*/(ipfix|exif_tags|additional_header_fields|request_header)/[^/]*";

  private static final String SOME_UUID = "--1f0e8a44-6a0b-4c57-9a3e-5d2c7b9e0f01";

  @TestFactory
  Stream<DynamicTest> noBrokenValueIsAcceptedInSilence() {
    return Cases.FULL.keySet().stream()
        .map(type -> DynamicTest.dynamicTest(type, () -> mutateAll(Cases.FULL.get(type))));
  }

  private static void mutateAll(ObjectNode sample) {
    for (String pointer : pointers(sample)) {
      refused(sample, pointer, "null");
      refused(sample, pointer, "[]");
      refused(sample, pointer, "{}");
      JsonNode value = sample.at(pointer);
      if (!pointer.matches(FREE)) {
        otherKind(sample, pointer, value);
      }
      if (value.isString() && !pointer.matches(FREE)) {
        otherText(sample, pointer, value.stringValue());
      }
    }
  }

  private static void otherKind(ObjectNode sample, String pointer, JsonNode value) {
    if (!value.isBoolean()) {
      refused(sample, pointer, "true");
    }
    if (!value.isNumber() && !pointer.matches(TWO_KINDS)) {
      refused(sample, pointer, "7");
    }
    if (!value.isString() && !pointer.matches(TWO_KINDS)) {
      refused(sample, pointer, "\"7\"");
    }
    if (value.isNumber()) {
      refused(sample, pointer, "1e400");
    }
    if (value.isIntegralNumber()) {
      refused(sample, pointer, "9007199254740993123");
    }
    if (value.isString()) {
      refused(sample, pointer, "{\"a\":\"b\"}");
    }
  }

  /** Strings with a form of their own: identifiers, times, closed lists, hashes, hexadecimal. */
  private static void otherText(ObjectNode sample, String pointer, String text) {
    String name = pointer.replaceAll("(/\\d+)*$", "").replaceAll(".*/", "");
    if (Identifiers.type(text) != null) {
      refused(sample, pointer, "\"bundle" + SOME_UUID + "\"");
      refused(sample, pointer, "\"" + text.substring(0, text.length() - 1) + "\"");
    }
    if (Times.isValid(text)) {
      refused(sample, pointer, "\"2026-13-01T00:00:00.000Z\"");
    }
    boolean closed =
        Set.of(
                "opinion",
                "encryption_algorithm",
                "extension_type",
                "extension_types",
                "address_family",
                "socket_type",
                "integrity_level",
                "data_type",
                "start_type",
                "service_type",
                "service_status",
                "spec_version",
                "lang")
            .contains(name);
    if (closed || name.endsWith("_hex") || pointer.contains("hashes/")) {
      refused(sample, pointer, "\"not one of them\"");
    }
  }

  private static void refused(ObjectNode sample, String pointer, String value) {
    String mutated = replaced(sample, pointer, value);
    ValidationReport report = Cases.lenient(mutated);
    assertThat(report.valid()).as("%s = %s", pointer, value).isFalse();
    assertThat(report.errors()).isNotEmpty();
  }

  /** The sample as text with the value at a pointer replaced by a text. */
  static String replaced(ObjectNode sample, String pointer, String value) {
    ObjectNode copy = sample.deepCopy();
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = copy.at(at.head());
    String mark = "\u0001mark";
    if (parent instanceof ObjectNode object) {
      object.put(at.last().getMatchingProperty(), mark);
    } else {
      ((tools.jackson.databind.node.ArrayNode) parent).set(at.last().getMatchingIndex(), mark);
    }
    return copy.toString().replace("\"\\u0001mark\"", value);
  }

  static List<String> pointers(JsonNode object) {
    List<String> result = new ArrayList<>();
    collect(object, "", result);
    return result;
  }

  private static void collect(JsonNode node, String pointer, List<String> into) {
    if (!pointer.isEmpty()) {
      into.add(pointer);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      collect(
          member.getValue(),
          pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
          into);
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), pointer + "/" + i, into);
      }
    }
  }

  @Provide
  Arbitrary<String> json() {
    Arbitrary<String> scalars =
        Arbitraries.oneOf(
            Arbitraries.of("null", "true", "-0", "1e309", "-1.5", "123456789012345678901", "\"\""),
            Arbitraries.strings().ofMaxLength(20).map(text -> Cases.JSON.writeValueAsString(text)));
    return Arbitraries.recursive(
        () -> scalars,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]"),
                inner.map(value -> "{\"type\":" + value + ",\"id\":" + value + "}"),
                inner.map(value -> "{\"extension_type\":" + value + ",\"\":" + value + "}")),
        0,
        4);
  }

  @Provide
  Arbitrary<String> type() {
    return Arbitraries.of(Cases.FULL.keySet());
  }

  @Property(tries = 2_000)
  void anyValueAnywhereGivesAReport(
      @ForAll("type") String type, @ForAll("json") String value, @ForAll int place) {
    ObjectNode sample = Cases.FULL.get(type);
    List<String> pointers = pointers(sample);
    String json = replaced(sample, pointers.get(Math.floorMod(place, pointers.size())), value);
    for (String text : List.of(json, Cases.bundle(json, value, json))) {
      ValidationReport report = Cases.lenient(text);
      assertThat(report.valid()).isEqualTo(report.errors().isEmpty());
      JsonNode written = Cases.JSON.readTree(report.json());
      assertThat(written.path("errors").size()).isEqualTo(report.errors().size());
      for (JsonNode finding : written.path("errors")) {
        assertThat(
                Cases.JSON.readTree(text).at(finding.path("pointer").stringValue()).isMissingNode())
            .isFalse();
      }
    }
  }
}

package org.jisr.stix.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jisr.stix.Redaction;
import org.jisr.stix.Selector;
import org.jisr.stix.StixException;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What redaction holds for required and what validation does are two tables, so that the library's
 * core needs no validator; here they are held against each other, property by property.
 */
final class RedactionAgreementTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  /** Redaction refuses these whatever the type. */
  private static final Set<String> FIXED =
      Set.of(
          "type",
          "id",
          "spec_version",
          "created",
          "modified",
          "created_by_ref",
          "revoked",
          "object_marking_refs",
          "granular_markings");

  private static final Set<String> ABSENCE =
      Set.of("PROPERTY_MISSING", "PROPERTY_CHOICE", "PROPERTY_DEPENDENT");

  @TestFactory
  Stream<DynamicTest> aPropertyMayBeRedactedWhereTheRestIsValid() {
    return Cases.FULL.entrySet().stream()
        .filter(entry -> redactable(entry.getValue()))
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        entry.getValue().propertyNames().stream()
                            .filter(name -> !FIXED.contains(name))
                            .forEach(name -> agree(entry.getValue(), name))));
  }

  private static boolean redactable(ObjectNode sample) {
    return !Set.of("marking-definition", "extension-definition", "language-content", "bundle")
            .contains(sample.path("type").asString())
        && sample.has("id");
  }

  private static void agree(ObjectNode sample, String name) {
    ObjectNode rest = sample.deepCopy();
    rest.remove(name);
    List<Finding> absent =
        Cases.check(Profile.LENIENT, rest.toString()).errors().stream()
            .filter(finding -> ABSENCE.contains(finding.code()))
            .toList();
    assertThat(redacts(sample, name))
        .as("%s.%s, without which validation finds %s", sample.path("type"), name, absent)
        .isEqualTo(absent.isEmpty());
  }

  private static boolean redacts(ObjectNode sample, String name) {
    try {
      return Redaction.of(
              StixObject.read(sample.toString()), List.of(Selector.parse(name)), null, NOW)
          != null;
    } catch (StixException e) {
      assertThat(e.code()).isEqualTo("REDACTION_REQUIRED");
      return false;
    }
  }
}

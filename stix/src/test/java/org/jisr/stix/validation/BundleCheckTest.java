package org.jisr.stix.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Bundles, and what their objects say about each other. */
final class BundleCheckTest {
  private static final String UUID = "1f0e8a44-6a0b-4c57-9a3e-5d2c7b9e0f77";

  private static ObjectNode sample(String type, String changes) {
    return Cases.sample(type, Cases.JSON.readTree(changes));
  }

  private static List<String> found(Object... objects) {
    return Cases.found(Cases.lenient(Cases.bundle(objects)));
  }

  @Test
  void aBundleOfEveryTypeIsValidEvenStrictly() {
    String bundle = Cases.bundle(Cases.FULL.values().toArray());
    assertThat(Cases.found(Cases.check(Profile.STRICT, bundle))).isEmpty();
  }

  @Test
  void theTypeMayComeLast() {
    String bundle =
        "{\"objects\":[{\"name\":\"x\",\"id\":\"x\",\"type\":\"identity\"}],\"id\":\"bundle--%s\",\"type\":\"bundle\"}"
            .formatted(UUID);
    assertThat(Cases.found(Cases.lenient(bundle)))
        .contains("ID_INVALID /objects/0/id", "PROPERTY_MISSING /objects/0");
  }

  @Test
  void aBundleHasAnIdentifierAndNothingMore() {
    assertThat(Cases.found(Cases.lenient("{\"type\":\"bundle\"}")))
        .containsExactly("PROPERTY_MISSING ");
    assertThat(
            Cases.found(
                Cases.lenient(
                    "{\"type\":\"bundle\",\"id\":\"identity--%s\",\"objects\":[],\"spec_version\":\"2.1\",\"created\":1,\"hello\":1}"
                        .formatted(UUID))))
        .containsExactlyInAnyOrder(
            "ID_TYPE /id",
            "LIST_EMPTY /objects",
            "PROPERTY_NOT_APPLICABLE /spec_version",
            "PROPERTY_NOT_APPLICABLE /created",
            "PROPERTY_UNKNOWN /hello");
  }

  @Test
  void aBundleIsNoObjectOfABundle() {
    assertThat(found(Cases.bundle(Cases.FULL.get("tool")))).contains("BUNDLE_NESTED /objects/0");
  }

  @Test
  void oneUuidIsNotUsedForTwoTypes() {
    assertThat(
            found(
                sample("tool", "{\"id\":\"tool--%s\"}".formatted(UUID)),
                sample("campaign", "{\"id\":\"campaign--%s\"}".formatted(UUID))))
        .containsExactly("ID_UUID_REUSED /objects/1/id");
  }

  @Test
  void aVersionIsGivenOnce() {
    ObjectNode tool = Cases.FULL.get("tool");
    assertThat(found(tool, tool)).containsExactly("BUNDLE_DUPLICATE /objects/1");
    assertThat(found(tool, sample("tool", "{\"modified\":\"2026-02-03T00:00:00.000Z\"}")))
        .isEmpty();
  }

  @Test
  void versionsThatBreakTheirRulesAreFoundInABundle() {
    assertThat(found(Cases.FULL.get("tool"), sample("tool", "{\"name\":\"other\"}")))
        .containsExactly("VERSION_CONFLICT /objects/1/modified");
  }

  @Test
  void markingsMayNotLeadBackToThemselvesOverOthers() {
    String one = "marking-definition--1f0e8a44-6a0b-4c57-9a3e-5d2c7b9e0f01";
    String two = "marking-definition--1f0e8a44-6a0b-4c57-9a3e-5d2c7b9e0f02";
    String three = "marking-definition--1f0e8a44-6a0b-4c57-9a3e-5d2c7b9e0f03";
    String changes = "{\"id\":\"%s\",\"object_marking_refs\":[\"%s\"]}";
    assertThat(
            found(
                sample("marking-definition", changes.formatted(one, two)),
                sample("marking-definition", changes.formatted(two, one)),
                sample("marking-definition", changes.formatted(three, one))))
        .containsExactly("MARKING_CIRCULAR /objects/0", "MARKING_CIRCULAR /objects/1");
    assertThat(
            found(
                sample("marking-definition", changes.formatted(one, two)),
                sample("marking-definition", changes.formatted(two, three)),
                sample("marking-definition", "{\"id\":\"%s\"}".formatted(three))))
        .isEmpty();
  }

  @Test
  void aTranslationHasTheShapeOfItsOriginal() {
    ObjectNode tool =
        sample(
            "tool",
            "{\"id\":\"tool--%s\",\"aliases\":[\"a\",\"b\"],\"modified\":\"2026-02-02T00:00:00.000Z\"}"
                .formatted(UUID));
    String content =
        "{\"object_ref\":\"tool--%s\",\"object_modified\":\"%s\",\"contents\":{\"fr\":%s}}";
    String modified = "2026-02-02T00:00:00.000Z";
    for (String good :
        new String[] {
          "{\"name\":\"outil\",\"aliases\":[\"a\",\"\"],\"unheard_of\":[1]}",
          "{\"kill_chain_phases\":[{\"phase_name\":\"approche\"}]}"
        }) {
      assertThat(found(tool, sample("language-content", content.formatted(UUID, modified, good))))
          .isEmpty();
    }
    for (String bad :
        new String[] {
          "{\"name\":[\"outil\"]}", "{\"aliases\":[\"a\"]}", "{\"aliases\":{\"0\":\"a\"}}"
        }) {
      assertThat(found(sample("language-content", content.formatted(UUID, modified, bad)), tool))
          .singleElement()
          .asString()
          .startsWith("LANGUAGE_MIRROR /objects/0/contents/fr/");
    }
    assertThat(
            found(
                tool,
                sample(
                    "language-content",
                    content.formatted(UUID, "2026-02-02T00:00:00.000000Z", "{\"name\":\"o\"}"))))
        .containsExactly("LANGUAGE_TARGET /objects/1/object_modified");
  }

  @Test
  void aLongChainOfMarkingsCostsNoMoreThanItsLength() {
    StringBuilder objects = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      objects
          .append(i == 0 ? "" : ",")
          .append(
              "{\"type\":\"marking-definition\",\"id\":\"marking-definition--%s\",\"object_marking_refs\":[\"marking-definition--%s\"]}"
                  .formatted(uuid(i), uuid(i + 1)));
    }
    assertThat(Cases.lenient(Cases.bundle(objects)).counts()).doesNotContainKey("MARKING_CIRCULAR");
  }

  @Test
  void manyCopiesOfOneObjectCostNoMoreThanTheirNumber() {
    Object[] copies = Collections.nCopies(20_000, Cases.FULL.get("tool")).toArray();
    assertThat(Cases.lenient(Cases.bundle(copies)).counts())
        .containsEntry("BUNDLE_DUPLICATE", 19_999L);
  }

  private static String uuid(int number) {
    return "1f0e8a44-6a0b-4c57-9a3e-%012x".formatted(number);
  }
}

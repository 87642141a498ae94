package org.jisr.stix.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.Test;

/** What a further version of an object may be. */
final class VersionRulesTest {
  private static final String POLICE = "identity--1f0e8a44-6a0b-4c57-9a3e-5d2c7b9e0f01";
  private static final String OTHERS = "identity--1f0e8a44-6a0b-4c57-9a3e-5d2c7b9e0f02";

  private final VersionRules rules = new VersionRules();

  private List<String> add(String type, String changes) {
    StixObject object =
        StixObject.read(Cases.sample(type, Cases.JSON.readTree(changes)).toString());
    return rules.add(object).stream()
        .map(finding -> finding.code() + " " + finding.pointer())
        .toList();
  }

  private List<String> tool(String modified, String more) {
    return add("tool", "{\"modified\":\"2026-03-0%s\"%s}".formatted(modified, more));
  }

  @Test
  void versionsOfTheirCreatorAreSound() {
    assertThat(tool("1T00:00:00.000Z", "")).isEmpty();
    assertThat(tool("2T00:00:00.000Z", ",\"name\":\"new\"")).isEmpty();
    assertThat(tool("1T00:00:00.000Z", "")).isEmpty();
  }

  @Test
  void oneVersionHasOneContent() {
    assertThat(tool("1T00:00:00.000Z", "")).isEmpty();
    assertThat(tool("1T00:00:00.000Z", ",\"name\":\"new\""))
        .containsExactly("VERSION_CONFLICT /modified");
  }

  @Test
  void theOrderOfPropertiesIsNoOtherContent() {
    String json = Cases.FULL.get("tool").toString();
    assertThat(rules.add(StixObject.read(json))).isEmpty();
    String other =
        json.replace("{\"type\":\"tool\",", "{ ").replaceAll("}$", ",\"type\":\"tool\"}");
    assertThat(other).isNotEqualTo(json);
    assertThat(rules.add(StixObject.read(other))).isEmpty();
  }

  @Test
  void anotherTextOfOneMomentIsOtherContent() {
    assertThat(tool("1T00:00:00.000Z", "")).isEmpty();
    assertThat(tool("1T00:00:00.0000Z", "")).containsExactly("VERSION_CONFLICT /modified");
  }

  @Test
  void createdNeverChanges() {
    assertThat(tool("1T00:00:00.000Z", "")).isEmpty();
    assertThat(tool("2T00:00:00.000Z", ",\"created\":\"2026-02-01T00:00:00.001Z\""))
        .containsExactly("VERSION_CREATED /created");
  }

  @Test
  void onlyTheCreatorMakesVersions() {
    assertThat(tool("1T00:00:00.000Z", ",\"created_by_ref\":\"" + POLICE + "\"")).isEmpty();
    assertThat(tool("2T00:00:00.000Z", ",\"created_by_ref\":\"" + OTHERS + "\""))
        .containsExactly("VERSION_CREATOR /created_by_ref");
    assertThat(tool("3T00:00:00.000Z", ",\"created_by_ref\":null"))
        .containsExactly("VERSION_CREATOR ");
  }

  @Test
  void aRevokedObjectHasNoLaterVersions() {
    assertThat(tool("2T00:00:00.000Z", ",\"revoked\":true")).isEmpty();
    assertThat(tool("1T00:00:00.000Z", "")).isEmpty();
    assertThat(tool("3T00:00:00.000Z", "")).containsExactly("VERSION_REVOKED /modified");
  }

  @Test
  void aRevocationThatWasOvertakenIsFound() {
    assertThat(tool("3T00:00:00.000Z", "")).isEmpty();
    assertThat(tool("2T00:00:00.000Z", ",\"revoked\":true"))
        .containsExactly("VERSION_REVOKED /modified");
  }

  @Test
  void aMarkingDefinitionHasOneVersionForEver() {
    assertThat(add("marking-definition", "{}")).isEmpty();
    assertThat(add("marking-definition", "{\"definition\":{\"statement\":\"other\"}}"))
        .containsExactly("VERSION_CONFLICT /created");
  }

  @Test
  void observablesHaveNoVersions() {
    assertThat(add("file", "{}")).isEmpty();
    assertThat(add("file", "{\"size\":8}")).isEmpty();
  }
}

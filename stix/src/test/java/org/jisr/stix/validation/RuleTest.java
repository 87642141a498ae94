package org.jisr.stix.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Every rule with cases that break it and cases beside them that do not, in {@code rules.jsonl}:
 * changes to the full sample of a type, where null removes a property.
 */
final class RuleTest {
  /** These need other texts than one well-formed object and are tested elsewhere. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "JSON_MALFORMED",
          "JSON_ENCODING",
          "JSON_SURROGATE",
          "JSON_LIMIT",
          "JSON_DUPLICATE_NAME",
          "JSON_NOT_AN_OBJECT",
          "VALUE_NULL",
          "ID_UUID_REUSED",
          "BUNDLE_NESTED",
          "BUNDLE_DUPLICATE",
          "LANGUAGE_TARGET",
          "LANGUAGE_MIRROR",
          "VERSION_CONFLICT",
          "VERSION_CREATED",
          "VERSION_CREATOR",
          "VERSION_REVOKED");

  @TestFactory
  Stream<DynamicTest> eachRuleIsBrokenByWhatBreaksItOnly() {
    return Cases.lines("rules.jsonl").stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.path("code").stringValue() + " " + line.path("breaking"),
                    () -> run(line)));
  }

  private static void run(JsonNode line) {
    String code = line.path("code").stringValue();
    String type = line.path("type").stringValue();
    Rule rule = Rule.valueOf(code);
    ValidationReport broken = Cases.lenient(Cases.sample(type, line.path("breaking")).toString());
    List<Finding> listed = rule.level() == Level.MUST ? broken.errors() : broken.warnings();
    assertThat(listed)
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo(code);
              assertThat(finding.pointer()).isEqualTo(line.path("pointer").stringValue());
              assertThat(finding.message()).doesNotContain("%");
            });
    if (rule.level() == Level.MUST) {
      assertThat(broken.valid()).isFalse();
    }
    String sound = Cases.sample(type, line.path("passing")).toString();
    assertThat(Cases.found(Cases.lenient(sound))).noneMatch(found -> found.startsWith(code + " "));
  }

  @Test
  void strictMakesErrorsOfAdvice() {
    String advised = Cases.sample("indicator", Cases.JSON.readTree("{\"name\":null}")).toString();
    assertThat(Cases.lenient(advised).valid()).isTrue();
    assertThat(Cases.check(Profile.STRICT, advised).valid()).isFalse();
    String unknown = Cases.sample("identity", Cases.JSON.readTree("{\"berth\":7}")).toString();
    assertThat(Cases.lenient(unknown).valid()).isTrue();
    assertThat(Cases.check(Profile.STRICT, unknown).valid()).isFalse();
  }

  @Test
  void everyRuleHasACase() {
    Set<String> cases = new TreeSet<>(ELSEWHERE);
    Cases.lines("rules.jsonl").forEach(line -> cases.add(line.path("code").stringValue()));
    assertThat(cases)
        .containsExactlyInAnyOrderElementsOf(Stream.of(Rule.values()).map(Rule::name).toList());
  }
}

package org.jisr.stix.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jisr.stix.StixObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** A full object of every type is accepted even strictly, and has what the tables have. */
final class EveryTypeTest {
  /** Deprecated, or excluded by another property of the sample. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "domain-name.resolves_to_refs",
          "ipv4-addr.resolves_to_refs",
          "ipv4-addr.belongs_to_refs",
          "ipv6-addr.resolves_to_refs",
          "ipv6-addr.belongs_to_refs",
          "observed-data.objects",
          "artifact.url",
          "email-message.body");

  @TestFactory
  Stream<DynamicTest> aFullObjectIsValidEvenStrictly() {
    return Cases.FULL.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      String json = entry.getValue().toString();
                      assertThat(Cases.found(Cases.check(Profile.STRICT, json))).isEmpty();
                      assertThat(
                              Cases.found(
                                  new Validator(Profile.STRICT).validate(StixObject.read(json))))
                          .isEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> theSamplesHaveWhatTheTablesHave() {
    return Standard.all().values().stream()
        .map(
            shape ->
                DynamicTest.dynamicTest(
                    shape.name(),
                    () -> {
                      ObjectNode sample = Cases.FULL.get(shape.name());
                      Set<String> expected = new TreeSet<>(shape.properties().keySet());
                      expected.removeIf(name -> LEFT_OUT.contains(shape.name() + "." + name));
                      assertThat(new TreeSet<>(sample.propertyNames())).isEqualTo(expected);
                    }));
  }
}

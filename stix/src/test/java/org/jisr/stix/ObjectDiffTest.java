package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectDiffTest {
  private static List<String> diff(String before, String after) {
    return ObjectDiff.between(
            StixObject.read(Samples.identity(before)), StixObject.read(Samples.identity(after)))
        .stream()
        .map(change -> change.kind() + " " + change.pointer())
        .toList();
  }

  @Test
  void changesAreNamedByTheirPointers() {
    assertThat(
            diff(
                "\"name\":\"x\",\"a\":1,\"b\":{\"c\":[1,{\"d/e\":2}]}",
                "\"name\":\"y\",\"b\":{\"c\":[1,{\"d/e\":3}],\"~\":4}"))
        .containsExactly("changed /name", "removed /a", "changed /b/c/1/d~1e", "added /b/~0");
  }

  @Test
  void orderOfPropertiesAndSpellingMakeNoDifference() {
    assertThat(diff("\"name\":\"ش\",\"a\":1.0,\"b\":2", "\"b\":2, \"a\":1,\"name\":\"\\u0634\""))
        .isEmpty();
  }

  @Test
  void anItemInTheMiddleOfAListMovesNoneOfTheOthers() {
    assertThat(diff("\"labels\":[\"a\",\"c\"]", "\"labels\":[\"a\",\"b\",\"c\"]"))
        .containsExactly("added /labels/1");
    assertThat(diff("\"labels\":[\"a\",\"b\",\"c\"]", "\"labels\":[\"a\",\"c\"]"))
        .containsExactly("removed /labels/1");
    assertThat(diff("\"labels\":[\"a\"]", "\"labels\":\"a\"")).containsExactly("changed /labels");
    assertThat(diff("\"labels\":[\"a\",\"a\"]", "\"labels\":[\"a\"]"))
        .containsExactly("removed /labels/1");
  }

  @Test
  void digitsBeyondADoubleAreSeen() {
    assertThat(diff("\"n\":12345678901234567890", "\"n\":12345678901234567891"))
        .containsExactly("changed /n");
  }
}

package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvelopeOutlineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"objects\":[]}",
        " {\"more\":false, \"objects\" : [{\"a\":[1,2]}, 3] } ",
        "{\"objects\":[{\"id\":1,\"id\":2}]}",
        "{\"type\":\"bundle\",\"id\":\"bundle--1\",\"objects\":[]}",
        "{\"objects\":[],\"spec_version\":\"2.0\",\"id\":\"bundle--1\",\"type\":\"bundle\"}"
      })
  void anEnvelopeIsAListOfWhatever(String json) {
    assertThatCode(() -> check(json)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"objects\":{}}",
        "{\"objects\":[]",
        "{\"objects\":[]} {}",
        "{\"objects\":[],\"objects\":[]}",
        "{\"type\":\"bundle\"}",
        "{\"type\":\"bundle\",\"type\":\"bundle\",\"objects\":[]}",
        "{\"type\":\"Bundle\",\"objects\":[]}",
        "{\"type\":[\"bundle\"],\"objects\":[]}",
        "{\"type\":\"observed-data\",\"objects\":[]}",
        "{\"id\":\"bundle--1\",\"objects\":[]}",
        "{\"objects\":[tru]}"
      })
  void anythingElseIsNone(String json) {
    assertThatThrownBy(() -> check(json))
        .isInstanceOfSatisfying(
            IntakeException.class,
            e -> assertThat(e.fault()).isEqualTo(IntakeFault.ENVELOPE_INVALID));
  }

  private static void check(String json) {
    EnvelopeOutline.check(json.getBytes(StandardCharsets.UTF_8));
  }
}

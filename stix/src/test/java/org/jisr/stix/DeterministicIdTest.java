package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DeterministicIdTest {
  private static JsonNode tree(String json) {
    return Json.MAPPER.readTree(json);
  }

  @Test
  void publishedVectorsAreMet() {
    assertThat(DeterministicId.of("ipv4-addr", tree("{\"value\":\"198.51.100.3\"}")))
        .hasToString("ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4");
    assertThat(
            DeterministicId.of(
                "file",
                tree(
                    "{\"hashes\":{\"MD5\":\"3773a88f65a5e780c8dff9cdc3a056f3\"},\"name\":\"تقرير.pdf\"}")))
        .hasToString("file--314b366d-61c3-5903-a088-4d42cc45c6ba");
  }

  @Test
  void onlyTheFirstKnownHashCounts() {
    StixId one = DeterministicId.of("artifact", tree("{\"hashes\":{\"MD5\":\"aa\"}}"));

    assertThat(
            DeterministicId.of(
                "artifact",
                tree("{\"hashes\":{\"SHA-256\":\"bb\",\"TLSH\":\"cc\",\"MD5\":\"aa\"}}")))
        .isEqualTo(one);
    assertThat(DeterministicId.of("artifact", tree("{\"hashes\":{\"SHA-1\":\"aa\"}}")))
        .isNotEqualTo(one);
    assertThat(
            DeterministicId.of(
                "artifact", tree("{\"hashes\":{\"TLSH\":\"cc\",\"SSDEEP\":\"dd\"}}")))
        .isEqualTo(DeterministicId.of("artifact", tree("{\"hashes\":{\"TLSH\":\"cc\"}}")));
  }

  @Test
  void propertiesThatDoNotIdentifyDoNotCount() {
    assertThat(
            DeterministicId.of(
                "email-addr", tree("{\"value\":\"a@x.example\",\"display_name\":\"A\"}")))
        .isEqualTo(DeterministicId.of("email-addr", tree("{\"value\":\"a@x.example\"}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"process", "identity", "url", "jisr-vessel"})
  void withoutAnythingThatIdentifiesTheIdentifierIsRandom(String type) {
    JsonNode properties = tree("{\"pid\":5,\"name\":\"x\",\"command_line\":\"x\"}");

    assertThat(DeterministicId.of(type, properties).uuid().version()).isEqualTo(4);
    assertThat(DeterministicId.of(type, properties))
        .isNotEqualTo(DeterministicId.of(type, properties));
  }

  @Test
  void anObservableKnowsWhetherItsIdentifierFits() {
    CyberObservable built =
        ObjectBuilder.observable("ipv4-addr").with("value", "198.51.100.3").build();
    String forged =
        new String(built.json(), java.nio.charset.StandardCharsets.UTF_8).replace("198", "199");

    assertThat(built).hasToString("ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4");
    assertThat(DeterministicId.isExpected(built)).isTrue();
    assertThat(DeterministicId.isExpected((CyberObservable) StixObject.read(forged))).isFalse();
  }
}

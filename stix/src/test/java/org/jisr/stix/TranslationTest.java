package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TranslationTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final StixObject OBJECT =
      StixObject.read(
          Samples.identity(
              """
              "name":"Port of Light","description":"A port","labels":["ships","customs"],"size":5,\
              "external_references":[{"source_name":"a","description":"one"},{"source_name":"b"}]"""));

  private static LanguageContent content(String contents) {
    return LanguageContent.builder(NOW, OBJECT)
        .with("contents", Json.tree(contents.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .build();
  }

  private static Translation render(String contents, String language) {
    return Translation.of(OBJECT, content(contents), language);
  }

  @Test
  void translatedTextsStandInTheirPlaces() {
    Translation translation =
        render(
            """
            {"ar":{"name":"ميناء النور","labels":["","جمارك"],"external_references":[\
            {"description":"واحد"},{}]},"fr":{"name":"Port de Lumière"}}""",
            "ar");

    assertThat(translation.tree().get("name").asString()).isEqualTo("ميناء النور");
    assertThat(translation.tree().get("description").asString()).isEqualTo("A port");
    assertThat(translation.tree().get("labels")).hasToString("[\"ships\",\"جمارك\"]");
    assertThat(translation.tree().at("/external_references/0/description").asString())
        .isEqualTo("واحد");
    assertThat(translation.translated())
        .extracting(Selector::toString)
        .containsExactly("name", "labels.[1]", "external_references.[0].description");
    assertThat(OBJECT.property("name").asString()).isEqualTo("Port of Light");
  }

  @Test
  void whatDoesNotMirrorTheObjectIsPassedOver() {
    Translation translation =
        render(
            """
            {"ar":{"name":5,"labels":["واحد فقط"],"unknown":"x","size":"كبير","id":"identity--x",\
            "description":{"text":"x"},"external_references":"x"}}""",
            "ar");

    assertThat(translation.tree()).isEqualTo(OBJECT.tree());
    assertThat(translation.translated()).isEmpty();
  }

  @Test
  void theNearestLanguageServes() {
    String contents =
        "{\"fr\":{\"name\":\"F\"},\"ar-IQ\":{\"name\":\"ع\"},\"ar-MA\":{\"name\":\"م\"}}";

    assertThat(render(contents, "AR-ma").language()).isEqualTo("ar-MA");
    assertThat(render(contents, "ar").language()).isEqualTo("ar-IQ");
    assertThat(render(contents, "fr-CA").language()).isEqualTo("fr");
    assertThat(render(contents, "es")).isNull();
    assertThat(render("{\"ar\":\"x\"}", "ar")).isNull();
  }

  @Test
  void aTranslationOfAnotherVersionIsRefused() {
    LanguageContent content = content("{\"ar\":{\"name\":\"x\"}}");
    StixObject next = Versions.next(OBJECT, null, NOW).build();
    // The same moment in another spelling is another version to a translation.
    StixObject respelled =
        ObjectBuilder.nextVersion(OBJECT, NOW)
            .with("modified", "2026-02-02T00:00:00.0000Z")
            .build();

    for (StixObject other :
        new StixObject[] {next, respelled, Identity.builder(NOW, "y", "group").build()}) {
      assertThat(Translation.isOf(other, content)).isFalse();
      assertThatExceptionOfType(StixException.class)
          .isThrownBy(() -> Translation.of(other, content, "ar"))
          .satisfies(e -> assertThat(e.code()).isEqualTo("TRANSLATION_OTHER"));
    }
  }
}

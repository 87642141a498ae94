package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorTest {
  private static final StixObject OBJECT =
      StixObject.read(
          Samples.identity(
              """
              "name":"x","labels":["a","b"],"external_references":[{"source_name":"s",\
              "hashes":{"SHA-256":"ab"}}],"matrix":[[1,2],[3]]"""));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "labels.[1]",
        "external_references.[0].hashes.SHA-256",
        "matrix.[0].[1]",
        "extensions.extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"
      })
  void aSelectorIsReadAndWritten(String text) {
    assertThat(Selector.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "a.",
        ".a",
        "a..b",
        "[0]",
        "[0].a",
        "a[0]",
        "a.[",
        "a.[]",
        "a.[x]",
        "a.[-1]",
        "a.[01]",
        "a.[9999999999]",
        "a.[٣]",
        "a.0]"
      })
  void whatIsNoSelectorIsRefused(String text) {
    assertThat(Selector.parseOrNull(text)).isNull();
    assertThatExceptionOfType(StixException.class)
        .isThrownBy(() -> Selector.parse(text))
        .satisfies(e -> assertThat(e.code()).isEqualTo("SELECTOR_INVALID"));
  }

  @Test
  void aSelectorFindsItsPart() {
    assertThat(find("labels.[1]")).isEqualTo("\"b\"");
    assertThat(find("external_references.[0].hashes.SHA-256")).isEqualTo("\"ab\"");
    assertThat(find("matrix.[1]")).isEqualTo("[3]");
    assertThat(find("matrix.[1].[0]")).isEqualTo("3");
    assertThat(find("labels.[2]")).isNull();
    assertThat(find("labels.a")).isNull();
    assertThat(find("name.[0]")).isNull();
    assertThat(find("nothing.at.all")).isNull();
  }

  @Test
  void aSelectorCoversWhatLiesInIt() {
    assertThat(Selector.parse("a").covers(Selector.parse("a.[0].b"))).isTrue();
    assertThat(Selector.parse("a.[0].b").covers(Selector.parse("a"))).isFalse();
    assertThat(Selector.parse("a.[1]").covers(Selector.parse("a.[10]"))).isFalse();
    assertThat(Selector.parse("a.b").parent()).isEqualTo(Selector.parse("a"));
    assertThat(Selector.parse("a").parent()).isNull();
  }

  private static String find(String selector) {
    var part = Selector.parse(selector).find(OBJECT.tree());
    return part == null ? null : part.toString();
  }
}

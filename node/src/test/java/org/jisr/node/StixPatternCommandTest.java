package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class StixPatternCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static List<JsonNode> answers(String input) {
    Ran ran = Ran.stix(input, "pattern", "--jsonl");
    assertThat(ran.exit()).isEqualTo(ExitCode.OK);
    assertThat(ran.err()).isEmpty();
    return ran.out().lines().map(JSON::readTree).toList();
  }

  @Test
  void eachPatternIsAnsweredInItsOrder() {
    List<JsonNode> answers =
        answers(
            """
            {"pattern":"[ipv4-addr:value = '198.51.100.7']"}
            {"pattern":"[ipv4-addr:value = ]"}
            {"pattern":"[file:name MATCHES '(']","id":7}
            """);

    assertThat(answers)
        .extracting(a -> a.get("valid").asBoolean())
        .containsExactly(true, false, true);
    assertThat(answers.getFirst().get("error").isNull()).isTrue();
    JsonNode error = answers.get(1).get("error");
    assertThat(error.get("code").asString()).isEqualTo("PATTERN_SYNTAX");
    assertThat(error.get("column").asInt()).isEqualTo(20);
    assertThat(error.get("expected").toString()).contains("a string");
    assertThat(answers.get(2).at("/warnings/0/code").asString()).isEqualTo("REGEX_UNREADABLE");
  }

  @Test
  void everyOtherLineIsInvalid() {
    List<JsonNode> answers =
        answers(
            "garbage\n\n{}\n[]\nnull\n{\"pattern\":5}\n{\"pattern\":\"\"}\n"
                + "{\"pattern\":\"[a:b=1]\"} more\n{\"pattern\":\"[a:b='\\ud800']\"}\n"
                + "[".repeat(5_000)
                + "\n{\"pattern\":\""
                + "(".repeat(100_000)
                + "\"}");

    assertThat(answers).hasSize(11);
    assertThat(answers).noneMatch(answer -> answer.get("valid").asBoolean());
    assertThat(answers).allMatch(answer -> answer.at("/error/code").isString());
  }

  @Test
  void halfACharacterIsNone() {
    List<JsonNode> answers =
        answers(
            """
            {"pattern":"[a:b = '\\ud800']"}
            {"pattern":"[a:b = '\\ud83d\\ude00']"}
            {"pattern":"[a:b = '\\udc00\\ud800']"}
            """);

    assertThat(answers)
        .extracting(answer -> answer.at("/error/code").asString(""))
        .containsExactly("OBJECT_SURROGATE", "", "OBJECT_SURROGATE");
  }

  @Test
  void aLineThatIsNoUtf8IsInvalid() {
    String pattern = "{\"pattern\":\"[a:b = 1]\"}";
    byte[] overlong = pattern.replace('1', '\u00c0').getBytes(StandardCharsets.ISO_8859_1);
    for (byte[] line :
        List.of(
            pattern.getBytes(StandardCharsets.UTF_16LE),
            pattern.getBytes(StandardCharsets.UTF_16),
            overlong)) {
      Ran ran = Ran.given(line, "stix", "pattern", "--jsonl");
      assertThat(ran.out()).contains("\"valid\":false").contains("OBJECT_ENCODING");
    }
  }

  @Test
  void itIsAskedForByLines() {
    assertThat(Ran.stix("", "pattern").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.stix("", "pattern", "--help").exit()).isEqualTo(ExitCode.OK);
  }
}

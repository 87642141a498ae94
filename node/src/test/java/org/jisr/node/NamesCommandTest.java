package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NamesCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String input, String... arguments) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return Main.run(terminal, arguments);
  }

  private List<JsonNode> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
  }

  @Test
  void everyLineIsAnsweredInOrderAndBadOnesWithAnError() {
    int exit =
        run(
            """
            {"a":"يوسف التازي","b":"Youssef Tazi"}
            {"a":"x"
            {"a":1,"b":"Tazi"}
            []
            {"a":"Youssef Tazi","b":"Karim Alaoui"}
            {"a":"Youssef Tazi \\ud800","b":"Youssef Tazi"}
            """,
            "names",
            "match",
            "--jsonl");
    assertThat(exit).isEqualTo(ExitCode.OK);
    List<JsonNode> answers = lines();
    assertThat(answers).hasSize(6);
    assertThat(answers.get(0).path("score").doubleValue()).isGreaterThan(.9);
    assertThat(answers.get(0).path("band").stringValue()).isEqualTo("strong");
    assertThat(answers.get(1).path("error").path("code").stringValue()).isEqualTo("LINE_NOT_JSON");
    assertThat(answers.get(2).path("error").path("code").stringValue()).isEqualTo("NAMES_MISSING");
    assertThat(answers.get(3).path("error").path("code").stringValue()).isEqualTo("LINE_NOT_JSON");
    assertThat(answers.get(4).path("band").stringValue()).isEqualTo("no-hit");
    assertThat(answers.get(5).path("error").path("code").stringValue())
        .as("half a character")
        .isEqualTo("LINE_NOT_JSON");
  }

  @Test
  void aListIsSearchedAndAnIdFoundOnce() throws IOException {
    Path index =
        Files.writeString(
            folder.resolve("list.tsv"),
            "A\tYoussef Tazi\nA\tYusuf al-Tazi\nno tab\nB\tКарим Алауи\nC\tSalma Idrissi\n");
    int exit =
        run(
            "{\"q\":\"يوسف التازي\"}\n{}\n{\"q\":\"كريم العلوي\"}\n{\"q\":\"\"}\n",
            "names",
            "search",
            "--index",
            index.toString(),
            "--k",
            "2",
            "--jsonl");
    assertThat(exit).isEqualTo(ExitCode.OK);
    List<JsonNode> answers = lines();
    assertThat(answers).hasSize(4);
    assertThat(answers.get(0).path("hits").get(0).path("id").stringValue()).isEqualTo("A");
    assertThat(answers.get(0).path("hits")).hasSizeLessThanOrEqualTo(2);
    assertThat(answers.get(1).path("error").path("code").stringValue())
        .isEqualTo("QUESTION_MISSING");
    assertThat(answers.get(2).path("hits").get(0).path("id").stringValue()).isEqualTo("B");
    assertThat(answers.get(3).path("hits")).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 lines without");
  }

  @Test
  void aListThatIsNotThereIsSaid() {
    assertThat(run("", "names", "search", "--index", folder.resolve("none").toString(), "--jsonl"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("INDEX_UNREADABLE");
  }

  @Test
  void anExplanationNamesWhatAgrees() {
    assertThat(run("", "names", "explain", "يوسف التازي", "Youssef Tazi", "--lang", "fr"))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("concordent", "يوسف", "youssef");
  }
}

package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jisr.fixtures.SharedData;
import org.jisr.names.Band;
import org.jisr.names.ModelTraining;
import org.jisr.names.NameMatcher;
import org.jisr.names.NameModel;
import org.junit.jupiter.api.Assumptions;
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

  @Test
  void anExplanationInAnotherLanguageIsRefused() {
    assertThat(run("", "names", "explain", "A", "B", "--lang", "de")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("LANGUAGE_UNKNOWN", "ar, fr, en");
  }

  @Test
  void whatAsksForNothingSensibleIsRefused() {
    assertThat(run("", "names", "match")).isEqualTo(ExitCode.USAGE);
    assertThat(run("", "names", "explain", "A")).isEqualTo(ExitCode.USAGE);
    assertThat(run("", "names", "search", "--index", "x", "--k", "0", "--jsonl"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("COUNT_INVALID");
  }

  /** Names that are empty, long, hidden behind invisible signs or no names at all. */
  @Test
  void badNamesAreAnsweredLikeAllOthers() {
    String[] names = {
      "",
      " ",
      "a",
      "م",
      "\u200d",
      "\u202e\u2066",
      "313",
      "\ud83d\ude00",
      "Sheikh Dr",
      "م".repeat(10_000),
      "M\u043eh\u0430med \u202eAlaoui",
      "ali ".repeat(2_500)
    };
    StringBuilder input = new StringBuilder();
    for (String first : names) {
      for (String second : names) {
        input.append(JSON.writeValueAsString(Map.of("a", first, "b", second))).append('\n');
      }
    }
    assertThat(run(input.toString(), "names", "match", "--jsonl")).isEqualTo(ExitCode.OK);
    assertThat(lines())
        .hasSize(names.length * names.length)
        .allMatch(each -> each.path("score").isNumber());
  }

  @Test
  void answersComeWhileQuestionsAreStillComing() throws Exception {
    PipedOutputStream questions = new PipedOutputStream();
    PipedInputStream answers = new PipedInputStream();
    Terminal terminal =
        new Terminal(
            new PipedInputStream(questions),
            new PrintStream(new PipedOutputStream(answers), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    Thread command =
        Thread.ofPlatform().start(() -> Main.run(terminal, "names", "match", "--jsonl"));
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
    for (int each = 0; each < 3; each++) {
      questions.write(
          "{\"a\":\"Salma Idrissi\",\"b\":\"سلمى الإدريسي\"}\n".getBytes(StandardCharsets.UTF_8));
      questions.flush();
      assertThat(reader.readLine()).contains("\"band\":\"strong\"");
    }
    questions.close();
    command.join();
  }

  @Test
  void thousandsOfQuestionsAreAnsweredInTheirOrder() throws IOException {
    StringBuilder list = new StringBuilder();
    StringBuilder input = new StringBuilder();
    String[] names = {"Youssef Tazi", "Salma Idrissi", "Karim Alaoui", "Hamza Benjelloun"};
    for (int each = 0; each < 4_000; each++) {
      list.append(each % 4).append('\t').append(names[each % 4]).append('\n');
      input.append("{\"q\":\"").append(names[each * 7 % 4]).append("\"}\n");
    }
    Path index = Files.writeString(folder.resolve("list.tsv"), list);
    assertThat(run(input.toString(), "names", "search", "--index", index.toString(), "--jsonl"))
        .isEqualTo(ExitCode.OK);
    List<JsonNode> answers = lines();
    assertThat(answers).hasSize(4_000);
    for (int each = 0; each < answers.size(); each++) {
      JsonNode hit = answers.get(each).path("hits").get(0);
      assertThat(hit.path("id").stringValue()).isEqualTo(Integer.toString(each * 7 % 4));
      assertThat(hit.path("name").stringValue()).isEqualTo(names[each * 7 % 4]);
    }
  }

  /** On a sixteenth of the data, so that it takes seconds. */
  @Test
  void trainingTwiceGivesTheSameBytes() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    for (String name : ModelTraining.files()) {
      Path file = SharedData.find("names/" + name).orElse(null);
      Assumptions.assumeTrue(file != null, "names/" + name + " is not beside the checkout");
      List<String> all = Files.readAllLines(file);
      Files.write(
          data.resolve(name),
          IntStream.range(0, all.size()).filter(at -> at % 16 == 0).mapToObj(all::get).toList());
    }
    Path first = folder.resolve("first.model");
    Path again = folder.resolve("again.model");
    for (Path each : List.of(first, again)) {
      assertThat(run("", "names", "train", "--data", data.toString(), "--out", each.toString()))
          .isEqualTo(ExitCode.OK);
    }
    assertThat(first).hasSameBinaryContentAs(again);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("CC0-1.0 sha256", "seed");
    NameMatcher matcher = new NameMatcher(NameModel.of(Files.readAllBytes(first)));
    assertThat(matcher.match("يوسف التازي", "Youssef Tazi").band()).isNotEqualTo(Band.NO_HIT);
  }

  @Test
  void trainingWithoutItsFilesIsRefused() {
    assertThat(
            run(
                "",
                "names",
                "train",
                "--data",
                folder.toString(),
                "--out",
                folder + "/names.model"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("DATA_UNREADABLE");
    assertThat(folder.resolve("names.model")).doesNotExist();
  }
}

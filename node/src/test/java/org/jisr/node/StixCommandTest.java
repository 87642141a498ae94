package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program does with STIX when there is no node. */
final class StixCommandTest {
  @TempDir Path folder;

  private record Ran(int exit, String out, String err) {}

  private static Ran run(String input, String... arguments) {
    return run(input.getBytes(StandardCharsets.UTF_8), arguments);
  }

  private static Ran run(byte[] input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new Terminal(
                new ByteArrayInputStream(input),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)),
            arguments);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void theIdentifierOfEachObservableComesInItsOrder() {
    Ran ran =
        run(
            """
            {"type":"ipv4-addr","value":"198.51.100.3"}
            garbage

            {"type":"identity","name":"x"}
            {"type":"file","hashes":{"MD5":"3773a88f65a5e780c8dff9cdc3a056f3"},"name":"تقرير.pdf"}""",
            "stix",
            "id",
            "--jsonl");
    assertThat(ran.exit()).isEqualTo(ExitCode.OK);
    assertThat(ran.out().lines())
        .containsExactly(
            "{\"id\":\"ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4\"}",
            "{\"error\":\"OBJECT_MALFORMED\"}",
            "{\"error\":\"OBJECT_NOT_AN_OBJECT\"}",
            "{\"error\":\"OBJECT_NOT_OBSERVABLE\"}",
            "{\"id\":\"file--314b366d-61c3-5903-a088-4d42cc45c6ba\"}");
  }

  @Test
  void bytesThatAreNoTextAreAnsweredToo() {
    Ran ran = run(new byte[] {(byte) 0xff, '\n', '{', '}', '\n'}, "stix", "id", "--jsonl");
    assertThat(ran.out().lines())
        .containsExactly("{\"error\":\"OBJECT_ENCODING\"}", "{\"error\":\"OBJECT_TYPE_MISSING\"}");
  }

  @Test
  void canonicalJsonIsWrittenWithoutALineEnd() throws IOException {
    String text = "{\"b\": 1.0, \"a\": \"\\u0634\"}\n";
    assertThat(run(text, "stix", "canonical").out()).isEqualTo("{\"a\":\"ش\",\"b\":1}");
    Path file = Files.writeString(folder.resolve("x.json"), text);
    assertThat(run("", "stix", "canonical", file.toString()).out())
        .isEqualTo("{\"a\":\"ش\",\"b\":1}");
  }

  @Test
  void whatIsNoJsonHasNoCanonicalForm() {
    Ran ran = run("{", "stix", "canonical");
    assertThat(ran.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("OBJECT_MALFORMED");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Ran ran = run("", "stix", "canonical", folder.resolve("absent.json").toString());
    assertThat(ran.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("FILE_UNREADABLE", "absent.json");
  }

  @Test
  void theGroupAloneIsAMatterOfUsage() {
    assertThat(run("", "stix").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run("", "stix", "id").exit()).isEqualTo(ExitCode.USAGE);
  }
}

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

  private static Ran run(String input, String... arguments) {
    return Ran.given(input.getBytes(StandardCharsets.UTF_8), arguments);
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
    Ran ran = Ran.given(new byte[] {(byte) 0xff, '\n', '{', '}', '\n'}, "stix", "id", "--jsonl");
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

  private static final String IDENTITY =
      """
      {"type":"identity","spec_version":"2.1","id":"identity--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d",\
      "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-02T00:00:00.000Z",\
      "name":"ميناء النور","identity_class":"organization"%s}""";

  @Test
  void everyLineIsAnsweredByAReport() {
    Ran ran =
        run(
            IDENTITY.formatted("")
                + "\nnot json\n\n[]\n"
                + IDENTITY.formatted(",\"labels\":[],\"berth\":7")
                + "\n",
            "stix",
            "validate",
            "--jsonl");
    assertThat(ran.exit()).isEqualTo(ExitCode.OK);
    var lines = ran.out().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).isEqualTo("{\"valid\":true,\"errors\":[],\"warnings\":[]}");
    assertThat(lines.subList(1, 4)).allMatch(line -> line.startsWith("{\"valid\":false"));
    assertThat(lines.get(4))
        .startsWith(
            "{\"valid\":false,\"errors\":[{\"code\":\"LIST_EMPTY\",\"pointer\":\"/labels\",")
        .contains("\"warnings\":[{\"code\":\"PROPERTY_UNKNOWN\",\"pointer\":\"/berth\",");
  }

  @Test
  void filesAreReportedForAPersonAndAProgram() throws IOException {
    Path good = Files.writeString(folder.resolve("good.json"), IDENTITY.formatted(""));
    Path bad = Files.writeString(folder.resolve("bad.json"), IDENTITY.formatted(",\"berth\":7"));
    assertThat(run("", "stix", "validate", good.toString(), bad.toString()).exit())
        .isEqualTo(ExitCode.OK);
    Ran strict = run("", "stix", "validate", "--strict", good.toString(), bad.toString());
    assertThat(strict.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(strict.out())
        .contains("good.json: valid, 0 errors", "bad.json: NOT VALID, 1 errors")
        .contains("PROPERTY_UNKNOWN", "/berth");
    Ran json = run("", "stix", "validate", "--strict", "--json", bad.toString());
    assertThat(json.out()).startsWith("{\"file\":\"").contains("\"valid\":false");
  }

  @Test
  void aFileCompressedByGzipIsUnpacked() throws IOException {
    Path file = folder.resolve("good.json.gz");
    try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(IDENTITY.formatted("").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(run("", "stix", "validate", file.toString()).exit()).isEqualTo(ExitCode.OK);
  }

  @Test
  void filesAndLinesTogetherAreAMatterOfUsage() {
    assertThat(run("", "stix", "validate").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run("", "stix", "validate", "--jsonl", "x.json").exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aLineTooLongToKeepIsRefusedAndTheNextOneAnswered() throws IOException {
    byte[] line = new byte[JsonLines.LONGEST + 2];
    java.util.Arrays.fill(line, (byte) ' ');
    line[JsonLines.LONGEST + 1] = '\n';
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonLines.answer(
        new java.io.SequenceInputStream(
            new ByteArrayInputStream(line), new ByteArrayInputStream(new byte[] {'x'})),
        out,
        kept -> kept,
        () -> "long".getBytes(StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("long\nx\n");
  }

  @Test
  void lineEndsAndAMarkOfOtherSystemsAreNoPartOfALine() {
    String line = "{\"type\":\"ipv4-addr\",\"value\":\"198.51.100.3\"}";
    String identity = IDENTITY.formatted("");
    assertThat(run("\ufeff" + line + "\r\n" + line + "\r\n", "stix", "id", "--jsonl").out().lines())
        .containsExactly(
            "{\"id\":\"ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4\"}",
            "{\"id\":\"ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4\"}");
    assertThat(
            run("\ufeff" + identity + "\r\n\r\n" + identity, "stix", "validate", "--jsonl")
                .out()
                .lines()
                .map(answer -> answer.startsWith("{\"valid\":true")))
        .containsExactly(true, false, true);
    assertThat(
            run(
                    "\ufeff{\"pattern\":\"[url:value = 'a']\"}\r\n\r\n\ufeff{}\r\n",
                    "stix",
                    "pattern",
                    "--jsonl")
                .out()
                .lines()
                .map(answer -> answer.startsWith("{\"valid\":true")))
        .containsExactly(true, false, false);
  }

  @Test
  void withoutAReaderOfTheAnswersTheProgramStopsWithoutAWord() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    java.io.OutputStream gone =
        new java.io.OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    java.io.InputStream endless =
        new java.io.InputStream() {
          private int at;

          @Override
          public int read() {
            return "{}\n".charAt(at++ % 3);
          }
        };
    for (String verb : new String[] {"validate", "id", "pattern"}) {
      int exit =
          Main.run(
              new Terminal(
                  endless,
                  new PrintStream(gone, true, StandardCharsets.UTF_8),
                  new PrintStream(err, true, StandardCharsets.UTF_8)),
              "stix",
              verb,
              "--jsonl");
      assertThat(exit).isEqualTo(ExitCode.FAILED);
    }
    assertThat(err.size()).isZero();
  }

  @Test
  void whatIsRehearsedForTheStartUpCacheWorks() {
    Ran ran = run("", "stix", "rehearse");
    assertThat(ran.exit()).isEqualTo(ExitCode.OK);
    assertThat(ran.out() + ran.err()).isEmpty();
  }

  @Test
  void theGroupAloneIsAMatterOfUsage() {
    assertThat(run("", "stix").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run("", "stix", "id").exit()).isEqualTo(ExitCode.USAGE);
  }
}

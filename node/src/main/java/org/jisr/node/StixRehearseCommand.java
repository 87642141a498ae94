package org.jisr.node;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * The commands that need no node, run over invented objects: programs start them often and for a
 * few lines only, where most of the time would go into loading classes. They have a start-up cache
 * of their own, because that of a node brings in thousands of classes that they never use. Part of
 * the build.
 */
@Command(name = "rehearse", hidden = true)
final class StixRehearseCommand implements Callable<Integer> {
  private static final int PAIRS = 300;
  private static final String IDENTITY =
      """
      {"type":"identity","spec_version":"2.1","id":"identity--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d",\
      "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-02T00:00:00.000Z","lang":"ar",\
      "name":"ميناء النور","identity_class":"organization","labels":["%s"]}
      """;
  private static final String INDICATOR =
      """
      {"type":"indicator","spec_version":"2.1","id":"indicator--1b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d",\
      "created":"2026-02-01T00:00:00.000Z","modified":"2026-02-02T00:00:00.000Z","pattern_type":"stix",\
      "pattern":"[ipv4-addr:value = '198.51.100.3']","valid_from":"2026-02-01T00:00:00Z","labels":[]}
      """;
  private static final String OBSERVABLE =
      "{\"type\":\"file\",\"hashes\":{\"MD5\":\"3773a88f65a5e780c8dff9cdc3a056f3\"},\"name\":\"%s\"}\n";
  private static final String PATTERN =
      "{\"pattern\":\"[ipv4-addr:value = '198.51.100.3' AND url:value LIKE '%s']"
          + " FOLLOWEDBY [file:size > 10] WITHIN 60 SECONDS\"}\n{\"pattern\":\"[\"}\n";

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("jisr-rehearsal");
    try {
      run(folder);
    } finally {
      FolderTree.delete(folder);
    }
    return ExitCode.OK;
  }

  private static void run(Path folder) throws IOException {
    Path bundle = Files.write(folder.resolve("rehearsal.json"), RehearsalBundle.of(PAIRS));
    Path other = Files.writeString(folder.resolve("other.json"), IDENTITY.formatted("x").strip());
    stix("", "validate", bundle.toString());
    stix("", "validate", "--json", bundle.toString());
    stix(IDENTITY.formatted("x") + INDICATOR + "{\n", "validate", "--jsonl");
    stix(OBSERVABLE.formatted("x") + "{\n", "id", "--jsonl");
    stix(PATTERN.formatted("%x"), "pattern", "--jsonl");
    stix(IDENTITY.formatted("x"), "canonical");
    stix("", "diff", other.toString(), other.toString());
    stix("", "merge", "--output", folder.resolve("merged.json").toString(), bundle.toString());
  }

  private static void stix(String input, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "stix";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    int exit =
        Main.run(
            new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), nowhere, nowhere),
            all);
    if (exit != ExitCode.OK) {
      throw NodeException.failed(
          "REHEARSAL_FAILED", "The rehearsal was refused.", Map.of("command", arguments[0]));
    }
  }
}

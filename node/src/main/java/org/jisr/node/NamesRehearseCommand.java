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

/** The commands over invented names, for the start-up cache; part of the build. */
@Command(name = "rehearse", hidden = true)
final class NamesRehearseCommand implements Callable<Integer> {
  private static final String[] NAMES = {
    "Yusuf Tazi",
    "يوسف التازي",
    "Юсуф Тази",
    "Salma bint Idris",
    "سلمى بنت إدريس",
    "Abdennour Harrak"
  };

  @Override
  public Integer call() throws IOException {
    StringBuilder pairs = new StringBuilder("{\n");
    StringBuilder questions = new StringBuilder("{\n");
    StringBuilder list = new StringBuilder();
    for (String first : NAMES) {
      list.append(list.length()).append('\t').append(first).append('\n');
      questions.append("{\"q\":\"").append(first).append("\"}\n");
      for (String second : NAMES) {
        pairs.append("{\"a\":\"%s\",\"b\":\"%s\"}\n".formatted(first, second));
      }
    }
    Path folder = Files.createTempDirectory("jisr-rehearsal");
    try {
      Path index = Files.writeString(folder.resolve("index.tsv"), list);
      names(pairs.toString(), "match", "--jsonl");
      names(questions.toString(), "search", "--index", index.toString(), "--jsonl");
      names("", "explain", NAMES[0], NAMES[1]);
    } finally {
      FolderTree.delete(folder);
    }
    return ExitCode.OK;
  }

  private static void names(String input, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "names";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), nowhere, nowhere);
    if (Main.run(terminal, all) != ExitCode.OK) {
      throw NodeException.failed(
          "REHEARSAL_FAILED", "The rehearsal was refused.", Map.of("command", arguments[0]));
    }
  }
}

package org.jisr.node;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Files that were carried here while a link was down. */
@Command(
    name = "inbox",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Takes in sealed files that partners packed.")
final class InboxCommand implements Runnable {
  private static final String EARLY = "EXCHANGE_ENVELOPE_EARLY";

  private final Terminal terminal;

  InboxCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw NodeException.usage(
        "COMMAND_MISSING", "Say what to do: ./jisr inbox import FILE…", Map.of());
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Takes pouches in, several in any order (docs/pouches.md). What had its effect before has"
            + " none again; ./jisr outbox export packs the receipts.",
        "Exit code 1 when a file was refused or something in it must wait."
      })
  int take(
      @Mixin DataOption data,
      @Option(names = "--json", description = "One JSON object a file on standard output.")
          boolean json,
      @Parameters(paramLabel = "FILE", arity = "1..*", description = "Pouches.") List<Path> files)
      throws FileNotFoundException {
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw NodeException.failed(
            "FILE_UNREADABLE",
            "The file cannot be read. Maybe the name is misspelt.",
            Map.of("file", file.toString()));
      }
    }
    try (Reached node = Reached.open(data)) {
      return all(node.client(), files, json) ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  /** A file whose predecessor comes later in the list is taken in again after it. */
  private boolean all(NodeClient client, List<Path> files, boolean json)
      throws FileNotFoundException {
    boolean well = true;
    List<Path> left = files;
    while (!left.isEmpty()) {
      List<Path> early = new ArrayList<>();
      boolean moved = false;
      for (Path file : left) {
        JsonNode answer = one(client, file, json);
        moved |= answer.path("taken").asInt() > 0;
        if (waits(answer)) {
          early.add(file);
        } else {
          well &= answer.path("problems").isEmpty() && !answer.isEmpty();
        }
      }
      if (!moved && !early.isEmpty()) {
        return false;
      }
      left = early;
    }
    return well;
  }

  /** What the node says of it; empty when it refused the file. */
  private JsonNode one(NodeClient client, Path file, boolean json) throws FileNotFoundException {
    try {
      JsonNode answer =
          client.post("/api/pouches", BodyPublishers.ofFile(file), NodeClient.Consulting.NOTHING);
      show(file, answer, json);
      return answer;
    } catch (NodeException e) {
      terminal.note("%s: %s (%s)".formatted(file.getFileName(), e.getMessage(), e.code()));
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private static boolean waits(JsonNode answer) {
    for (JsonNode problem : answer.path("problems")) {
      if (problem.path("code").asString().equals(EARLY)) {
        return true;
      }
    }
    return false;
  }

  private void show(Path file, JsonNode answer, boolean json) {
    if (json) {
      terminal.line(answer.toString());
      return;
    }
    terminal.line(
        "%s from %s: %,d envelopes taken, %,d known before; %,d receipts new, %,d known before"
            .formatted(
                file.getFileName(),
                answer.path("partner").asString(),
                answer.path("taken").asInt(),
                answer.path("repeated").asInt(),
                answer.path("confirmed").asInt(),
                answer.path("repeatedReceipts").asInt()));
    for (JsonNode problem : answer.path("problems")) {
      terminal.line(
          "  %,d not taken: %s (%s)"
              .formatted(
                  problem.path("count").asInt(),
                  problem.path("message").path("en").asString(),
                  problem.path("code").asString()));
    }
  }
}

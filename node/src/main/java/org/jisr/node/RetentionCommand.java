package org.jisr.node;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows and starts what runs by itself: the erasure of what has had its time. */
@Command(
    name = "retention",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Counts what awaits review or erasure, and erases what is due.")
final class RetentionCommand implements Runnable {
  private static final String PATH = "/api/operator/retention/";

  private final Terminal terminal;

  RetentionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw NodeException.usage(
        "COMMAND_MISSING", "Say what to do: ./jisr retention dry-run|run|queue.", Map.of());
  }

  @Command(
      name = "dry-run",
      mixinStandardHelpOptions = true,
      description = "Counts what would be erased, by originator, type and category.")
  int dryRun(
      @Mixin DataOption data,
      @Option(
              names = "--until",
              paramLabel = "TIME",
              description = "By that moment, as 2027-01-01T00:00:00Z (default: now).")
          @Nullable String until,
      @Option(names = "--json", description = "The API's answer.") boolean json) {
    return counted(
        data,
        NodeClient.query(
            PATH + "dry-run", until == null ? Map.of() : Map.of("until", List.of(until))),
        json);
  }

  @Command(
      name = "queue",
      mixinStandardHelpOptions = true,
      description = "Counts what awaits a review; nobody finds it until somebody keeps it.")
  int queue(
      @Mixin DataOption data,
      @Option(names = "--json", description = "The API's answer.") boolean json) {
    return counted(data, PATH + "queue", json);
  }

  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      description = "Erases what is due now, as the node does by itself every hour.")
  int erase(
      @Mixin DataOption data,
      @Option(names = "--json", description = "The API's answer.") boolean json) {
    try (Reached node = Reached.open(data)) {
      JsonNode answer =
          node.client()
              .post(
                  PATH + "run",
                  JsonMapper.builder().build().createObjectNode(),
                  NodeClient.Consulting.NOTHING);
      if (json) {
        terminal.line(answer.toString());
        return ExitCode.OK;
      }
      for (JsonNode erasure : answer.path("items")) {
        terminal.line(
            "%s  %-15s %,d statements, leaf %d"
                .formatted(
                    erasure.path("id").asString(),
                    erasure.path("ground").asString(),
                    erasure.path("statements").asLong(),
                    erasure.path("lastLeaf").asLong()));
      }
      if (answer.path("items").isEmpty()) {
        terminal.line("Nothing is due.");
      }
    }
    return ExitCode.OK;
  }

  private int counted(DataOption data, String path, boolean json) {
    try (Reached node = Reached.open(data)) {
      JsonNode answer = node.client().get(path, NodeClient.Consulting.NOTHING);
      if (json) {
        terminal.line(answer.toString());
        return ExitCode.OK;
      }
      for (JsonNode group : answer.path("groups")) {
        terminal.line(
            "%,10d  %-24s %-20s %s"
                .formatted(
                    group.path("statements").asLong(),
                    group.path("originator").path("party").asString(),
                    group.path("type").asString(),
                    group.path("category").asString()));
      }
      terminal.line("%,10d  in all".formatted(answer.path("statements").asLong()));
    }
    return ExitCode.OK;
  }
}

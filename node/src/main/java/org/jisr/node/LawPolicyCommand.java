package org.jisr.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jisr.law.SignedLaw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes a signed text to a node: proposed, held against past decisions, put in force. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Proposes a signed text, replays past decisions under it, and agrees to it.")
final class LawPolicyCommand implements Runnable {
  private final Terminal terminal;

  LawPolicyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw NodeException.usage(
        "COMMAND_MISSING",
        "Say what to do: ./jisr law policy list|propose|replay|activate.",
        Map.of());
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "The node's texts of law.")
  int list(@Mixin DataOption data) {
    try (Reached node = Reached.open(data)) {
      JsonNode answer = node.client().get("/api/law/texts", NodeClient.Consulting.NOTHING);
      answer.path("items").forEach(this::edition);
    }
    return ExitCode.OK;
  }

  @Command(
      name = "propose",
      mixinStandardHelpOptions = true,
      description = "Takes a signed text in, without effect.")
  int propose(@Mixin DataOption data, @Parameters(paramLabel = "FILE") Path file)
      throws IOException {
    byte[] json = Files.readAllBytes(file);
    SignedLaw.ofJson(json);
    try (Reached node = Reached.open(data)) {
      edition(
          node.client()
              .post(
                  "/api/law/texts",
                  JsonMapper.shared().readTree(json),
                  NodeClient.Consulting.NOTHING));
    }
    return ExitCode.OK;
  }

  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = "Says which past decisions would come out otherwise under it.")
  int replay(@Mixin DataOption data, @Parameters(paramLabel = "DIGEST") String digest) {
    try (Reached node = Reached.open(data)) {
      JsonNode answer =
          node.client().get("/api/law/texts/" + digest + "/replay", NodeClient.Consulting.NOTHING);
      terminal.line(
          "%,d decisions, %,d would come out otherwise"
              .formatted(answer.path("decisions").asLong(), answer.path("changed").asLong()));
      answer
          .path("changes")
          .properties()
          .forEach(each -> terminal.line("  " + each.getKey() + "  " + each.getValue()));
      answer.path("items").forEach(this::item);
    }
    return ExitCode.OK;
  }

  @Command(
      name = "activate",
      mixinStandardHelpOptions = true,
      description = "Agrees to it as the operator; with another person's word it takes effect.")
  int activate(@Mixin DataOption data, @Parameters(paramLabel = "DIGEST") String digest) {
    try (Reached node = Reached.open(data)) {
      edition(
          node.client()
              .post(
                  "/api/law/texts/" + digest + "/approve",
                  JsonMapper.shared().createObjectNode(),
                  NodeClient.Consulting.NOTHING));
    }
    return ExitCode.OK;
  }

  private void edition(JsonNode edition) {
    terminal.line(
        "%-10s %-20s version %-4d %d of 2 agreed  %s"
            .formatted(
                edition.path("state").asString(),
                edition.path("kind").asString(),
                edition.path("version").asInt(),
                edition.path("state").asString().equals("proposed")
                    ? edition.path("approvals").asInt()
                    : 2,
                edition.path("digest").asString()));
  }

  private void item(JsonNode item) {
    String reasons =
        StreamSupport.stream(item.path("after").path("reasons").spliterator(), false)
            .map(reason -> reason.path("code").asString())
            .collect(Collectors.joining(", "));
    terminal.line(
        "  leaf %d  %s to %s  %s → %s  %s"
            .formatted(
                item.path("leaf").asLong(),
                item.path("type").asString(),
                item.path("partner").asString(),
                item.path("before").path("outcome").asString(),
                item.path("after").path("outcome").asString(),
                reasons));
  }
}

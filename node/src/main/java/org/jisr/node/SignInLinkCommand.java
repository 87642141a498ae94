package org.jisr.node;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** A new one-time link for an administrator, for whoever has the node's machine in their hands. */
@Command(
    name = "sign-in-link",
    mixinStandardHelpOptions = true,
    description = "Prints a new one-time sign-in link for an administrator; it is in the log.")
final class SignInLinkCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin DataOption data = new DataOption();

  @Option(names = "--json", description = "As a JSON object.")
  boolean json;

  SignInLinkCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ControlFile control = ControlFile.read(data.folder);
    if (control == null) {
      throw NodeException.environment(
          "NODE_NOT_RUNNING",
          "The node is not running, so a link would lead nowhere. Start it with ./jisr up.",
          java.util.Map.of("folder", data.folder.toString()));
    }
    try (NodeClient client = new NodeClient(control)) {
      JsonNode answer =
          client.post("/api/operator/sign-in-link", (JsonNode) null, NodeClient.Consulting.NOTHING);
      terminal.line(json ? answer.toString() : answer.path("link").asString());
    }
    return ExitCode.OK;
  }
}

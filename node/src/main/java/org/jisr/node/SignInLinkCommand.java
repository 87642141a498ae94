package org.jisr.node;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A new one-time link for an administrator or a new approver, for whoever has the node's machine in
 * their hands.
 */
@Command(
    name = "sign-in-link",
    mixinStandardHelpOptions = true,
    description =
        "Prints a new one-time sign-in link for an administrator, or for a new approver when those"
            + " there were are lost; it is in the log, and oversight hears of a new approver.")
final class SignInLinkCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin DataOption data = new DataOption();

  @Option(
      names = "--approver",
      description = "For a new approver, cleared for everything, instead of an administrator.")
  boolean approver;

  @Option(
      names = "--compartment",
      paramLabel = "GROUP",
      description = "A need-to-know group the new approver is in; as often as needed.")
  List<String> compartments = List.of();

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
          Map.of("folder", data.folder.toString()));
    }
    if (!approver && !compartments.isEmpty()) {
      throw NodeException.usage(
          "SIGN_IN_OPTION",
          "Only an approver is in need-to-know groups. Say --approver too.",
          Map.of("option", "--compartment"));
    }
    try (NodeClient client = new NodeClient(control)) {
      JsonNode answer =
          approver
              ? client.post("/api/operator/approver-link", groups(), NodeClient.Consulting.NOTHING)
              : client.post(
                  "/api/operator/sign-in-link", (JsonNode) null, NodeClient.Consulting.NOTHING);
      terminal.line(json ? answer.toString() : answer.path("link").asString());
    }
    return ExitCode.OK;
  }

  private JsonNode groups() {
    ObjectNode wish = JsonMapper.shared().createObjectNode();
    compartments.forEach(wish.putArray("compartments")::add);
    return wish;
  }
}

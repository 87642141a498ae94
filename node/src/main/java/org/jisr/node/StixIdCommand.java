package org.jisr.node;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jisr.stix.DeterministicId;
import org.jisr.stix.StixException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Computes the identifiers that equal cyber observables share. */
@Command(
    name = "id",
    mixinStandardHelpOptions = true,
    description =
        "The deterministic identifier of each observable on standard input: one JSON object a line"
            + " in, {\"id\":…} or {\"error\":…} a line out, in the same order.")
final class StixIdCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Terminal terminal;

  @Option(names = "--jsonl", required = true, description = "Lines in, lines out.")
  boolean lines;

  StixIdCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return JsonLines.answer(
        terminal.in(), terminal.out(), StixIdCommand::answer, StixIdCommand::tooLong);
  }

  private static byte[] answer(byte[] line) {
    try {
      return object("id", DeterministicId.of(line).toString());
    } catch (StixException e) {
      return object("error", e.code());
    }
  }

  private static byte[] tooLong() {
    return object("error", "OBJECT_TOO_BIG");
  }

  private static byte[] object(String name, String value) {
    return JSON.writeValueAsBytes(JSON.createObjectNode().put(name, value));
  }
}

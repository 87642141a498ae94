package org.jisr.node;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jisr.names.NameMatch;
import org.jisr.names.NameMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares pairs of names. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description =
        "Compares the names on standard input: {\"a\":…,\"b\":…} a line in,"
            + " {\"score\":…,\"bits\":…,\"band\":…} or {\"error\":{\"code\",\"message\"}} a line out, in"
            + " the same order. The score is the probability that both are one, where one in two"
            + " pairs is; the band is no-hit, needs-a-person or strong.")
final class NamesMatchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--jsonl", required = true, description = "Lines in, lines out.")
  boolean lines;

  NamesMatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    NameMatcher matcher = NameMatcher.shipped();
    return JsonLines.answer(
        terminal.in(), terminal.out(), line -> answer(matcher, line), NamesLine::tooLong);
  }

  private static byte[] answer(NameMatcher matcher, byte[] line) {
    JsonNode pair = NamesLine.read(line);
    if (pair == null) {
      return NamesLine.notJson();
    }
    if (!pair.path("a").isString() || !pair.path("b").isString()) {
      return NamesLine.error(
          "NAMES_MISSING", "The line has no two properties a and b that are strings.");
    }
    NameMatch match = matcher.match(pair.path("a").stringValue(), pair.path("b").stringValue());
    ObjectNode answer = NamesLine.JSON.createObjectNode();
    answer.put("score", NamesLine.rounded(match.probability(), 1e9));
    answer.put("bits", NamesLine.rounded(match.bits(), 1e3));
    answer.put("band", match.band().code());
    return NamesLine.JSON.writeValueAsBytes(answer);
  }
}

package org.jisr.node;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Searches the bank through the gate, as the operator. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Searches the bank in Arabic, French, English and Spanish.")
final class SearchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "WORDS", arity = "0..*", description = "None finds everything.")
  List<String> words = List.of();

  @Mixin DataOption data = new DataOption();
  @Mixin ConsultingOption consulting = new ConsultingOption();

  @Option(names = "--type", description = "Only this STIX type; may be repeated.")
  List<String> types = List.of();

  @Option(names = "--originator", paramLabel = "PARTY", description = "Only what this party says.")
  List<String> originators = List.of();

  @Option(names = "--marking", description = "Only this marking; may be repeated.")
  List<String> markings = List.of();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Versions from then, as 2026-11-22T00:00:00Z.")
  @Nullable String from;

  @Option(names = "--to", paramLabel = "TIME", description = "Versions until then.")
  @Nullable String to;

  @Option(names = "--as-of", paramLabel = "TIME", description = "As the bank stood then.")
  @Nullable String asOf;

  @Option(names = "--limit", description = "How many (default: ${DEFAULT-VALUE}, at most 200).")
  int limit = 20;

  @Option(names = "--json", description = "The API's answer on standard output.")
  boolean json;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Reached node = Reached.open(data)) {
      JsonNode answer =
          node.client().get(NodeClient.query("/api/search", parameters()), consulting.consulting());
      if (json) {
        terminal.line(answer.toString());
      } else {
        table(answer);
      }
    }
    return ExitCode.OK;
  }

  private void table(JsonNode answer) {
    for (JsonNode hit : answer.path("items")) {
      String name = hit.path("name").asString("");
      terminal.line(
          "%-22s %-13s %s"
              .formatted(
                  hit.path("type").asString(),
                  hit.path("marking").asString(),
                  name.isEmpty() ? hit.path("id").asString() : name));
      terminal.line("    " + hit.path("id").asString());
      StringBuilder snippet = new StringBuilder();
      for (JsonNode part : hit.path("snippet")) {
        String text = part.path("text").asString("").replaceAll("\\s+", " ");
        snippet.append(part.path("hit").asBoolean() ? "[" + text + "]" : text);
      }
      if (!snippet.isEmpty()) {
        terminal.line("    " + snippet);
      }
    }
    terminal.line(
        "%,d found, %d shown, %d ms"
            .formatted(
                answer.path("count").asLong(),
                answer.path("items").size(),
                answer.path("tookMs").asLong()));
  }

  private Map<String, List<String>> parameters() {
    Map<String, List<String>> parameters = new TreeMap<>();
    parameters.put("q", List.of(String.join(" ", words)));
    parameters.put("type", types);
    parameters.put("originator", originators);
    parameters.put("marking", markings);
    parameters.put("limit", List.of(Integer.toString(limit)));
    add(parameters, "from", from);
    add(parameters, "to", to);
    add(parameters, "asOf", asOf);
    return parameters;
  }

  private static void add(
      Map<String, List<String>> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, List.of(value));
    }
  }
}

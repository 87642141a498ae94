package org.jisr.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jisr.names.NameHit;
import org.jisr.names.NameIndex;
import org.jisr.names.NameModel;
import org.jisr.names.NameSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches a list of names. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description =
        "Searches a list of names for those on standard input: {\"q\":…} a line in,"
            + " {\"hits\":[{\"id\",\"name\",\"score\"}…]} or {\"error\":{\"code\",\"message\"}} a line"
            + " out, in the same order, the likeliest first.")
final class NamesSearchCommand implements Callable<Integer> {
  private static final int MOST_HITS = 1_000;

  private final Terminal terminal;

  @Option(
      names = "--index",
      paramLabel = "FILE.tsv",
      required = true,
      description =
          "The list: an id, a tab and a name a line, in UTF-8; an id may have several names.")
  Path file = Path.of("");

  @Option(
      names = "--k",
      paramLabel = "COUNT",
      defaultValue = "5",
      description = "How many ids at the most for a question, 1 to 1000; without it, 5.")
  int most;

  @Option(names = "--jsonl", required = true, description = "Lines in, lines out.")
  boolean lines;

  NamesSearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (most < 1 || most > MOST_HITS) {
      throw NodeException.usage("COUNT_INVALID", "Give --k a number from 1 to 1000.", Map.of());
    }
    NameSearch search = index().search();
    return JsonLines.answer(
        terminal.in(), terminal.out(), line -> answer(search, line), NamesLine::tooLong);
  }

  private NameIndex index() {
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    long left = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      boolean first = true;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String text = first && line.startsWith("\ufeff") ? line.substring(1) : line;
        first = false;
        int tab = text.indexOf('\t');
        if (tab > 0) {
          builder.add(text.substring(0, tab), name(text.substring(tab + 1)));
        } else if (!text.isBlank()) {
          left++;
        }
      }
    } catch (IOException e) {
      throw NodeException.failed(
          "INDEX_UNREADABLE", "The list cannot be read.", Map.of("file", file.toString()), e);
    }
    if (left > 0) {
      terminal.note("%,d lines without an id and a tab were left out".formatted(left));
    }
    return builder.build();
  }

  /** Up to the next tab: what follows is not the name's. */
  private static String name(String rest) {
    int tab = rest.indexOf('\t');
    return tab < 0 ? rest : rest.substring(0, tab);
  }

  private byte[] answer(NameSearch search, byte[] line) {
    JsonNode question = NamesLine.read(line);
    if (question == null) {
      return NamesLine.notJson();
    }
    if (!question.path("q").isString()) {
      return NamesLine.error(
          "QUESTION_MISSING", "The line has no property named q that is a string.");
    }
    ObjectNode answer = NamesLine.JSON.createObjectNode();
    ArrayNode hits = answer.putArray("hits");
    for (NameHit each : search.find(question.path("q").stringValue(), most)) {
      hits.addObject()
          .put("id", each.id())
          .put("name", each.name())
          .put("score", NamesLine.rounded(each.probability(), 1e9));
    }
    return NamesLine.JSON.writeValueAsBytes(answer);
  }
}

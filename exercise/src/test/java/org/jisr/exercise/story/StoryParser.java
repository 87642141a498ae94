package org.jisr.exercise.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a story: {@code ## type} begins a section, a table under it has one object a row, {@code
 * ### key} begins one with a text, and a block quote {@code > lang: ar; by: bureau} sets what
 * follows. Everything else is prose for people.
 */
final class StoryParser {
  private final List<StoryBlock> blocks = new ArrayList<>();
  private Map<String, String> defaults = new LinkedHashMap<>();
  private String type = "";
  private @Nullable List<String> columns;
  private @Nullable Map<String, String> open;
  private final StringBuilder text = new StringBuilder();

  static List<StoryBlock> parse(String markdown) {
    StoryParser parser = new StoryParser();
    markdown.lines().forEach(parser::line);
    parser.close();
    return parser.blocks;
  }

  private void line(String line) {
    if (line.startsWith("## ")) {
      close();
      columns = null;
      type = line.substring(3).strip();
    } else if (line.startsWith("### ")) {
      close();
      open = new LinkedHashMap<>(Map.of("key", line.substring(4).strip()));
    } else if (line.startsWith("> ")) {
      close();
      defaults = new LinkedHashMap<>(defaults);
      for (String pair : line.substring(2).split(";")) {
        put(defaults, pair);
      }
    } else if (line.startsWith("|")) {
      row(line);
    } else if (open != null && line.startsWith("- ") && text.isEmpty()) {
      put(open, line.substring(2));
    } else if (open != null) {
      text.append(line).append('\n');
    }
  }

  private void row(String line) {
    List<String> cells =
        Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("(?<!\\\\)\\|", -1))
            .map(cell -> cell.strip().replace("\\|", "|"))
            .toList();
    if (columns == null) {
      columns = cells;
    } else if (!cells.getFirst().startsWith("--")) {
      Map<String, String> properties = new LinkedHashMap<>();
      for (int i = 0; i < columns.size() && i < cells.size(); i++) {
        if (!cells.get(i).isEmpty()) {
          properties.put(columns.get(i), cells.get(i));
        }
      }
      add(properties, null);
    }
  }

  private void close() {
    if (open != null) {
      add(open, paragraphs());
    }
    open = null;
    text.setLength(0);
  }

  /** Lines of one paragraph are joined; an empty line parts paragraphs. */
  private String paragraphs() {
    return String.join(
        "\n\n",
        Arrays.stream(text.toString().strip().split("\n\\s*\n"))
            .map(paragraph -> paragraph.strip().replace('\n', ' '))
            .toList());
  }

  private void add(Map<String, String> properties, @Nullable String paragraphs) {
    blocks.add(
        new StoryBlock(
            type, Collections.unmodifiableMap(properties), paragraphs, defaults, blocks.size()));
  }

  private static void put(Map<String, String> target, String pair) {
    int colon = pair.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("A property of a story is written as 'name: value'.");
    }
    target.put(pair.substring(0, colon).strip(), pair.substring(colon + 1).strip());
  }
}

package org.jisr.node;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Prints what the first rows of a table would become. */
final class ImportPreview {
  private final Terminal terminal;
  private final boolean json;

  ImportPreview(Terminal terminal, boolean json) {
    this.terminal = terminal;
    this.json = json;
  }

  void show(JsonNode preview, Path file) {
    if (json) {
      terminal.line(preview.toString());
      return;
    }
    terminal.line(
        "%s: %d columns, the first %d rows; nothing was stored"
            .formatted(
                file.getFileName(), preview.path("columns").size(), preview.path("rows").size()));
    for (JsonNode row : preview.path("rows")) {
      long line = row.path("line").asLong();
      for (JsonNode object : row.path("objects")) {
        String name = object.path("name").asString("");
        terminal.line(
            "  line %d: %s%s"
                .formatted(line, object.path("type").asString(), name.isEmpty() ? "" : " " + name));
      }
      for (JsonNode problem : row.path("problems")) {
        terminal.line(
            "  line %d%s: %s (%s)"
                .formatted(
                    line,
                    problem.hasNonNull("objectId")
                        ? ", " + problem.path("objectId").asString()
                        : "",
                    problem.path("message").path("en").asString(),
                    problem.path("code").asString()));
      }
    }
  }
}

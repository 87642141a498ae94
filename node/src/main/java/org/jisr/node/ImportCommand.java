package org.jisr.node;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

/** Brings files into the bank, showing how far they are and what was refused. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Brings STIX bundles, MISP events, tables (csv) and documents (txt, md, html, pdf) into the bank.",
    footer = {
      "",
      "Exit code 1 when a file was refused as a whole or stopped on a problem; objects refused"
          + " one by one are listed and do not count."
    })
final class ImportCommand implements Callable<Integer> {
  private static final Duration STEP = Duration.ofMillis(200);
  private static final int SHOWN = 20;

  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files, plain or gzip.")
  List<Path> files = List.of();

  @Mixin DataOption data = new DataOption();
  @Mixin ConsultingOption consulting = new ConsultingOption();

  @Option(names = "--marking", description = "Where the file has none: clear … red.")
  @Nullable String marking;

  @Option(names = "--originator", paramLabel = "PARTY", description = "Who says it.")
  @Nullable String originator;

  @Option(names = "--language", description = "Of text whose language cannot be told.")
  @Nullable String language;

  @Option(
      names = "--mapping",
      paramLabel = "MAP.json",
      description = "What the columns of a table mean (docs/csv.md).")
  @Nullable Path mapping;

  @Option(
      names = "--preview",
      description = "Show what the first rows of a table would become, and store nothing.")
  boolean preview;

  @Option(names = "--json", description = "One JSON object a file on standard output.")
  boolean json;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    files.forEach(ImportCommand::needReadable);
    byte[] meaning = new byte[0];
    if (mapping != null) {
      needReadable(mapping);
      meaning = Files.readAllBytes(mapping);
    } else if (preview) {
      throw NodeException.usage(
          "MAPPING_MISSING", "A preview of a table needs its mapping: --mapping.", Map.of());
    }
    int exit = ExitCode.OK;
    try (Reached node = Reached.open(data)) {
      for (Path file : files) {
        if (preview) {
          new ImportPreview(terminal, json).show(looked(node.client(), file, meaning), file);
        } else if (!one(node.client(), file, meaning)) {
          exit = ExitCode.FAILED;
        }
      }
    }
    return exit;
  }

  private static void needReadable(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw NodeException.failed(
          "FILE_UNREADABLE",
          "The file cannot be read. Maybe the name is misspelt.",
          Map.of("file", file.toString()));
    }
  }

  private JsonNode looked(NodeClient client, Path file, byte[] meaning)
      throws FileNotFoundException {
    return sent(client, "/api/imports/preview", file, meaning);
  }

  /** The mapping goes in front of the file in one body. */
  private JsonNode sent(NodeClient client, String path, Path file, byte[] meaning)
      throws FileNotFoundException {
    Map<String, List<String>> parameters = parameters(file);
    BodyPublisher content = BodyPublishers.ofFile(file);
    if (meaning.length > 0) {
      parameters.put("mappingBytes", List.of(String.valueOf(meaning.length)));
      content = BodyPublishers.concat(BodyPublishers.ofByteArray(meaning), content);
    }
    return client.post(NodeClient.query(path, parameters), content, consulting.consulting());
  }

  private boolean one(NodeClient client, Path file, byte[] meaning)
      throws FileNotFoundException, InterruptedException {
    JsonNode job = sent(client, "/api/imports", file, meaning);
    String path = "/api/imports/" + job.path("id").asString();
    ImportProgressLine line = new ImportProgressLine(terminal, json);
    while (running(job)) {
      line.show(job);
      Thread.sleep(STEP);
      job = client.get(path, NodeClient.Consulting.NOTHING);
    }
    line.end();
    report(client, path, job);
    return job.path("state").asString().equals("done");
  }

  private void report(NodeClient client, String path, JsonNode job) {
    if (json) {
      terminal.line(job.toString());
      return;
    }
    terminal.line(
        "%s: %s — %,d objects: %,d stored, %,d known, %,d refused"
            .formatted(
                job.path("name").asString(),
                job.path("state").asString(),
                job.path("objects").asLong(),
                job.path("stored").asLong(),
                job.path("known").asLong(),
                job.path("refused").asLong()));
    JsonNode error = job.path("error");
    if (error.isObject()) {
      terminal.line(
          "  "
              + error.path("message").path("en").asString()
              + " ("
              + error.path("code").asString()
              + ")");
      error
          .path("details")
          .properties()
          .forEach(e -> terminal.line("  " + e.getKey() + ": " + e.getValue().asString()));
    }
    if (job.path("refused").asLong() > 0) {
      refusals(client, path, job.path("refused").asLong());
    }
  }

  private void refusals(NodeClient client, String path, long count) {
    JsonNode page = client.get(path + "/refusals?limit=" + SHOWN, NodeClient.Consulting.NOTHING);
    for (JsonNode item : page.path("items")) {
      terminal.line(
          "  line %d, byte %d%s: %s (%s)"
              .formatted(
                  item.path("line").asLong(),
                  item.path("offset").asLong(),
                  item.hasNonNull("objectId") ? ", " + item.path("objectId").asString() : "",
                  item.path("message").path("en").asString(),
                  item.path("code").asString()));
    }
    if (count > SHOWN) {
      terminal.line("  … and %,d more; the desks list them all.".formatted(count - SHOWN));
    }
  }

  private Map<String, List<String>> parameters(Path file) {
    Map<String, List<String>> parameters = new TreeMap<>();
    parameters.put("name", List.of(file.getFileName().toString()));
    add(parameters, "marking", marking);
    add(parameters, "originator", originator);
    add(parameters, "language", language);
    return parameters;
  }

  private static void add(
      Map<String, List<String>> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, new ArrayList<>(List.of(value)));
    }
  }

  private static boolean running(JsonNode job) {
    return switch (job.path("state").asString()) {
      case "checking", "storing", "paused" -> true;
      default -> false;
    };
  }
}

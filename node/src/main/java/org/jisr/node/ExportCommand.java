package org.jisr.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the operator may see as a STIX bundle or for MISP, through the gate and logged. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Writes entities, or all that a search finds, as one STIX 2.1 bundle or for MISP.")
final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin DataOption data = new DataOption();
  @Mixin ConsultingOption consulting = new ConsultingOption();

  @Option(names = "--id", paramLabel = "STIX-ID", description = "An entity; may be repeated.")
  List<String> ids = List.of();

  @Option(names = "--query", description = "All that this search finds; '' for everything.")
  @Nullable String query;

  @Option(
      names = "--format",
      description = "stix (standard) or misp: events for MISP (docs/misp.md).")
  String format = "stix";

  @Option(names = "--output", paramLabel = "FILE", description = "Default: standard output.")
  @Nullable Path output;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (ids.isEmpty() == (query == null)) {
      throw NodeException.usage(
          "EXPORT_SELECTION", "Say what to export: either --id or --query.", Map.of());
    }
    ObjectNode body = JsonMapper.builder().build().createObjectNode().put("format", format);
    if (query == null) {
      var list = body.putArray("ids");
      ids.forEach(list::add);
    } else {
      body.put("query", query);
    }
    try (Reached node = Reached.open(data);
        InputStream bundle =
            node.client().download("/api/exports", body, consulting.consulting())) {
      write(bundle);
    }
    return ExitCode.OK;
  }

  private void write(InputStream bundle) throws IOException {
    if (output == null) {
      bundle.transferTo(terminal.out());
      terminal.line("");
      return;
    }
    Path temporary = output.resolveSibling(output.getFileName() + ".part");
    try (OutputStream file = Files.newOutputStream(temporary)) {
      bundle.transferTo(file);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw NodeException.failed(
          "EXPORT_BROKEN",
          "The export broke off, so nothing was kept. Maybe the disk is full; try again.",
          Map.of("file", output.toString()),
          e);
    }
    Files.move(temporary, output, StandardCopyOption.REPLACE_EXISTING);
    terminal.note("Written: " + output + " (" + Files.size(output) + " bytes)");
  }
}

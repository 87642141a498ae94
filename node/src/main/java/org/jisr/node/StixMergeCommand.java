package org.jisr.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jisr.stix.VersionIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes one bundle of several. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description =
        "Makes one bundle of several: of each object the latest version by its creator, with its"
            + " exact bytes. The report goes to standard error. The exit code is 1 when an object"
            + " was refused or is in doubt; the bundle is written all the same.")
final class StixMergeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Bundles, plain or gzip; where two copies of a version differ, the first wins.")
  List<Path> files = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where the bundle goes; without one, to standard output.")
  @Nullable Path output;

  @Option(names = "--json", description = "The report as a JSON object.")
  boolean json;

  StixMergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    VersionIndex index = new VersionIndex();
    List<BundleFile> bundles = new ArrayList<>();
    long refused = 0;
    for (Path file : files) {
      BundleFile bundle = new BundleFile(file);
      refused += bundle.each(terminal, index::see);
      bundles.add(bundle);
    }
    try (BundleOutput out = new BundleOutput(terminal, output)) {
      for (BundleFile bundle : bundles) {
        bundle.again(
            object -> {
              if (index.keeps(object)) {
                out.write(object);
              }
            });
      }
      out.finish();
      List<VersionIndex.Conflict> conflicts = index.conflicts();
      report(index.seen(), out.count(), refused, conflicts);
      return refused == 0 && conflicts.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  private void report(
      long read, long written, long refused, List<VersionIndex.Conflict> conflicts) {
    if (json) {
      ObjectNode report = JsonMapper.builder().build().createObjectNode();
      report.put("read", read).put("written", written).put("refused", refused);
      var list = report.putArray("conflicts");
      for (VersionIndex.Conflict conflict : conflicts) {
        ObjectNode item = list.addObject().put("id", conflict.id().toString());
        if (conflict.version() != null) {
          item.put("version", conflict.version().text());
        }
        item.put("reason", conflict.reason().name());
      }
      terminal.note(report.toString());
      return;
    }
    for (VersionIndex.Conflict conflict : conflicts) {
      String version = conflict.version() == null ? "" : ", version of " + conflict.version();
      terminal.note(conflict.id() + version + ": " + meaning(conflict.reason()));
    }
    terminal.note(
        "%,d objects read, %,d written, %,d refused, %,d in doubt"
            .formatted(read, written, refused, conflicts.size()));
  }

  private static String meaning(VersionIndex.Reason reason) {
    return switch (reason) {
      case SAME_VERSION_OTHER_CONTENT -> "two copies differ; the first was kept.";
      case OTHER_CREATOR -> "it is not by the creator of the object; it was left out.";
      case AFTER_REVOKED -> "it follows a revoked version; it was left out.";
    };
  }
}

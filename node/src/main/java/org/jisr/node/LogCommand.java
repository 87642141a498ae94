package org.jisr.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jisr.log.LogException;
import org.jisr.log.LogProblem;
import org.jisr.log.LogReport;
import org.jisr.log.LogVerifier;
import org.jisr.log.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What anyone can do with a transparency log's files, without a node. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Verifies a transparency log from its files, offline.")
final class LogCommand implements Runnable {
  /** The verifier's key of the node, beside its log. */
  static final String KEY_FILE = "log-key.txt";

  private final Terminal terminal;

  LogCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw NodeException.usage(
        "COMMAND_MISSING", "Say what to do: ./jisr log verify [FOLDER] [--key KEY].", Map.of());
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Checks every leaf, tile and signature of a log's folder.")
  int verify(
      @Parameters(
              paramLabel = "FOLDER",
              arity = "0..1",
              description = "The log's folder; without one, that of the node.")
          @Nullable Path folder,
      @Option(
              names = "--key",
              paramLabel = "KEY",
              description = "The verifier's key (name+id+key), or a file with it.")
          @Nullable String key,
      @Option(names = "--data", paramLabel = "FOLDER", description = "The node's data folder.")
          @Nullable Path data,
      @Option(
              names = "--tree-only",
              description = "Takes entries of any kind: for a tlog-tiles log of another program.")
          boolean treeOnly,
      @Option(names = "--json", description = "The report as a JSON object.") boolean json)
      throws IOException {
    Path home = data == null ? NodeSettings.defaultData() : data;
    Path files = folder == null ? home.resolve("log") : folder;
    VerifierKey verifier = key(key, folder == null ? home : folder.toAbsolutePath().getParent());
    if (!Files.isDirectory(files)) {
      throw NodeException.failed(
          "LOG_ABSENT", "There is no log in this folder.", Map.of("folder", files.toString()));
    }
    LogReport report =
        treeOnly
            ? LogVerifier.verifyTree(files, verifier, List.of())
            : LogVerifier.verify(files, verifier);
    print(report, verifier, json);
    return report.ok() ? ExitCode.OK : ExitCode.FAILED;
  }

  private void print(LogReport report, VerifierKey key, boolean json) {
    if (json) {
      ObjectNode answer =
          JsonMapper.builder()
              .build()
              .createObjectNode()
              .put("ok", report.ok())
              .put("origin", key.name())
              .put("size", report.size())
              .put("root", report.root() == null ? null : report.root().toString());
      var problems = answer.putArray("problems");
      for (LogProblem problem : report.problems()) {
        problems
            .addObject()
            .put("where", problem.where())
            .put("code", problem.code())
            .put("message", problem.message());
      }
      terminal.line(answer.toString());
      return;
    }
    terminal.line(
        "%s: %,d leaves, root %s — %s"
            .formatted(
                key.name(), report.size(), report.root(), report.ok() ? "verified" : "NOT SOUND"));
    report
        .problems()
        .forEach(p -> terminal.line("  " + p.where() + ": " + p.message() + " (" + p.code() + ")"));
  }

  private static VerifierKey key(@Nullable String given, @Nullable Path home) throws IOException {
    try {
      if (given != null && !Files.isRegularFile(Path.of(given))) {
        return VerifierKey.parse(given);
      }
      Path file = given != null ? Path.of(given) : home == null ? null : home.resolve(KEY_FILE);
      if (file == null || !Files.isRegularFile(file)) {
        throw NodeException.usage(
            "KEY_MISSING",
            "Say with --key whose log it should be; a partner's key is in its card.",
            Map.of());
      }
      return VerifierKey.parse(Files.readString(file, StandardCharsets.UTF_8).strip());
    } catch (LogException e) {
      throw NodeException.usage("KEY_MALFORMED", String.valueOf(e.getMessage()), Map.of());
    }
  }
}

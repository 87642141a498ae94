package org.jisr.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jisr.log.Checkpoint;
import org.jisr.log.LogFolder;
import org.jisr.log.LogProblem;
import org.jisr.log.LogReport;
import org.jisr.log.LogVerifier;
import org.jisr.log.VerifierKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares what several saw of one log, and counts what is in it. */
@Command(
    name = "monitor",
    mixinStandardHelpOptions = true,
    description = {
      "Compares a log's folder with checkpoints that others saw of it, such as those that witnesses",
      "serve, and finds forks and rollbacks; prints how many leaves of each kind came.",
      "With --state it remembers the checkpoint and compares with it the next time."
    })
final class LogMonitorCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FOLDER|CHECKPOINT",
      arity = "0..*",
      description = "At most one log's folder and any number of checkpoints of the same log.")
  List<Path> seen = List.of();

  @Mixin LogTrust trust = new LogTrust();

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "The checkpoint of the last time; replaced when nothing is wrong.")
  @Nullable Path state;

  LogMonitorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> folders = seen.stream().filter(Files::isDirectory).toList();
    if (folders.size() > 1) {
      throw NodeException.usage(
          "ONE_FOLDER",
          "Name one log's folder; of others, name their checkpoint.",
          java.util.Map.of());
    }
    boolean whole = seen.isEmpty() || !folders.isEmpty();
    Path folder = whole ? trust.log(folders.isEmpty() ? null : folders.getFirst()) : null;
    List<VerifierKey> keys =
        trust.keys(folder == null ? null : folder.toAbsolutePath().getParent());
    List<Checkpoint> others = new ArrayList<>();
    for (Path file : seen.stream().filter(path -> !Files.isDirectory(path)).toList()) {
      others.add(LogTrust.checkpoint(file, keys));
    }
    Path remembered = state;
    Checkpoint before =
        remembered != null && Files.exists(remembered)
            ? LogTrust.checkpoint(remembered, keys)
            : null;
    if (before != null) {
      others.add(before);
    }
    List<LogProblem> problems = new ArrayList<>(split(others));
    SortedMap<String, Long> kinds = new TreeMap<>();
    Checkpoint newest = newest(others);
    if (folder != null) {
      LogReport report = LogVerifier.verifyTree(folder, keys, others);
      problems.addAll(report.problems());
      if (report.ok()) {
        LogFolder log = LogFolder.open(folder, keys.getFirst());
        kinds.putAll(log.kinds(before == null ? 0 : before.size()));
        newest = log.checkpoint();
      }
    }
    print(keys.getFirst().name(), newest, before, kinds, problems);
    if (problems.isEmpty() && remembered != null && newest != null) {
      RestrictedFile.write(
          remembered.toAbsolutePath(),
          newest.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return problems.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }

  /** Two roots of one size, both signed: nothing else is needed to see a fork. */
  private static List<LogProblem> split(List<Checkpoint> checkpoints) {
    List<LogProblem> problems = new ArrayList<>();
    for (int i = 0; i < checkpoints.size(); i++) {
      for (int j = i + 1; j < checkpoints.size(); j++) {
        Checkpoint one = checkpoints.get(i);
        Checkpoint other = checkpoints.get(j);
        if (one.size() == other.size() && !one.root().equals(other.root())) {
          problems.add(
              new LogProblem(
                  "size " + one.size(),
                  "LOG_FORKED",
                  "Two checkpoints of this size are signed and have different roots: the log showed"
                      + " two histories."));
        }
      }
    }
    return problems;
  }

  private static @Nullable Checkpoint newest(List<Checkpoint> checkpoints) {
    return checkpoints.stream()
        .max((one, other) -> Long.compare(one.size(), other.size()))
        .orElse(null);
  }

  private void print(
      String origin,
      @Nullable Checkpoint newest,
      @Nullable Checkpoint before,
      SortedMap<String, Long> kinds,
      List<LogProblem> problems) {
    long size = newest == null ? 0 : newest.size();
    if (trust.json) {
      ObjectNode answer = JsonMapper.builder().build().createObjectNode();
      answer.put("ok", problems.isEmpty()).put("origin", origin).put("size", size);
      answer.put("since", before == null ? 0 : before.size());
      ObjectNode counts = answer.putObject("kinds");
      kinds.forEach(counts::put);
      var found = answer.putArray("problems");
      for (LogProblem problem : problems) {
        found
            .addObject()
            .put("where", problem.where())
            .put("code", problem.code())
            .put("message", problem.message());
      }
      terminal.line(answer.toString());
      return;
    }
    terminal.line(
        "%s: %,d leaves — %s"
            .formatted(origin, size, problems.isEmpty() ? "one history" : "NOT ONE HISTORY"));
    problems.forEach(
        p -> terminal.line("  " + p.where() + ": " + p.message() + " (" + p.code() + ")"));
    kinds.forEach((kind, count) -> terminal.line("  %-14s %,d".formatted(kind, count)));
  }
}

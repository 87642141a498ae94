package org.jisr.node;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jisr.log.LogException;
import org.jisr.log.LogFolder;
import org.jisr.oversight.OversightException;
import org.jisr.oversight.Period;
import org.jisr.oversight.SampleDraw;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Repeats a draw of disclosures from a log's files, for whoever doubts the node. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Draws disclosures of a period by the root of a log, as the oversight desk does: the same",
      "period, size and number give the same leaves to everybody (docs/oversight.md)."
    })
final class LogSampleCommand implements Callable<Integer> {
  private static final int NEWEST = -1;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "The log's folder; without one, that of the node.")
  @Nullable Path folder;

  @Mixin LogTrust trust = new LogTrust();

  @Option(names = "--from", paramLabel = "TIME", required = true, description = "RFC 3339 in UTC.")
  String from = "";

  @Option(names = "--to", paramLabel = "TIME", required = true, description = "RFC 3339 in UTC.")
  String to = "";

  @Option(names = "--count", paramLabel = "N", required = true, description = "How many to draw.")
  int count;

  @Option(
      names = "--size",
      paramLabel = "LEAVES",
      description = "How many leaves of the log to draw from (default: all).")
  long size = NEWEST;

  LogSampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Path files = trust.log(folder);
    try {
      LogFolder log =
          LogFolder.open(files, trust.keys(files.toAbsolutePath().getParent()).getFirst());
      Period period = new Period(Instant.parse(from), Instant.parse(to));
      long leaves = size == NEWEST ? log.checkpoint().size() : size;
      print(SampleDraw.of(log, period, leaves, count));
      return ExitCode.OK;
    } catch (DateTimeException e) {
      throw NodeException.usage("TIME_MALFORMED", "Write times as 2026-11-01T00:00:00Z.", Map.of());
    } catch (OversightException e) {
      throw NodeException.usage(e.code(), String.valueOf(e.getMessage()), Map.of());
    } catch (LogException e) {
      throw NodeException.failed(
          e.code(), String.valueOf(e.getMessage()), Map.of("folder", files.toString()));
    }
  }

  private void print(SampleDraw draw) {
    if (trust.json) {
      ObjectNode answer =
          JsonMapper.builder()
              .build()
              .createObjectNode()
              .put("format", SampleDraw.FORMAT)
              .put("size", draw.size())
              .put("root", draw.root().toString())
              .put("pool", draw.pool());
      draw.leaves().forEach(answer.putArray("leaves")::add);
      terminal.line(answer.toString());
      return;
    }
    terminal.line(
        "%,d of %,d disclosures among %,d leaves with root %s"
            .formatted(draw.leaves().size(), draw.pool(), draw.size(), draw.root()));
    terminal.line(draw.leaves().stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }
}

package org.jisr.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jisr.log.LeafProof;
import org.jisr.log.LogException;
import org.jisr.log.LogFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Writes the proof that a leaf stands in a log. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = "Writes the .tlog-proof of one leaf, with witnesses' cosignatures where it has.")
final class LogProveCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "INDEX", description = "The leaf's place, from 0.")
  long index;

  @Parameters(
      index = "1",
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "The log's folder; without one, that of the node.")
  @Nullable Path folder;

  @Mixin LogTrust trust = new LogTrust();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it (default: leaf-INDEX.tlog-proof).")
  @Nullable Path out;

  LogProveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path files = trust.log(folder);
    Path target = out == null ? Path.of("leaf-" + index + ".tlog-proof") : out;
    try {
      LogFolder log =
          LogFolder.open(files, trust.keys(files.toAbsolutePath().getParent()).getFirst());
      LeafProof proof = log.prove(index);
      Files.writeString(target, proof.toString(), StandardCharsets.UTF_8);
    } catch (LogException e) {
      throw NodeException.failed(
          e.code(), String.valueOf(e.getMessage()), Map.of("folder", files.toString()));
    }
    terminal.line(
        trust.json
            ? JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("index", index)
                .put("file", target.toString())
                .toString()
            : "Leaf %,d is proven in %s.".formatted(index, target));
    return ExitCode.OK;
  }
}

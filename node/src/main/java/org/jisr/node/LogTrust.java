package org.jisr.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jisr.log.Checkpoint;
import org.jisr.log.LogException;
import org.jisr.log.VerifierKey;
import org.jisr.log.WitnessPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose log it should be and who must have seen it, as a command is told. */
final class LogTrust {
  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "A verifier's key (name+id+key) that must have signed, or a file of them; may be repeated.")
  List<String> keys = List.of();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "A tlog-policy: known logs, and the witnesses that must have cosigned.")
  @Nullable Path policy;

  @Option(names = "--data", paramLabel = "FOLDER", description = "The node's data folder.")
  @Nullable Path data;

  @Option(names = "--json", description = "The answer as a JSON object.")
  boolean json;

  Path home() {
    return data == null ? NodeSettings.defaultData() : data;
  }

  /** The log's folder, by default that of the node. */
  Path log(@Nullable Path folder) {
    Path files = folder == null ? home().resolve("log") : folder;
    if (!Files.isDirectory(files)) {
      throw NodeException.failed(
          "LOG_ABSENT", "There is no log in this folder.", Map.of("folder", files.toString()));
    }
    return files;
  }

  /** The keys that were given, or those beside the log. */
  List<VerifierKey> keys(@Nullable Path beside) throws IOException {
    try {
      List<VerifierKey> all = new ArrayList<>();
      for (String given : keys) {
        if (Files.isRegularFile(Path.of(given))) {
          all.addAll(LogKeyFile.read(Path.of(given)));
        } else {
          all.add(VerifierKey.parse(given));
        }
      }
      WitnessPolicy known = policy();
      if (all.isEmpty() && known != null) {
        all.addAll(known.logs());
      }
      Path file = beside == null ? null : beside.resolve(LogKeyFile.NAME);
      if (all.isEmpty() && file != null && Files.isRegularFile(file)) {
        all.addAll(LogKeyFile.read(file));
      }
      if (all.isEmpty()) {
        throw NodeException.usage(
            "KEY_MISSING",
            "Say with --key whose log it should be; a partner's key is in its card.",
            Map.of());
      }
      return all;
    } catch (LogException e) {
      throw NodeException.usage("KEY_MALFORMED", String.valueOf(e.getMessage()), Map.of());
    }
  }

  @Nullable WitnessPolicy policy() throws IOException {
    return policy == null ? null : policy(policy);
  }

  static WitnessPolicy policy(Path file) throws IOException {
    try {
      return WitnessPolicy.parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (LogException e) {
      throw NodeException.usage(
          "POLICY_MALFORMED",
          String.valueOf(e.getMessage()),
          Map.of("file", file.toString(), "line", Integer.toString(e.line())));
    }
  }

  /** A checkpoint from a file, signed by one of the keys. */
  static Checkpoint checkpoint(Path file, List<VerifierKey> keys) throws IOException {
    try {
      return Checkpoint.parse(Files.readString(file, StandardCharsets.UTF_8), keys);
    } catch (LogException e) {
      throw NodeException.failed(
          e.code(), String.valueOf(e.getMessage()), Map.of("file", file.toString()));
    }
  }
}

package org.jisr.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Writes a node into one archive, also while it runs. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes database, log and identity of a node into one file; the node may run.",
    footer = {
      "",
      "The keys are left out unless --with-keys: whoever has them is the node. Without them keep a"
          + " copy of DATA/keys in a safe; a restore needs it.",
      "The keys that open the archive, DATA/keys/backup-keys, are never in it: copy them with"
          + " ./jisr backup-keys, to one place only, and again after each erasure."
    })
final class BackupCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The archive to write; must not exist.")
  Path file = Path.of("jisr.backup");

  @Mixin DataOption data = new DataOption();

  @Option(names = "--with-keys", description = "Include the keys, sealed with a passphrase.")
  boolean withKeys;

  @Option(names = "--passphrase-file", paramLabel = "FILE", description = "Else JISR_PASSPHRASE.")
  @Nullable Path passphraseFile;

  @Option(names = "--json", description = "What was written, as a JSON object.")
  boolean json;

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(file)) {
      throw NodeException.usage(
          "FILE_EXISTS", "The file exists already; name another.", Map.of("file", file.toString()));
    }
    char[] passphrase = withKeys ? Passphrase.get(passphraseFile) : null;
    Manifest manifest;
    try (Reached node = Reached.open(data);
        Store store = Store.attach(data)) {
      var name =
          JsonMapper.builder()
              .build()
              .createObjectNode()
              .put("name", file.getFileName().toString());
      node.client().post("/api/operator/backup", name, NodeClient.Consulting.NOTHING);
      Runnable publish =
          () -> node.client().post("/api/operator/checkpoint", name, NodeClient.Consulting.NOTHING);
      manifest =
          new Backup(data.folder, store.dataSource(), new BackupKeyFile(data.folder), publish)
              .write(file, passphrase, Clock.systemUTC().instant());
    }
    long rows = manifest.rows().values().stream().mapToLong(Long::longValue).sum();
    long bytes = Files.size(file);
    terminal.line(
        json
            ? JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("file", file.toString())
                .put("bytes", bytes)
                .put("rows", rows)
                .put("withKeys", withKeys)
                .toString()
            : "Written: %s (%,d bytes, %,d rows, %s keys)"
                .formatted(file, bytes, rows, withKeys ? "with" : "without"));
    return ExitCode.OK;
  }
}

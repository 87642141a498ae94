package org.jisr.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a node from a backup. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Makes a node from a backup, in an empty data folder, after checking all of it.")
final class RestoreCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The archive.")
  Path file = Path.of("jisr.backup");

  @Mixin DataOption data = new DataOption();

  @Option(names = "--keys", paramLabel = "FOLDER", description = "The keys, where kept apart.")
  @Nullable Path keys;

  @Option(names = "--passphrase-file", paramLabel = "FILE", description = "Else JISR_PASSPHRASE.")
  @Nullable Path passphraseFile;

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (ArchiveReader archive = ArchiveReader.open(file)) {
      Restore restore = new Restore(archive, data.folder, data.database, Clock.systemUTC());
      if (keys != null) {
        restore.run(new Restore.Keys.Apart(keys));
      } else if (archive.below("keys").isEmpty()) {
        restore.run(new Restore.Keys.Sealed(new char[0]));
      } else {
        restore.run(new Restore.Keys.Sealed(Passphrase.get(passphraseFile)));
      }
      terminal.line(
          "Restored %s as of %s into %s. Start it with ./jisr up; everybody signs in anew."
              .formatted(
                  archive.manifest().party(),
                  archive.manifest().createdAt(),
                  data.folder.toAbsolutePath().normalize()));
    }
    return ExitCode.OK;
  }
}

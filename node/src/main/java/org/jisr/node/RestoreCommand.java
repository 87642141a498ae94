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

  @Option(
      names = "--backup-keys",
      paramLabel = "FILE",
      description = "The latest copy of the keys of backups; else FOLDER/backup-keys of --keys.")
  @Nullable Path backupKeys;

  @Option(
      names = "--log",
      paramLabel = "FOLDER",
      description = "The log as it went on after the backup: its erasures are carried out again.")
  @Nullable Path newerLog;

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (ArchiveReader archive = ArchiveReader.open(file)) {
      Restore restore =
          new Restore(archive, data.folder, data.database, latestKeys(), Clock.systemUTC());
      if (keys != null) {
        restore.run(new Restore.Keys.Apart(keys), newerLog);
      } else if (archive.below("keys").isEmpty()) {
        restore.run(new Restore.Keys.Sealed(new char[0]), newerLog);
      } else {
        restore.run(new Restore.Keys.Sealed(Passphrase.get(passphraseFile)), newerLog);
      }
      if (restore.erased() > 0) {
        terminal.line(
            "%,d statements of the backup were erased since and stay erased."
                .formatted(restore.erased()));
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

  private BackupKeys latestKeys() throws IOException {
    Path place = backupKeys != null || keys == null ? backupKeys : keys.resolve(BackupKeyFile.NAME);
    if (place == null || !Files.isRegularFile(place)) {
      throw NodeException.usage(
          "BACKUP_KEYS_MISSING",
          "A backup opens only with the keys of backups, which are never in it. Name the latest"
              + " copy with --backup-keys.",
          Map.of());
    }
    byte[] bytes = Files.readAllBytes(place);
    return BackupKeys.read(
        BackupKeys.plain(bytes) ? bytes : KeySeal.open(bytes, Passphrase.get(passphraseFile)));
  }
}

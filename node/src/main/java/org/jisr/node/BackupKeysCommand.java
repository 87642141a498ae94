package org.jisr.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the keys of backups, sealed, to where they outlive the machine. */
@Command(
    name = "backup-keys",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Writes the keys that open backups into one small sealed file, replacing an older copy.",
    footer = {
      "",
      "What was erased stays readable in backups for whoever has a copy from before the erasure:"
          + " keep one copy, in one place, apart from the backups, and replace it after each"
          + " erasure."
    })
final class BackupKeysCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "The file to write; an older one is replaced.")
  Path file = Path.of("jisr.backup-keys");

  @Mixin DataOption data = new DataOption();

  @Option(names = "--passphrase-file", paramLabel = "FILE", description = "Else JISR_PASSPHRASE.")
  @Nullable Path passphraseFile;

  BackupKeysCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    char[] passphrase = Passphrase.get(passphraseFile);
    BackupKeys keys = new BackupKeyFile(data.folder).load();
    RestrictedFile.write(file.toAbsolutePath(), KeySeal.seal(keys.bytes(), passphrase));
    terminal.line("Written: %s. Keep it apart from the backups.".formatted(file));
    return ExitCode.OK;
  }
}

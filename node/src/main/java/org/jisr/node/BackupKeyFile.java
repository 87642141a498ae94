package org.jisr.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Function;
import org.jisr.bank.ErasedTraces;
import org.jisr.bank.ErasureParticipant;

/**
 * The file in which a node keeps the keys of its backups, replaced whole at each change. Node and
 * commands may change it side by side: whoever does holds the lock beside it.
 */
final class BackupKeyFile implements ErasureParticipant {
  static final String NAME = "backup-keys";

  private static final Object ONE_AT_A_TIME = new Object();

  private final Path file;
  private final Path lock;

  BackupKeyFile(Path data) {
    this.file = data.resolve("keys").resolve(NAME);
    this.lock = data.resolve("backup-keys.lock");
  }

  /** Makes the keys where there are none. */
  void createIfAbsent() {
    change(keys -> 0);
  }

  BackupKeys load() {
    return change(keys -> keys);
  }

  /** Changes the keys; they are on disk when it returns. */
  <T> T change(Function<BackupKeys, T> work) {
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        BackupKeys keys =
            Files.exists(file) ? BackupKeys.read(Files.readAllBytes(file)) : BackupKeys.fresh();
        byte[] before = keys.bytes();
        T result = work.apply(keys);
        byte[] after = keys.bytes();
        if (!Files.exists(file) || !java.util.Arrays.equals(before, after)) {
          RestrictedFile.write(file, after);
        }
        return result;
      } catch (IOException e) {
        throw NodeException.failed(
            "BACKUP_KEYS_UNUSABLE",
            "The keys of backups could not be read or written. Maybe the disk is full.",
            Map.of(),
            e);
      }
    }
  }

  /** Destroys the keys of what was erased, and remembers what must not come back. */
  @Override
  public void erase(ErasedTraces traces) {
    change(
        keys -> {
          keys.punctureStatements(traces.statements());
          keys.punctureLeaves(traces.leaves());
          if (traces.marks() != null) {
            keys.keepOut(traces.marks());
          }
          return keys;
        });
  }
}

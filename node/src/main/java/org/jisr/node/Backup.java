package org.jisr.node;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes a node into one archive while it runs.
 *
 * <p>All tables are read in one snapshot. Then the log is asked to sign what it has and its files
 * are copied, the checkpoint first: every act in the tables has its leaf in the copy, and what came
 * later does no harm.
 */
final class Backup {
  private final Path data;
  private final DataSource dataSource;
  private final Runnable publish;
  private final BackupKeyFile keyFile;

  /**
   * @param publish makes the node sign and write all leaves it has
   */
  Backup(Path data, DataSource dataSource, BackupKeyFile keyFile, Runnable publish) {
    this.keyFile = keyFile;
    this.data = data;
    this.dataSource = dataSource;
    this.publish = publish;
  }

  /** Writes the archive beside its place and moves it there when it is whole and on disk. */
  Manifest write(Path target, char @Nullable [] passphrase, Instant now) {
    Path temporary = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.deleteIfExists(temporary);
      Manifest manifest;
      try (ArchiveWriter archive = new ArchiveWriter(temporary)) {
        manifest = write(archive, passphrase, now);
        archive.finish(manifest);
      }
      Files.move(temporary, target);
      return manifest;
    } catch (IOException | UncheckedIOException | SQLException e) {
      delete(temporary);
      throw NodeException.failed(
          "BACKUP_FAILED",
          "The backup could not be written. Maybe the disk is full or the file exists already.",
          Map.of("file", target.toString()),
          e);
    }
  }

  private Manifest write(ArchiveWriter archive, char @Nullable [] passphrase, Instant now)
      throws IOException, SQLException {
    Profile profile = DataFolder.profile(data);
    if (profile == null) {
      throw new IOException("The data folder has no node.");
    }
    UUID id = keyFile.change(keys -> keys.newArchive(now));
    // Keys destroyed from here on are destroyed for this archive too: only their copy in the memory
    // of this process, which ends with the backup, still seals.
    BackupKeys keys = keyFile.load();
    byte[] archiveKey = Objects.requireNonNull(keys.archive(id));
    LongFunction<byte @Nullable []> statementKeys = keys.statements();
    SortedMap<String, Long> rows = new TreeMap<>();
    SortedMap<String, String> schemas;
    SortedMap<String, Long> sequences;
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      DatabaseCopy copy = new DatabaseCopy(connection);
      schemas = copy.versions();
      for (Map.Entry<String, String> table : copy.tables().entrySet()) {
        archive.addSealed(
            "database/" + table.getKey(),
            archiveKey,
            out -> rows.put(table.getKey(), write(copy, table, statementKeys, out)));
      }
      sequences = copy.sequences();
      connection.rollback();
    }
    publish.run();
    addFile(archive, "node.json", data.resolve("node.json"));
    addFile(archive, LogKeyFile.NAME, data.resolve(LogKeyFile.NAME));
    LogCopy log = new LogCopy(data.resolve("log"), archive, archiveKey);
    long leaves = log.write(keys.leaves());
    if (passphrase != null) {
      addKeys(archive, passphrase);
    }
    return new Manifest(
        profile.party().value(),
        Version.text(),
        now,
        schemas,
        rows,
        sequences,
        archive.digests(),
        id,
        keys.series().stream().map(KeySeries::id).toList(),
        leaves);
  }

  /** Rows of statements are sealed each by its statement's key. */
  private static long write(
      DatabaseCopy copy,
      Map.Entry<String, String> table,
      LongFunction<byte @Nullable []> statementKeys,
      OutputStream out)
      throws SQLException, IOException {
    if (!DatabaseCopy.OF_STATEMENTS.containsKey(table.getKey())) {
      return copy.write(table.getKey(), table.getValue(), out);
    }
    SealedRows.Output rows = new SealedRows.Output(out, statementKeys);
    copy.write(table.getKey(), table.getValue(), rows);
    return rows.rows();
  }

  private void addKeys(ArchiveWriter archive, char[] passphrase) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("keys"))) {
      for (Path file : files.filter(Backup::travels).sorted().toList()) {
        byte[] sealed = KeySeal.seal(Files.readAllBytes(file), passphrase);
        archive.<IOException>add(
            "keys/" + file.getFileName() + ".sealed", out -> out.write(sealed));
      }
    }
  }

  /** The keys of backups never lie in one. */
  private static boolean travels(Path file) {
    return Files.isRegularFile(file)
        && !String.valueOf(file.getFileName()).startsWith(BackupKeyFile.NAME);
  }

  private static void addFile(ArchiveWriter archive, String name, Path file) throws IOException {
    archive.<IOException>add(name, out -> Files.copy(file, out));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

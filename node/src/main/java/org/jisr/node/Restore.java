package org.jisr.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jisr.bank.RestoredBank;
import org.jisr.exchange.NodeKeys;
import org.jisr.exchange.RestoredMail;
import org.jisr.intake.RestoredImports;
import org.jisr.law.PartyId;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.LogReport;
import org.jisr.log.LogVerifier;
import org.jisr.log.TransparencyLog;
import org.jisr.log.VerifierKey;
import org.jisr.screening.RestoredDecisions;
import org.jspecify.annotations.Nullable;

/**
 * Makes a node from a backup, beside the place where it will live; it moves there only when
 * everything was checked: digests, log, keys and the number of rows.
 */
final class Restore {
  private final ArchiveReader archive;
  private final Path target;
  private final @Nullable String database;
  private final Clock clock;
  private final BackupKeys backupKeys;
  private final byte[] archiveKey;
  private long erased;

  /**
   * @param all the latest keys of backups there are
   * @throws NodeException {@code BACKUP_KEYS_OTHER}, {@code BACKUP_EXPIRED}
   */
  Restore(
      ArchiveReader archive, Path target, @Nullable String database, BackupKeys all, Clock clock) {
    this.archive = archive;
    this.backupKeys = all.of(archive.manifest().series());
    byte[] key = backupKeys.archive(archive.manifest().archive());
    if (key == null) {
      throw NodeException.failed(
          "BACKUP_EXPIRED",
          "The key of this backup is not among these backup keys: it was destroyed when the backup"
              + " had its time, or the copy of the keys is older than the backup.",
          Map.of());
    }
    this.archiveKey = key;
    this.target = target.toAbsolutePath().normalize();
    this.database = database;
    this.clock = clock;
  }

  /** Where the keys come from. */
  sealed interface Keys {
    /** Sealed in the archive. */
    record Sealed(char[] passphrase) implements Keys {}

    /** Kept apart, in a folder. */
    record Apart(Path folder) implements Keys {}
  }

  /**
   * @param newerLog the log of the node as it went on after the backup, or null: erasures that it
   *     tells of are carried out in what is restored
   */
  void run(Keys keys, @Nullable Path newerLog) {
    Path fresh = target.resolveSibling(target.getFileName() + ".restoring");
    try {
      if (!FolderTree.isEmpty(target)) {
        throw NodeException.failed(
            "FOLDER_NOT_EMPTY",
            "A backup is restored into an empty data folder only. Maybe name another --data.",
            Map.of("folder", target.toString()));
      }
      FolderTree.delete(fresh);
      RestrictedFile.folder(fresh);
      try {
        restore(fresh, keys, newerLog);
      } catch (NodeException | IOException | SQLException | FlywayException e) {
        FolderTree.delete(fresh);
        throw e;
      }
      Files.deleteIfExists(target);
      Files.move(fresh, target);
    } catch (IOException | SQLException | FlywayException e) {
      throw NodeException.failed(
          "RESTORE_FAILED",
          "The backup could not be restored. Maybe the disk is full, or the database is not empty.",
          Map.of("folder", target.toString()),
          e);
    }
  }

  private void restore(Path fresh, Keys keys, @Nullable Path newerLog)
      throws IOException, SQLException {
    copy("node.json", fresh);
    copy(LogKeyFile.NAME, fresh);
    takeKeys(keys, RestrictedFile.folder(fresh.resolve("keys")));
    NodeKeys nodeKeys =
        NodeKeys.createOrLoad(fresh.resolve("keys"), new PartyId(archive.manifest().party()));
    if (newerLog != null) {
      backupKeys.punctureStatements(
          LaterErasures.of(newerLog, nodeKeys.logKey(), archive.manifest().leaves(), clock));
    }
    Path log = RestrictedFile.folder(fresh.resolve("log"));
    archive.unpack("log", log, archiveKey);
    try (InputStream in = archive.readSealed("private", archiveKey)) {
      LogCopy.readPrivate(in, log, backupKeys.leaves());
    }
    restrict(log);
    verifyLog(fresh);
    long lastStatement;
    try (Store store =
        database == null ? Store.embedded(fresh.resolve("postgres")) : Store.external(database)) {
      lastStatement = load(store);
    }
    try (TransparencyLog restored = TransparencyLog.open(log, nodeKeys.logKey(), clock)) {
      restored.append(
          new Leaf(
              LeafKind.RESTORE,
              Map.of(
                  "madeAt",
                  archive.manifest().createdAt().toString(),
                  "erased",
                  Long.toString(erased)),
              Map.of("by", "operator")));
      restored.publish();
      backupKeys.beginSeries(lastStatement + 1, restored.size());
    }
    RestrictedFile.write(fresh.resolve("keys").resolve(BackupKeyFile.NAME), backupKeys.bytes());
  }

  private void copy(String name, Path folder) throws IOException {
    try (InputStream in = archive.read(name)) {
      RestrictedFile.write(folder.resolve(name), in.readAllBytes());
    }
  }

  private static void verifyLog(Path fresh) throws IOException {
    List<VerifierKey> keys = LogKeyFile.read(fresh.resolve(LogKeyFile.NAME));
    LogReport report = LogVerifier.verify(fresh.resolve("log"), keys, List.of());
    if (!report.ok()) {
      throw NodeException.failed(
          "LOG_NOT_SOUND",
          "The log in the backup does not verify, so nothing was restored. Keep it as evidence.",
          Map.of("problem", report.problems().getFirst().code()));
    }
  }

  private void takeKeys(Keys keys, Path folder) throws IOException {
    switch (keys) {
      case Keys.Apart apart -> {
        try (Stream<Path> files = Files.list(apart.folder())) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            if (String.valueOf(file.getFileName()).startsWith(BackupKeyFile.NAME)) {
              continue;
            }
            RestrictedFile.write(
                folder.resolve(Objects.requireNonNull(file.getFileName()).toString()),
                Files.readAllBytes(file));
          }
        }
      }
      case Keys.Sealed sealed -> {
        for (String name : archive.below("keys")) {
          try (InputStream in = archive.read("keys/" + name)) {
            byte[] key = KeySeal.open(in.readAllBytes(), sealed.passphrase());
            RestrictedFile.write(folder.resolve(name.replace(".sealed", "")), key);
          }
        }
      }
    }
    if (FolderTree.isEmpty(folder)) {
      throw NodeException.failed(
          "KEYS_MISSING",
          "The backup holds no keys. Name the folder where they are kept with --keys.",
          Map.of());
    }
  }

  /** Loads the tables; returns the number of the last statement that was ever given. */
  private long load(Store store) throws SQLException, IOException {
    Manifest manifest = archive.manifest();
    DatabaseCopy.migrate(store.dataSource(), manifest.schemas());
    SortedMap<String, Long> rows = new TreeMap<>();
    try (Connection connection = store.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      DatabaseCopy copy = new DatabaseCopy(connection);
      Map<String, String> tables = copy.tables();
      copy.empty(tables.keySet());
      for (Map.Entry<String, String> table : tables.entrySet()) {
        rows.put(table.getKey(), load(copy, table));
      }
      if (!rows.equals(manifest.rows())) {
        throw new SQLException("The tables have not as many rows as the backup says.");
      }
      copy.setSequences(manifest.sequences());
      if (erased > 0) {
        RestoredBank.finish(connection, erased, clock.instant());
        RestoredImports.finish(connection);
        RestoredMail.finish(connection);
        if (manifest.schemas().containsKey("screening")) {
          RestoredDecisions.finish(connection);
        }
      }
      long last = RestoredBank.lastStatement(connection);
      connection.commit();
      return last;
    }
  }

  /** Loads a table; rows whose keys were destroyed count, and stay out. */
  private long load(DatabaseCopy copy, Map.Entry<String, String> table)
      throws SQLException, IOException {
    try (InputStream in = archive.readSealed("database/" + table.getKey(), archiveKey)) {
      if (!DatabaseCopy.OF_STATEMENTS.containsKey(table.getKey())) {
        return copy.read(table.getKey(), table.getValue(), in);
      }
      SealedRows.Input sealed = new SealedRows.Input(in, backupKeys.statements());
      long read = copy.read(table.getKey(), table.getValue(), sealed);
      if (table.getKey().equals("bank.statement_rows")) {
        erased = sealed.left();
      }
      return read + sealed.left();
    }
  }

  /** How many statements of the backup were erased since. */
  long erased() {
    return erased;
  }

  private static void restrict(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        RestrictedFile.restrict(file);
      }
    }
  }
}

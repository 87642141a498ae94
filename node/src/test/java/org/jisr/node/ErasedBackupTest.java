package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jisr.bank.Bank;
import org.jisr.bank.ChunkWork;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
import org.jisr.exchange.Exchange;
import org.jisr.exchange.NodeIdentity;
import org.jisr.exchange.NodeKeys;
import org.jisr.exchange.NodeProfile;
import org.jisr.fixtures.TestDatabase;
import org.jisr.intake.ImportLimits;
import org.jisr.intake.Importer;
import org.jisr.law.AssertionKind;
import org.jisr.law.Handling;
import org.jisr.law.Language;
import org.jisr.law.LegalBasis;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.SubjectCategory;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.LogEntry;
import org.jisr.log.LogVerifier;
import org.jisr.log.TransparencyLog;
import org.jisr.people.People;
import org.jisr.screening.Screening;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was erased does not come back out of an old backup, whoever restores it and when. */
final class ErasedBackupTest {
  private static final PartyId PARTY = new PartyId("harbour");
  private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant DUE = Instant.parse("2027-06-01T00:00:00Z");

  private static final UUID LANTERN = new UUID(0x4000L, 0x8000_0000_0000_0001L);
  private static final String OPENED_IN_AN_EMERGENCY =
      """
      INSERT INTO bank.emergency (id, account, session, purpose, ground, reason, case_ref, sought,
        type, object, opened_at, until, due_at, leaf)
      VALUES (gen_random_uuid(), 'a', 's', 'event-security', 'danger-to-life', 'Lantern is armed', 'C-1',
        'Lantern', 'identity', '%s', now(), now(), now(), 1)
      """
          .formatted(LANTERN);
  private static final String PUT_FORWARD =
      """
      INSERT INTO exchange.proposal (id, items, partners, purpose, human_rights, needs, necessity,
        decision_hash, substance, state, proposed_by, proposed_at, expires_at)
      VALUES (gen_random_uuid(), '{identity--%s}', '{costalba}', 'event-security', 'no-concern',
        '{second-officer}', 'Lantern travels today', '00', '00', 'waiting', 'a', now(), now())
      """
          .formatted(LANTERN);
  private static final String DECIDED =
      """
      INSERT INTO screening.decision (entity, type, list, entry, keys, verdict, why, decided_at,
        decided_by, list_version, bits)
      VALUES ('%s', 'identity', 'un', '1', '{}', 'same', 'Lantern is well known', now(), 'a', 1, 9)
      """
          .formatted(LANTERN);

  @TempDir Path home;

  /** The rooms of a node that hold something, without its web server. */
  private static final class Holding implements AutoCloseable {
    final TestDatabase database;
    final Path data;
    final Bank bank;
    final TransparencyLog log;
    final BackupKeyFile keyFile;
    private final Importer importer;
    private final Exchange exchange;
    private final Screening screening;

    Holding(Path data, TestDatabase database, Instant now) throws IOException {
      this.data = data;
      this.database = database;
      Clock clock = Clock.fixed(now, ZoneOffset.UTC);
      Files.createDirectories(data);
      NodeKeys keys = NodeKeys.createOrLoad(data.resolve("keys"), PARTY);
      if (!Files.exists(data.resolve("node.json"))) {
        Profile profile = new Profile(PARTY, "Harbour", "XA", List.of(Language.EN), now);
        Files.write(data.resolve("node.json"), profile.json());
        Files.writeString(data.resolve(LogKeyFile.NAME), keys.logKey().verifierKey() + "\n");
      }
      log = TransparencyLog.open(data.resolve("log"), keys.logKey(), clock);
      People people = People.open(database.dataSource(), log, PARTY, clock);
      bank = Bank.open(database.dataSource(), log, PARTY, clock);
      importer =
          Importer.open(
              bank, database.dataSource(), data.resolve("spool"), ImportLimits.standard(), clock);
      NodeProfile profile =
          new NodeProfile(
              PARTY,
              Map.of(Language.EN, "Harbour"),
              "XA",
              List.of(Language.EN),
              java.net.URI.create("https://127.0.0.1:1"));
      exchange =
          Exchange.open(
              database.dataSource(), log, bank, NodeIdentity.of(profile, keys, now), clock);
      screening = Screening.open(database.dataSource(), log, bank.gate(), people::viewer, clock);
      keyFile = new BackupKeyFile(data);
      keyFile.createIfAbsent();
      bank.retention().join(keyFile);
      bank.retention().join(new ArchiveExpiry(keyFile, log, clock));
    }

    void store(String name, int number, Instant deletion) {
      Source source = new Source(Source.Kind.BUNDLE, name + ".json", "import-" + number, START);
      bank.writer().open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of("name", name)));
      Handling handling =
          Handling.builder(PARTY, PARTY)
              .legalBasis(LegalBasis.of("Order 7 on event security", "Ministry of the Interior"))
              .purposes(Purpose.EVENT_SECURITY)
              .subject(SubjectCategory.SUSPECT)
              .assertion(AssertionKind.FACT)
              .marking(Tlp.AMBER)
              .retention(deletion.minus(Duration.ofDays(1)), deletion)
              .build();
      StixObject object =
          StixObject.read(
              """
              {"type":"identity","spec_version":"2.1","id":"identity--%s",\
              "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",\
              "name":"%s","identity_class":"individual"}"""
                  .formatted(new UUID(0x4000L, 0x8000_0000_0000_0000L | number), name));
      bank.writer().store(List.of(new NewStatement(object, handling, source)), ChunkWork.NONE);
    }

    Path backup(Path file, Instant now) {
      new Backup(data, database.dataSource(), keyFile, log::publish).write(file, null, now);
      return file;
    }

    @Override
    public void close() {
      screening.close();
      exchange.close();
      importer.close();
      bank.close();
      log.close();
    }
  }

  private static Path restore(
      Path archive, Path target, TestDatabase into, Path keys, BackupKeys backupKeys, Path newer)
      throws IOException {
    try (ArchiveReader reader = ArchiveReader.open(archive)) {
      String url =
          into.dataSource().getJdbcUrl()
              + "?user="
              + into.dataSource().getUsername()
              + "&password="
              + into.dataSource().getPassword();
      new Restore(reader, target, url, backupKeys, Clock.fixed(DUE, ZoneOffset.UTC))
          .run(new Restore.Keys.Apart(keys), newer);
    }
    return target;
  }

  private static List<String> tracesOf(String word, TestDatabase database) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      List<String> all = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT schemaname || '.' || tablename FROM pg_tables"
                  + " WHERE schemaname IN"
                  + " ('bank', 'intake', 'people', 'exchange', 'screening')")) {
        while (rows.next()) {
          all.add(rows.getString(1));
        }
      }
      String hex = java.util.HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
      for (String table : all) {
        try (ResultSet rows =
            statement.executeQuery(
                "SELECT count(*) FROM %s t WHERE t::text ILIKE '%%%s%%' OR t::text LIKE '%%%s%%'"
                    .formatted(table, word, hex))) {
          rows.next();
          if (rows.getLong(1) > 0) {
            tables.add(table);
          }
        }
      }
    }
    return tables;
  }

  @Test
  void anOldArchiveBringsBackTombstonesForWhatWasErasedSince() throws Exception {
    Path data = home.resolve("data");
    Path archive = home.resolve("old.backup");
    try (TestDatabase database = TestDatabase.create();
        TestDatabase other = TestDatabase.create()) {
      byte[] staleKeys;
      try (Holding node = new Holding(data, database, START)) {
        node.store("Lantern", 1, DUE);
        node.store("Beacon", 2, DUE.plus(Duration.ofDays(400)));
        write(database, OPENED_IN_AN_EMERGENCY, PUT_FORWARD, DECIDED);
        node.backup(archive, START);
        staleKeys = Files.readAllBytes(data.resolve("keys").resolve(BackupKeyFile.NAME));
      }
      assertThat(new String(Files.readAllBytes(archive), StandardCharsets.ISO_8859_1))
          .doesNotContain("Lantern", "Beacon", "lantern");
      try (Holding later = new Holding(data, database, DUE)) {
        assertThat(later.bank.retention().run()).hasSize(1);
      }
      Path restored =
          restore(
              archive,
              home.resolve("restored"),
              other,
              data.resolve("keys"),
              BackupKeys.read(Files.readAllBytes(data.resolve("keys").resolve(BackupKeyFile.NAME))),
              null);
      assertThat(tracesOf("Lantern", other)).isEmpty();
      assertThat(tracesOf(LANTERN.toString(), other)).isEmpty();
      assertThat(tracesOf("Beacon", other)).isNotEmpty();
      whatWasErasedSinceStaysOut(home.resolve("restored"), other);
      assertThat(count(other, "SELECT count(*) FROM bank.statement_rows")).isEqualTo(1);
      assertThat(count(other, "SELECT count(*) FROM bank.tombstone WHERE reason = 'erased'"))
          .isEqualTo(1);
      NodeKeys keys = NodeKeys.createOrLoad(restored.resolve("keys"), PARTY);
      assertThat(LogVerifier.verify(restored.resolve("log"), keys.logKey().verifierKey()).ok())
          .isTrue();
      assertThat(
              new String(
                  Files.readAllBytes(restored.resolve("log/private/values")),
                  StandardCharsets.UTF_8))
          .doesNotContain("Lantern");
      staleCopyOfTheKeysNeedsTheLog(archive, data, staleKeys);
    }
  }

  /** As a starting node does: the restored database never knew of the erasure. */
  private static void whatWasErasedSinceStaysOut(Path restored, TestDatabase database)
      throws Exception {
    assertThat(count(database, "SELECT count(*) FROM bank.suppression")).isZero();
    try (Holding node = new Holding(restored, database, DUE)) {
      node.bank.retention().suppressions().restore(node.keyFile.load().marks());
      node.store("Lantern", 1, DUE.plus(Duration.ofDays(400)));
    }
    assertThat(tracesOf("Lantern", database)).isEmpty();
    assertThat(count(database, "SELECT count(*) FROM bank.suppression WHERE attempts = 1"))
        .isEqualTo(1);
  }

  private void staleCopyOfTheKeysNeedsTheLog(Path archive, Path data, byte[] staleKeys)
      throws Exception {
    try (TestDatabase database = TestDatabase.create()) {
      restore(
          archive,
          home.resolve("by-log"),
          database,
          data.resolve("keys"),
          BackupKeys.read(staleKeys),
          data.resolve("log"));
      assertThat(tracesOf("Lantern", database)).isEmpty();
      assertThat(count(database, "SELECT count(*) FROM bank.statement_rows")).isEqualTo(1);
    }
  }

  @Test
  void withoutTheKeysOfBackupsAStolenArchiveSaysNothing() throws Exception {
    Path data = home.resolve("data");
    try (TestDatabase database = TestDatabase.create();
        TestDatabase other = TestDatabase.create();
        Holding node = new Holding(data, database, START)) {
      node.store("Lantern", 1, DUE);
      Path archive = node.backup(home.resolve("stolen.backup"), START);
      assertThatThrownBy(
              () ->
                  restore(
                      archive,
                      home.resolve("thief"),
                      other,
                      data.resolve("keys"),
                      BackupKeys.fresh(),
                      null))
          .isInstanceOf(NodeException.class)
          .hasMessageContaining("another node");
      assertThat(home.resolve("thief")).doesNotExist();
    }
  }

  @Test
  void anArchiveThatHadItsTimeOpensNoMore() throws Exception {
    Path data = home.resolve("data");
    try (TestDatabase database = TestDatabase.create();
        TestDatabase other = TestDatabase.create();
        Holding node = new Holding(data, database, START)) {
      node.store("Lantern", 1, DUE);
      Path archive = node.backup(home.resolve("old.backup"), START);
      int expired = node.keyFile.change(keys -> keys.expire(START.plusSeconds(1)));
      assertThat(expired).isEqualTo(1);
      BackupKeys keys = node.keyFile.load();
      assertThatThrownBy(
              () -> restore(archive, home.resolve("late"), other, data.resolve("keys"), keys, null))
          .isInstanceOf(NodeException.class)
          .hasMessageContaining("had its time");
    }
  }

  @Test
  void aNodeThatErasesNothingDestroysTheKeysOfOldArchivesByItself() throws Exception {
    Path data = home.resolve("data");
    try (TestDatabase database = TestDatabase.create()) {
      try (Holding node = new Holding(data, database, START)) {
        node.backup(home.resolve("old.backup"), START);
        assertThat(node.bank.retention().run()).isEmpty();
        assertThat(expired(node)).isEmpty();
      }
      try (Holding later = new Holding(data, database, START.plus(Duration.ofDays(732)))) {
        Path next = later.backup(home.resolve("new.backup"), START.plus(Duration.ofDays(732)));
        assertThat(next).exists();
        assertThat(later.bank.retention().run()).isEmpty();
        assertThat(expired(later)).hasSize(1);
        assertThat(expired(later).getFirst().clear()).containsEntry("count", "1");
        BackupKeys keys = later.keyFile.load();
        assertThat(keys.archive(archive("old.backup"))).isNull();
        assertThat(keys.archive(archive("new.backup"))).isNotNull();
        later.bank.retention().run();
        assertThat(expired(later)).hasSize(1);
      }
    }
  }

  private UUID archive(String name) throws IOException {
    try (ArchiveReader reader = ArchiveReader.open(home.resolve(name))) {
      return reader.manifest().archive();
    }
  }

  private static List<LogEntry> expired(Holding node) {
    return node.log.entries(node.log.size() - 1, 1_000).stream()
        .filter(leaf -> "expired".equals(leaf.clear().get("action")))
        .toList();
  }

  @Test
  void aRestoredNodeBeginsANewSeriesAndItsOwnBackupsOpen() throws Exception {
    Path data = home.resolve("data");
    try (TestDatabase database = TestDatabase.create();
        TestDatabase second = TestDatabase.create();
        TestDatabase third = TestDatabase.create()) {
      Path archive;
      try (Holding node = new Holding(data, database, START)) {
        node.store("Lantern", 1, DUE);
        archive = node.backup(home.resolve("one.backup"), START);
      }
      Path restored =
          restore(
              archive,
              home.resolve("second"),
              second,
              data.resolve("keys"),
              new BackupKeyFile(data).load(),
              null);
      Path next;
      try (Holding node = new Holding(restored, second, START)) {
        node.store("Beacon", 2, DUE.plus(Duration.ofDays(400)));
        assertThat(node.keyFile.load().series()).hasSize(2);
        next = node.backup(home.resolve("two.backup"), START);
      }
      restore(
          next,
          home.resolve("third"),
          third,
          restored.resolve("keys"),
          new BackupKeyFile(restored).load(),
          null);
      assertThat(count(third, "SELECT count(*) FROM bank.statement_rows")).isEqualTo(2);
      assertThat(Set.copyOf(tracesOf("Beacon", third))).contains("bank.statement_rows");
    }
  }

  private static void write(TestDatabase database, String... rows) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String row : rows) {
        statement.executeUpdate(row);
      }
    }
  }

  private static long count(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}

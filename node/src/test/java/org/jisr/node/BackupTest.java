package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jisr.fixtures.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node's content leaves by a backup and lives on elsewhere; anything less is refused whole. */
@TestMethodOrder(OrderAnnotation.class)
final class BackupTest {
  private static final String PASSPHRASE = "seven small boats at dawn";
  private static final String BUNDLE =
      """
      {"type":"bundle","id":"bundle--7a5b1c1e-3a52-4b8e-9f39-3d6f3a3a0b11","objects":[
      {"type":"identity","spec_version":"2.1","id":"identity--0b6b8e0c-7a51-4a8a-9a44-6f0a2f3b6c01",
       "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",
       "name":"Harbour Lantern Company","identity_class":"organization"}]}
      """;

  @TempDir static Path home;
  private static Path data;
  private static Path passphrase;
  private static NodeProcess node;

  @BeforeAll
  static void start() throws IOException {
    data = home.resolve("data");
    passphrase = Files.writeString(home.resolve("passphrase"), PASSPHRASE + "\n");
    node = NodeProcess.up(data);
    node.ready();
    Path bundle = Files.writeString(home.resolve("lantern.json"), BUNDLE);
    Ran imported = Ran.of("import", "--json", "--data", data.toString(), bundle.toString());
    assertThat(imported.exit()).as(imported.err()).isEqualTo(ExitCode.OK);
    assertThat(json(imported).path("stored").asInt()).isEqualTo(1);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  @Order(1)
  void aRunningNodeIsWrittenWholeAndForItsOwnerOnly() throws IOException {
    Ran ran = backup("with-keys.backup", "--with-keys", "--passphrase-file", passphrase.toString());
    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK);
    Path file = home.resolve("with-keys.backup");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (ArchiveReader archive = ArchiveReader.open(file)) {
      assertThat(archive.manifest().party()).isEqualTo("harbour");
      assertThat(archive.manifest().schemas())
          .containsOnlyKeys("bank", "exchange", "intake", "people", "oversight", "screening");
      assertThat(archive.manifest().rows())
          .containsEntry("bank.statement_rows", 1L)
          .doesNotContainKeys("people.session", "people.sign_in_link");
      assertThat(archive.below("keys"))
          .isNotEmpty()
          .allMatch(name -> name.endsWith(".sealed") && !name.startsWith(BackupKeyFile.NAME));
    }
    assertThat(bytes(file)).doesNotContain("BEGIN PRIVATE KEY", PASSPHRASE, "Lantern", "lantern");
    assertThat(home.resolve("with-keys.backup.part")).doesNotExist();
  }

  @Test
  @Order(2)
  void theRestoredNodeHasTheContentTheIdentityAndTheWholeLog() throws IOException {
    Path restored = home.resolve("restored");
    Ran ran = restore("with-keys.backup", restored, "--passphrase-file", passphrase.toString());
    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK);
    assertThat(Files.readString(restored.resolve("log-key.txt")))
        .isEqualTo(Files.readString(data.resolve("log-key.txt")));
    Ran found = Ran.of("search", "--json", "--data", restored.toString(), "lantern");
    assertThat(found.exit()).as(found.err()).isEqualTo(ExitCode.OK);
    assertThat(json(found).path("items").get(0).path("name").asString())
        .isEqualTo("Harbour Lantern Company");
    Ran verified = Ran.of("log", "verify", "--json", "--data", restored.toString());
    assertThat(verified.exit()).as(verified.out()).isEqualTo(ExitCode.OK);
    Ran examined = Ran.of("doctor", "--json", "--data", restored.toString());
    assertThat(examined.exit()).as(examined.out()).isEqualTo(ExitCode.OK);
  }

  @Test
  @Order(3)
  void whatIsImportedAfterARestoreDoesNotCollideWithWhatWasThere() throws IOException {
    Path restored = home.resolve("restored");
    Path more =
        Files.writeString(
            home.resolve("more.json"),
            BUNDLE.replace("0b6b8e0c", "1c7c9f1d").replace("Lantern", "Anchor"));
    Ran imported = Ran.of("import", "--json", "--data", restored.toString(), more.toString());
    assertThat(imported.exit()).as(imported.out() + imported.err()).isEqualTo(ExitCode.OK);
    assertThat(json(imported).path("stored").asInt()).isEqualTo(1);
    Ran again = Ran.of("import", "--json", "--data", restored.toString(), more.toString());
    assertThat(json(again).path("known").asInt()).isEqualTo(1);
  }

  @Test
  @Order(4)
  void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
    Path full = Files.createDirectories(home.resolve("full"));
    Files.writeString(full.resolve("note.txt"), "mine");
    Ran ran = restore("with-keys.backup", full, "--passphrase-file", passphrase.toString());
    assertThat(ran.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("FOLDER_NOT_EMPTY");
    assertThat(full.toFile().list()).containsExactly("note.txt");
  }

  @Test
  @Order(5)
  void anotherPassphraseOpensNothingAndLeavesNothing() throws IOException {
    Path wrong = Files.writeString(home.resolve("wrong"), "eight small boats at dawn");
    Path target = home.resolve("never");
    Ran ran = restore("with-keys.backup", target, "--passphrase-file", wrong.toString());
    assertThat(ran.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("PASSPHRASE_WRONG").doesNotContain("\tat ");
    assertThat(target).doesNotExist();
    assertThat(home.resolve("never.restoring")).doesNotExist();
  }

  @Test
  @Order(6)
  void withoutKeysInItABackupNeedsThoseKeptApart() {
    assertThat(backup("plain.backup").exit()).isEqualTo(ExitCode.OK);
    Ran without = restore("plain.backup", home.resolve("never"));
    assertThat(without.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(without.err()).contains("KEYS_MISSING");
    Ran with =
        restore("plain.backup", home.resolve("apart"), "--keys", data.resolve("keys").toString());
    assertThat(with.exit()).as(with.err()).isEqualTo(ExitCode.OK);
  }

  @Test
  @Order(7)
  void aChangedACutAndAMissingEntryAreNoticedBeforeAnythingIsMade() throws IOException {
    byte[] whole = Files.readAllBytes(home.resolve("plain.backup"));
    Files.write(home.resolve("changed.backup"), whole);
    try (FileSystem zip = FileSystems.newFileSystem(home.resolve("changed.backup"), Map.of())) {
      Path parties = zip.getPath("database", "bank.party");
      byte[] sealed = Files.readAllBytes(parties);
      sealed[3] ^= 1;
      Files.write(parties, sealed);
    }
    Files.write(home.resolve("cut.backup"), Arrays.copyOf(whole, whole.length - 4_000));
    Files.write(home.resolve("missing.backup"), whole);
    try (FileSystem zip = FileSystems.newFileSystem(home.resolve("missing.backup"), Map.of())) {
      Files.delete(zip.getPath("database", "bank.statement_rows"));
    }
    for (String name : new String[] {"changed.backup", "cut.backup", "missing.backup"}) {
      Ran ran = restore(name, home.resolve("never"), "--keys", data.resolve("keys").toString());
      assertThat(ran.exit()).as(name).isEqualTo(ExitCode.FAILED);
      assertThat(ran.err()).as(name).contains("BACKUP_DAMAGED").doesNotContain("\tat ");
      assertThat(home.resolve("never")).doesNotExist();
    }
  }

  @Test
  @Order(8)
  void anExistingFileIsNotOverwritten() {
    assertThat(backup("plain.backup").exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  @Order(9)
  void anotherDatabaseThanTheEmbeddedOneTakesTheBackupToo() throws Exception {
    try (var database = TestDatabase.create()) {
      String url =
          database.dataSource().getJdbcUrl()
              + "?user="
              + database.dataSource().getUsername()
              + "&password="
              + database.dataSource().getPassword();
      Path target = home.resolve("elsewhere");
      Ran ran =
          restore("plain.backup", target, "--db", url, "--keys", data.resolve("keys").toString());
      assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK);
      try (Connection connection = database.dataSource().getConnection();
          var statement = connection.createStatement();
          var rows = statement.executeQuery("SELECT count(*) FROM bank.statement_rows")) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(1);
      }
      Ran found = Ran.of("search", "--json", "--data", target.toString(), "--db", url, "lantern");
      assertThat(found.exit()).as(found.err()).isEqualTo(ExitCode.OK);
      assertThat(json(found).path("count").asInt()).isEqualTo(1);
      assertThat(target.resolve("postgres")).doesNotExist();
    }
  }

  @Test
  @Order(10)
  void theKeysOfBackupsAreCopiedSealedAndWithoutThemNothingOpens() throws IOException {
    Path copy = home.resolve("keys-of-backups");
    Ran copied =
        Ran.of(
            "backup-keys",
            "--data",
            data.toString(),
            copy.toString(),
            "--passphrase-file",
            passphrase.toString());
    assertThat(copied.exit()).as(copied.err()).isEqualTo(ExitCode.OK);
    assertThat(BackupKeys.plain(Files.readAllBytes(copy))).isFalse();
    Path target = home.resolve("by-copy");
    String archive = home.resolve("with-keys.backup").toString();
    Ran without =
        Ran.of(
            "restore",
            "--data",
            target.toString(),
            archive,
            "--passphrase-file",
            passphrase.toString());
    assertThat(without.err()).contains("BACKUP_KEYS_MISSING");
    Ran with =
        Ran.of(
            "restore",
            "--data",
            target.toString(),
            archive,
            "--backup-keys",
            copy.toString(),
            "--passphrase-file",
            passphrase.toString());
    assertThat(with.exit()).as(with.err()).isEqualTo(ExitCode.OK);
  }

  @Test
  @Order(11)
  void retentionIsShownAndRunFromTheMachine() {
    Ran dry =
        Ran.of(
            "retention",
            "dry-run",
            "--json",
            "--data",
            data.toString(),
            "--until",
            "2050-01-01T00:00:00Z");
    assertThat(dry.exit()).as(dry.err()).isEqualTo(ExitCode.OK);
    assertThat(json(dry).path("statements").asInt()).isEqualTo(1);
    Ran queue = Ran.of("retention", "queue", "--json", "--data", data.toString());
    assertThat(json(queue).path("statements").asInt()).isZero();
    Ran ran = Ran.of("retention", "run", "--data", data.toString());
    assertThat(ran.out()).contains("Nothing is due.");
    assertThat(Ran.of("retention").exit()).isEqualTo(ExitCode.USAGE);
  }

  private static Ran backup(String name, String... more) {
    return Ran.of(
        concat(
            new String[] {"backup", "--data", data.toString(), home.resolve(name).toString()},
            more));
  }

  private static Ran restore(String name, Path target, String... more) {
    return Ran.of(
        concat(
            new String[] {
              "restore",
              "--data",
              target.toString(),
              home.resolve(name).toString(),
              "--backup-keys",
              data.resolve("keys").resolve(BackupKeyFile.NAME).toString()
            },
            more));
  }

  private static String[] concat(String[] first, String[] more) {
    return Stream.of(first, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static JsonNode json(Ran ran) {
    return JsonMapper.builder().build().readTree(ran.out().lines().findFirst().orElseThrow());
  }

  private static String bytes(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}

package org.jisr.node;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jisr.exchange.NodeKeys;
import org.jisr.law.Language;
import org.jisr.law.PartyId;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor sees in a node's folder, healthy and not. */
final class DoctorTest {
  private static final Clock NOW = Clock.systemUTC();

  @TempDir Path home;
  private Path data;

  @BeforeEach
  void aNodesFolder() throws IOException {
    data = home.resolve("data");
    try (DataFolder folder = DataFolder.open(data)) {
      PartyId party = new PartyId("harbour");
      folder.remember(new Profile(party, "Harbour", "XA", List.of(Language.EN), NOW.instant()));
      NodeKeys keys = NodeKeys.createOrLoad(data.resolve("keys"), party);
      try (TransparencyLog log = TransparencyLog.open(data.resolve("log"), keys.logKey(), NOW)) {
        log.append(new Leaf(LeafKind.START, Map.of("version", "1"), Map.of()));
        log.publish();
      }
      folder.write(LogKeyFile.NAME, keys.logKey().verifierKey().toString().getBytes(US_ASCII));
    }
  }

  @Test
  void aHealthyFolderHasNothingToDo() {
    assertThat(new Doctor(data, NOW).examine())
        .allSatisfy(finding -> assertThat(finding.state()).isEqualTo(Finding.State.OK));
  }

  @Test
  void aClockThatWasSetBackIsNoticed() throws IOException {
    Files.setLastModifiedTime(
        data.resolve("log/checkpoint"), FileTime.from(NOW.instant().plus(Duration.ofHours(3))));
    assertThat(found("clock", NOW).state()).isEqualTo(Finding.State.FAILED);
  }

  @Test
  void aClockBeforeTheProgramWasBuiltIsNoticed() {
    Clock past = Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC);
    assertThat(found("clock", past).state()).isEqualTo(Finding.State.FAILED);
  }

  @Test
  void keysOthersCanReadAreNoticedAndTheCommandToCloseThemIsGiven() throws IOException {
    try (var files = Files.list(data.resolve("keys"))) {
      Path key = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
      Finding finding = found("keys", NOW);
      assertThat(finding.state()).isEqualTo(Finding.State.FAILED);
      assertThat(finding.advice()).isEqualTo("chmod 600 " + key);
    }
  }

  @Test
  void aFolderOthersCanEnterIsNoticed() throws IOException {
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(found("data folder", NOW).state()).isEqualTo(Finding.State.FAILED);
  }

  @Test
  void aChangedByteInTheLogIsNoticed() throws IOException {
    Path entries = data.resolve("log/tile/entries");
    try (var files = Files.walk(entries)) {
      Path tile = files.filter(Files::isRegularFile).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(tile);
      bytes[bytes.length / 2] ^= 1;
      Files.write(tile, bytes);
    }
    Finding finding = found("log", NOW);
    assertThat(finding.state()).isEqualTo(Finding.State.FAILED);
    assertThat(finding.advice()).contains("evidence");
  }

  @Test
  void lookingChangesNothing() throws IOException {
    FileTime before = Files.getLastModifiedTime(data.resolve("keys"));
    new Doctor(data, NOW).examine();
    new Doctor(home.resolve("absent"), NOW).examine();
    assertThat(Files.getLastModifiedTime(data.resolve("keys"))).isEqualTo(before);
    assertThat(home.resolve("absent")).doesNotExist();
  }

  private Finding found(String what, Clock clock) {
    return new Doctor(data, clock)
        .examine().stream().filter(f -> f.what().equals(what)).findFirst().orElseThrow();
  }
}

package org.jisr.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jisr.law.PartyId;
import org.jisr.log.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NodeKeysTest {
  private static final PartyId NORTH = new PartyId("north-service");

  @TempDir private Path folder;

  @Test
  void keysAreCreatedOnceAndThenTheSame() {
    NodeKeys created = NodeKeys.createOrLoad(folder.resolve("keys"), NORTH);
    NodeKeys loaded = NodeKeys.createOrLoad(folder.resolve("keys"), NORTH);
    assertThat(loaded.tlsPin()).isEqualTo(created.tlsPin());
    assertThat(loaded.logKey().secretText()).isEqualTo(created.logKey().secretText());
    byte[] message = "message".getBytes(StandardCharsets.UTF_8);
    HybridSignature signature = loaded.signing().sign(SignedFormat.CARD, message);
    assertThat(created.signing().publicKeys().verify(SignedFormat.CARD, message, signature))
        .isTrue();
  }

  @Test
  void aFileOfBeforeLogsWereSignedTwiceGetsTheSecondKeyOnce() throws IOException {
    Path keys = folder.resolve("keys");
    NodeKeys created = NodeKeys.createOrLoad(keys, NORTH);
    SigningKey old =
        SigningKey.parse(created.logKey().secretText().lines().findFirst().orElseThrow());
    Files.write(keys.resolve("node-keys.json"), KeyJson.write(created.withLogKey(old)));
    NodeKeys completed = NodeKeys.createOrLoad(keys, NORTH);
    assertThat(completed.logKey().complete()).isTrue();
    assertThat(completed.logKey().verifierKey()).isEqualTo(old.verifierKey());
    assertThat(completed.tlsPin()).isEqualTo(created.tlsPin());
    assertThat(NodeKeys.createOrLoad(keys, NORTH).logKey().secretText())
        .isEqualTo(completed.logKey().secretText());
  }

  @Test
  void aFileOfBeforeEnvelopesWereSealedGetsSealingKeysOnce() throws IOException {
    Path keys = folder.resolve("keys");
    NodeKeys created = NodeKeys.createOrLoad(keys, NORTH);
    String file = Files.readString(keys.resolve("node-keys.json"));
    int start = file.indexOf("\"sealing\"");
    String old = file.substring(0, start) + file.substring(file.indexOf("],", start) + 2);
    Files.writeString(keys.resolve("node-keys.json"), old);
    NodeKeys completed = NodeKeys.createOrLoad(keys, NORTH);
    assertThat(completed.tlsPin()).isEqualTo(created.tlsPin());
    assertThat(completed.sealing().current().publicKeys().id())
        .isNotEqualTo(created.sealing().current().publicKeys().id())
        .isEqualTo(NodeKeys.createOrLoad(keys, NORTH).sealing().current().publicKeys().id());
  }

  @Test
  void renewedSealingKeysComeFirstAndTheOldestAreGivenUp() {
    SealingKeys first = NodeKeys.createOrLoad(folder, NORTH).sealing().current();
    SealingRing renewed = NodeKeys.renewSealing(folder, NORTH).sealing();
    assertThat(renewed.current().publicKeys().id()).isNotEqualTo(first.publicKeys().id());
    assertThat(renewed.find(first.publicKeys().id()).publicKeys().id())
        .isEqualTo(first.publicKeys().id());
    NodeKeys.renewSealing(folder, NORTH);
    NodeKeys.renewSealing(folder, NORTH);
    SealingRing last = NodeKeys.createOrLoad(folder, NORTH).sealing();
    assertThat(last.keys()).hasSize(3);
    assertThatThrownBy(() -> last.find(first.publicKeys().id()))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.ENVELOPE_KEY));
  }

  @Test
  void onlyTheNodesUserMayReadThem() throws IOException {
    Path keys = folder.resolve("keys");
    NodeKeys.createOrLoad(keys, NORTH);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(keys)) {
      assertThat(files)
          .hasSize(1)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void theyAreNotTakenForAnotherParty() {
    NodeKeys.createOrLoad(folder, NORTH);
    assertThatThrownBy(() -> NodeKeys.createOrLoad(folder, new PartyId("south-guard")))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.KEYS_OF_ANOTHER));
  }

  @Test
  void damagedKeysAreRefusedAndLeftAsTheyAre() throws IOException {
    NodeKeys.createOrLoad(folder, NORTH);
    Path file = folder.resolve("node-keys.json");
    byte[] damaged = Files.readString(file).substring(40).getBytes(StandardCharsets.UTF_8);
    Files.write(file, damaged);
    assertThatThrownBy(() -> NodeKeys.createOrLoad(folder, NORTH))
        .isInstanceOfSatisfying(
            ExchangeException.class,
            e -> assertThat(e.fault()).isEqualTo(ExchangeFault.KEYS_UNREADABLE));
    assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
  }

  @Test
  void aHalfWrittenFileOfACrashIsReplaced() throws IOException {
    Files.writeString(folder.resolve("node-keys.json.new"), "{");
    NodeKeys created = NodeKeys.createOrLoad(folder, NORTH);
    assertThat(NodeKeys.createOrLoad(folder, NORTH).tlsPin()).isEqualTo(created.tlsPin());
  }

  @Test
  void aSignatureForOneFormatIsNoneForAnother() {
    NodeKeys keys = NodeKeys.generate(NORTH);
    byte[] message = new byte[] {1};
    HybridSignature signature = keys.signing().sign(SignedFormat.AGREEMENT, message);
    assertThat(keys.signing().publicKeys().verify(SignedFormat.ENVELOPE, message, signature))
        .isFalse();
  }

  @Test
  void noSecretIsShownByAccident() {
    assertThat(NodeKeys.generate(NORTH)).hasToString("NodeKeys[north-service]");
  }
}

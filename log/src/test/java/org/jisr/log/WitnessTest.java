package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.log.LogFaults.assertFault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WitnessTest {
  private static final SigningKey KEY = SigningKey.generate("ports.example/log");
  private static final CosigningKey WITNESS_KEY = CosigningKey.generate("oversight.example/w");

  @TempDir private Path temporary;
  private RawLog log;
  private Checkpoint ten;
  private Checkpoint thirty;
  private Witness witness;

  @BeforeEach
  void open() throws IOException {
    log = new RawLog(temporary.resolve("log"), KEY);
    ten = log.append(RawLog.entries(0, 10));
    thirty = log.append(RawLog.entries(10, 30));
    witness = Witness.open(temporary.resolve("witness"), WITNESS_KEY, InstantSource.system());
  }

  @AfterEach
  void close() {
    witness.close();
  }

  @Test
  void aCheckpointThatExtendsTheLastIsCosignedWithBothKeys() throws IOException {
    assertThat(add(0, List.of(), ten).status()).isEqualTo(200);
    WitnessReply reply = add(10, log.proofs().consistency(10, 30), thirty);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().lines()).hasSize(2);
    SignedNote cosigned = SignedNote.parse(thirty + reply.body());
    WITNESS_KEY.verifierKeys().forEach(cosigned::verify);
    assertThat(witness.checkpoint(WitnessStore.idOf(KEY.name()))).isEqualTo(cosigned.toString());
  }

  @Test
  void theSameCheckpointIsCosignedAgain() {
    assertThat(add(0, List.of(), ten).status()).isEqualTo(200);
    assertThat(add(10, List.of(), ten).status()).isEqualTo(200);
  }

  @Test
  void aBodyOfAnotherFormIsABadRequest() {
    for (String body :
        List.of(
            "",
            "old 0\n",
            "old 00\n\n" + ten,
            "old -1\n\n" + ten,
            "old 0\nnot base64\n\n" + ten,
            "old 0\n\n" + ten.toString().replace("\n10\n", "\n010\n"),
            "old 0\n" + "x".repeat(44) + "\n".repeat(2),
            "old 0\n" + (Hash.EMPTY_TREE + "\n").repeat(64) + "\n" + ten,
            "old 11\n\n" + ten)) {
      assertThat(send(body).status()).as(body).isEqualTo(400);
    }
    assertThat(witness.addCheckpoint(new byte[] {(byte) 0xff}, KEY.verifierKeys()).status())
        .isEqualTo(400);
    byte[] large = new byte[Witness.MAX_REQUEST_BYTES + 1];
    assertThat(witness.addCheckpoint(large, KEY.verifierKeys()).status()).isEqualTo(400);
  }

  @Test
  void aCheckpointThatNoTrustedKeySignedIsForbidden() throws IOException {
    SigningKey impostor = SigningKey.generate(KEY.name());
    RawLog other = new RawLog(temporary.resolve("impostor"), impostor);
    assertThat(add(0, List.of(), other.append(RawLog.entries(0, 10))).status()).isEqualTo(403);
  }

  @Test
  void oneKnownSignatureThatFailsSpoilsTheNote() {
    Checkpoint other = Checkpoint.sign(KEY, 9, ten.root(), InstantSource.system().instant());
    String line = other.note().signatures().getLast().toString();
    String mixed = ten.note().text() + '\n' + ten.note().signatures().getFirst() + '\n' + line;
    assertThat(send("old 0\n\n" + mixed + '\n').status()).isEqualTo(403);
  }

  @Test
  void aLogItDoesNotWitnessIsUnknown() throws IOException {
    RawLog other = new RawLog(temporary.resolve("other"), SigningKey.generate("other.example"));
    assertThat(add(0, List.of(), other.append(RawLog.entries(0, 10))).status()).isEqualTo(404);
    assertThat(witness.checkpoint(WitnessStore.idOf("other.example"))).isNull();
    assertThat(witness.checkpoint("../../log")).isNull();
  }

  @Test
  void anOldSizeThatIsNotTheLastCosignedIsAConflictThatTellsTheSize() {
    assertThat(add(0, List.of(), ten).status()).isEqualTo(200);
    WitnessReply reply = add(0, List.of(), thirty);
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.contentType()).isEqualTo("text/x.tlog.size");
    assertThat(reply.body()).isEqualTo("10\n");
  }

  @Test
  void aWrongProofIsUnprocessableAndKept() throws IOException {
    assertThat(add(0, List.of(Hash.EMPTY_TREE), ten).status())
        .as("proof from nothing")
        .isEqualTo(422);
    assertThat(add(0, List.of(), ten).status()).isEqualTo(200);
    assertThat(add(10, List.of(), thirty).status()).isEqualTo(422);
    assertThat(add(10, log.proofs().consistency(9, 30), thirty).status()).isEqualTo(422);
    assertThat(witness.misbehaviour())
        .extracting(Misbehaviour::kind)
        .containsExactly(Misbehaviour.Kind.UNPROVEN);
    assertThat(add(10, log.proofs().consistency(10, 30), thirty).status()).isEqualTo(200);
  }

  @Test
  void anEmptyTreeWithAnotherRootIsUnprocessable() {
    Checkpoint wrong = Checkpoint.sign(KEY, 0, ten.root(), InstantSource.system().instant());
    assertThat(add(0, List.of(), wrong).status()).isEqualTo(422);
    Checkpoint empty = Checkpoint.sign(KEY, 0, Hash.EMPTY_TREE, InstantSource.system().instant());
    assertThat(add(0, List.of(), empty).status()).isEqualTo(200);
  }

  @Test
  void aForkIsRefusedAndTheTwoSignedRootsAreKeptAsEvidence() throws IOException {
    assertThat(add(0, List.of(), thirty).status()).isEqualTo(200);
    RawLog forked = new RawLog(temporary.resolve("forked"), KEY);
    Checkpoint other = forked.append(RawLog.entries(100, 130));
    assertThat(add(30, List.of(), other).status()).isEqualTo(422);
    assertThat(add(0, List.of(), other).status()).isEqualTo(409);
    Misbehaviour found = witness.misbehaviour().getFirst();
    assertThat(witness.misbehaviour()).hasSize(1);
    assertThat(found.kind()).isEqualTo(Misbehaviour.Kind.FORK);
    assertThat(found.origin()).isEqualTo(KEY.name());
    assertThat(found.evidence())
        .contains(thirty.note().toString().strip())
        .contains(other.note().toString().strip());
    String kept = witness.checkpoint(WitnessStore.idOf(KEY.name()));
    assertThat(kept).contains(thirty.root().toString());
  }

  @Test
  void aLogCutBackIsRefused() {
    assertThat(add(0, List.of(), thirty).status()).isEqualTo(200);
    assertThat(add(0, List.of(), ten).body()).isEqualTo("30\n");
    assertThat(add(10, List.of(), ten).body()).isEqualTo("30\n");
  }

  @Test
  void twoProcessesNeverShareOneWitness() {
    assertFault(
        () -> Witness.open(temporary.resolve("witness"), WITNESS_KEY, InstantSource.system()),
        LogFault.IN_USE);
  }

  private WitnessReply add(long old, List<Hash> proof, Checkpoint checkpoint) {
    return send(WitnessRequest.of(old, proof, checkpoint).toString());
  }

  private WitnessReply send(String body) {
    return witness.addCheckpoint(body.getBytes(StandardCharsets.UTF_8), KEY.verifierKeys());
  }
}

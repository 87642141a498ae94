package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.log.LogFaults.assertFault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SigningKeysTest {
  private static final SigningKey KEY = SigningKey.generate("ports.example/log");
  private static final Instant NOW = Instant.parse("2030-05-01T10:00:00Z");

  @Test
  void aCheckpointCarriesBothSignaturesAndVerifiesWithEitherKeyAlone() {
    Checkpoint checkpoint = Checkpoint.sign(KEY, 0, Hash.EMPTY_TREE, NOW);
    assertThat(checkpoint.note().signatures()).hasSize(2);
    for (VerifierKey key : KEY.verifierKeys()) {
      VerifierKey read = VerifierKey.parse(key.toString());
      assertThat(read).isEqualTo(key);
      assertThat(Checkpoint.parse(checkpoint.toString(), read)).isEqualTo(checkpoint);
    }
    assertThat(Checkpoint.parseSignedByAll(checkpoint.toString(), KEY.verifierKeys()))
        .isEqualTo(checkpoint);
  }

  @Test
  void aCheckpointWithoutThePostQuantumSignatureIsNotEnoughForWhoeverAsksForBoth() {
    SigningKey old = SigningKey.parse(KEY.secretText().lines().findFirst().orElseThrow());
    assertThat(old.complete()).isFalse();
    Checkpoint checkpoint = Checkpoint.sign(old, 0, Hash.EMPTY_TREE, NOW);
    assertThat(Checkpoint.parse(checkpoint.toString(), KEY.verifierKey())).isEqualTo(checkpoint);
    assertThat(Checkpoint.parse(checkpoint.toString(), KEY.verifierKeys())).isEqualTo(checkpoint);
    assertFault(
        () -> Checkpoint.parseSignedByAll(checkpoint.toString(), KEY.verifierKeys()),
        LogFault.SIGNATURE_MISSING);
  }

  @Test
  void anOldKeyIsCompletedAndItsLogGoesOn(@TempDir java.nio.file.Path folder) {
    SigningKey old = SigningKey.parse(KEY.secretText().lines().findFirst().orElseThrow());
    Checkpoint before;
    try (TransparencyLog log = TransparencyLog.open(folder, old, Clock.systemUTC())) {
      log.append(new Leaf(LeafKind.START, java.util.Map.of(), java.util.Map.of()));
      before = log.publish();
    }
    SigningKey completed = old.completed();
    assertThat(completed.verifierKey()).isEqualTo(old.verifierKey());
    assertThat(SigningKey.parse(completed.secretText()).verifierKeys())
        .isEqualTo(completed.verifierKeys());
    try (TransparencyLog log = TransparencyLog.open(folder, completed, Clock.systemUTC())) {
      log.append(new Leaf(LeafKind.KEY, java.util.Map.of(), java.util.Map.of()));
      log.publish();
    }
    LogReport report = LogVerifier.verify(folder, completed.verifierKeys(), List.of(before));
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void aWitnessKeyIsNeverTakenForALogKeyOrTheOtherWay() {
    CosigningKey witness = CosigningKey.generate("w.example/1");
    assertFault(() -> SigningKey.parse(witness.secretText()), LogFault.KEY_MALFORMED);
    assertFault(() -> CosigningKey.parse(KEY.secretText()), LogFault.KEY_MALFORMED);
    assertThat(CosigningKey.parse(witness.secretText()).verifierKeys())
        .isEqualTo(witness.verifierKeys());
    assertThat(witness.verifierKeys()).allMatch(VerifierKey::ofWitness);
    assertThat(witness.verifierKeys().getFirst().ofLog()).isFalse();
    assertThat(KEY.verifierKey().ofWitness()).isFalse();
    assertThat(witness.toString()).doesNotContain(witness.secretText());
  }

  @Test
  void anotherImplementationMakesTheSameKeyOfTheSeedAndVerifiesTheSignature() {
    byte[] seed = new byte[KeyType.SEED_LENGTH];
    Arrays.fill(seed, (byte) 7);
    byte[] ours = MlDsa44.raw(MlDsa44.ofSeed(seed).getPublic());
    byte[] theirs =
        new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed)
            .getPublicKeyParameters()
            .getEncoded();
    assertThat(ours).isEqualTo(theirs);

    Checkpoint checkpoint = Checkpoint.sign(KEY, 0, Hash.EMPTY_TREE, NOW);
    byte[] timed = checkpoint.note().signatures().get(1).signature();
    assertThat(ByteBuffer.wrap(timed).getLong()).isEqualTo(NOW.getEpochSecond());
    VerifierKey key = KEY.verifierKeys().get(1);
    byte[] typed = VerifierKey.typedKey(key.toString().substring(KEY.name().length() + 10));
    MLDSASigner verifier = new MLDSASigner();
    verifier.init(
        false,
        new MLDSAPublicKeyParameters(
            MLDSAParameters.ml_dsa_44, Arrays.copyOfRange(typed, 1, typed.length)));
    byte[] message = subtreeMessage(KEY.name(), NOW.getEpochSecond(), 0, Hash.EMPTY_TREE);
    verifier.update(message, 0, message.length);
    assertThat(verifier.verifySignature(Arrays.copyOfRange(timed, 8, timed.length))).isTrue();
  }

  /** The message byte by byte as the specification lists it, for a log that signs itself. */
  private static byte[] subtreeMessage(String name, long time, long size, Hash root) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    out.writeBytes(new byte[] {'s', 'u', 'b', 't', 'r', 'e', 'e', '/', 'v', '1', '\n', 0});
    out.write(bytes.length);
    out.writeBytes(bytes);
    for (int shift = 56; shift >= 0; shift -= 8) {
      out.write((int) (time >>> shift));
    }
    out.write(bytes.length);
    out.writeBytes(bytes);
    out.writeBytes(new byte[8]);
    for (int shift = 56; shift >= 0; shift -= 8) {
      out.write((int) (size >>> shift));
    }
    out.writeBytes(root.bytes());
    return out.toByteArray();
  }

  @Test
  void anEd25519CosignatureIsOverTheTimeAndTheBodyAsTheSpecificationShowsThem() {
    CosigningKey witness = CosigningKey.generate("w.example/1");
    CheckpointBody body = new CheckpointBody("ports.example/log", 0, Hash.EMPTY_TREE);
    byte[] timed = witness.cosign(body, NOW).getFirst().signature();
    byte[] message =
        ("cosignature/v1\ntime "
                + NOW.getEpochSecond()
                + "\nports.example/log\n0\n"
                + "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
            .getBytes(StandardCharsets.UTF_8);
    VerifierKey key = witness.verifierKeys().getFirst();
    assertThat(key.verify(message, Arrays.copyOfRange(timed, 8, timed.length))).isTrue();
    assertThat(key.verifyLine(body.toString(), timed)).isTrue();
    timed[7] ^= 1;
    assertThat(key.verifyLine(body.toString(), timed)).as("another time").isFalse();
  }
}

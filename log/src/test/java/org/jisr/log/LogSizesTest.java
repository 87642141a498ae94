package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LogSizesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 257, 65_536, 70_000})
  void treesOnEitherSideOfATileBoundaryVerify(int size, @TempDir Path temporary)
      throws IOException {
    List<byte[]> entries = RawLog.entries(0, size);
    RawLog log = new RawLog(temporary.resolve("log"), SigningKey.generate("test"));
    int half = size / 2;
    Checkpoint middle = log.append(entries.subList(0, half));
    Checkpoint checkpoint = log.append(entries.subList(half, size));

    assertThat(checkpoint.root()).isEqualTo(ReferenceTree.root(entries));
    LogReport report = LogVerifier.verifyTree(log.folder, log.key.verifierKey(), List.of(middle));
    assertThat(report.problems()).isEmpty();
    assertThat(report.root()).isEqualTo(checkpoint.root());
    Tree loaded = new TreeLoader(log.folder).load(log.key.verifierKey());
    assertThat(loaded.edge().root()).isEqualTo(checkpoint.root());

    ProofBuilder proofs = log.proofs();
    for (int index : new int[] {0, half, size - 1}) {
      List<Hash> path = proofs.inclusion(index, size);
      Hash leaf = Hash.ofLeaf(entries.get(index));
      assertThat(MerkleProofs.inclusion(index, size, leaf, path, checkpoint.root())).isTrue();
    }
    assertThat(LogVerifier.consistent(middle, checkpoint, proofs.consistency(half, size))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {70_000})
  void theTilesAreThoseThatTheFormatLists(int size, @TempDir Path temporary) throws IOException {
    RawLog log = new RawLog(temporary.resolve("log"), SigningKey.generate("test"));
    log.append(RawLog.entries(0, size));
    assertThat(log.folder.resolve("tile/0/272")).hasSize(8192);
    assertThat(log.folder.resolve("tile/0/273.p/112")).hasSize(112 * 32);
    assertThat(log.folder.resolve("tile/1/000")).hasSize(8192);
    assertThat(log.folder.resolve("tile/1/001.p/17")).hasSize(17 * 32);
    assertThat(log.folder.resolve("tile/2/000.p/1")).hasSize(32);
    assertThat(log.folder.resolve("tile/entries/273.p/112")).exists();
    assertThat(log.folder.resolve("tile/3")).doesNotExist();
    assertThat(TilePath.number(1_234_067)).isEqualTo("x001/x234/067");
  }
}

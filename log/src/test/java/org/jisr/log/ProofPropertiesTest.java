package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

final class ProofPropertiesTest {
  private static final int SIZE = 1_100;
  private static final List<byte[]> ENTRIES = RawLog.entries(0, SIZE);

  private static Path folder;
  private static ProofBuilder proofs;

  @BeforeContainer
  static void build() throws IOException {
    folder = Files.createTempDirectory("jisr-log");
    RawLog log = new RawLog(folder.resolve("log"), SigningKey.generate("test"));
    log.append(ENTRIES);
    proofs = log.proofs();
  }

  @AfterContainer
  static void delete() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 300)
  void inclusionProofsEqualTheSpecificationAndVerify(
      @ForAll @IntRange(min = 1, max = SIZE) int size, @ForAll @IntRange(max = SIZE - 1) int at)
      throws IOException {
    int index = at % size;
    List<byte[]> tree = ENTRIES.subList(0, size);
    List<Hash> path = proofs.inclusion(index, size);
    Hash root = ReferenceTree.root(tree);
    Hash leaf = Hash.ofLeaf(tree.get(index));

    assertThat(path).isEqualTo(ReferenceTree.inclusion(index, tree));
    assertThat(MerkleProofs.inclusion(index, size, leaf, path, root)).isTrue();
  }

  @Property(tries = 200)
  void anAlteredInclusionProofFails(
      @ForAll @IntRange(min = 2, max = SIZE) int size,
      @ForAll @IntRange(max = SIZE - 1) int at,
      @ForAll @IntRange(max = 255) int bit)
      throws IOException {
    int index = at % size;
    List<byte[]> tree = ENTRIES.subList(0, size);
    List<Hash> path = proofs.inclusion(index, size);
    Hash root = ReferenceTree.root(tree);
    Hash leaf = Hash.ofLeaf(tree.get(index));

    for (int i = 0; i < path.size(); i++) {
      List<Hash> altered = new ArrayList<>(path);
      altered.set(i, flip(path.get(i), bit));
      assertThat(MerkleProofs.inclusion(index, size, leaf, altered, root)).isFalse();
    }
    assertThat(MerkleProofs.inclusion(index, size, flip(leaf, bit), path, root)).isFalse();
    assertThat(MerkleProofs.inclusion(index, size, leaf, path, flip(root, bit))).isFalse();
    assertThat(MerkleProofs.inclusion(index ^ 1, size, leaf, path, root)).isFalse();
    assertThat(MerkleProofs.inclusion(index, size, leaf, path.subList(1, path.size()), root))
        .isFalse();
    List<Hash> longer = new ArrayList<>(path);
    longer.add(root);
    assertThat(MerkleProofs.inclusion(index, size, leaf, longer, root)).isFalse();
  }

  @Property(tries = 300)
  void consistencyProofsEqualTheSpecificationAndVerify(
      @ForAll @IntRange(min = 1, max = SIZE) int size, @ForAll @IntRange(max = SIZE) int at)
      throws IOException {
    int oldSize = at % (size + 1);
    List<byte[]> tree = ENTRIES.subList(0, size);
    List<Hash> proof = proofs.consistency(oldSize, size);
    Hash oldRoot = ReferenceTree.root(tree.subList(0, oldSize));
    Hash root = ReferenceTree.root(tree);

    assertThat(proof).isEqualTo(ReferenceTree.consistency(oldSize, tree));
    assertThat(MerkleProofs.consistency(oldSize, size, proof, oldRoot, root)).isTrue();
  }

  @Property(tries = 200)
  void anAlteredConsistencyProofFails(
      @ForAll @IntRange(min = 2, max = SIZE) int size,
      @ForAll @IntRange(max = SIZE - 1) int at,
      @ForAll @IntRange(max = 255) int bit)
      throws IOException {
    int oldSize = 1 + at % (size - 1);
    List<byte[]> tree = ENTRIES.subList(0, size);
    List<Hash> proof = proofs.consistency(oldSize, size);
    Hash oldRoot = ReferenceTree.root(tree.subList(0, oldSize));
    Hash root = ReferenceTree.root(tree);

    for (int i = 0; i < proof.size(); i++) {
      List<Hash> altered = new ArrayList<>(proof);
      altered.set(i, flip(proof.get(i), bit));
      assertThat(MerkleProofs.consistency(oldSize, size, altered, oldRoot, root)).isFalse();
    }
    assertThat(MerkleProofs.consistency(oldSize, size, proof, flip(oldRoot, bit), root)).isFalse();
    assertThat(MerkleProofs.consistency(oldSize, size, proof, oldRoot, flip(root, bit))).isFalse();
    assertThat(MerkleProofs.consistency(oldSize, size, List.of(), oldRoot, root)).isFalse();
  }

  private static Hash flip(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    bytes[bit / 8] ^= (byte) (1 << bit % 8);
    return Hash.of(bytes);
  }
}

package org.jisr.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/** A log folder written straight from entries, so that tests can hold any bytes and any size. */
final class RawLog {
  final Path folder;
  final SigningKey key;
  private final TreeWriter writer;
  private Tree tree;

  RawLog(Path folder, SigningKey key) throws IOException {
    this.folder = folder;
    this.key = key;
    DurableFiles.createPrivateFolder(folder);
    this.writer =
        new TreeWriter(
            folder, key, new PrivateStore(folder.resolve("private")), InstantSource.system());
    this.tree = writer.create();
  }

  static List<byte[]> entries(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  Checkpoint append(List<byte[]> entries) throws IOException {
    List<StoredLeaf> leaves =
        entries.stream().map(entry -> new StoredLeaf(entry, new byte[0])).toList();
    tree = writer.integrate(tree, leaves);
    return tree.checkpoint();
  }

  ProofBuilder proofs() {
    Tree now = tree;
    return new ProofBuilder(new Subtrees(new TileReader(folder), now::edge));
  }
}

package org.jisr.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes leaves into the tree. Bundles, tiles and secrets are durable before the checkpoint that
 * promises them; repeating an interrupted integration writes the same files again.
 */
final class TreeWriter {
  private final Path folder;
  private final SigningKey key;
  private final PrivateStore secrets;
  private final InstantSource clock;

  TreeWriter(Path folder, SigningKey key, PrivateStore secrets, InstantSource clock) {
    this.folder = folder;
    this.key = key;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** The tree without leaves, with its first checkpoint. */
  Tree create() throws IOException {
    RightEdge edge = new RightEdge();
    return new Tree(edge, List.of(), sign(edge));
  }

  Tree integrate(Tree tree, List<StoredLeaf> leaves) throws IOException {
    DurableFiles files = new DurableFiles();
    List<Path> finished = new ArrayList<>();
    RightEdge edge = tree.edge().copy();
    List<byte[]> bundle = new ArrayList<>(tree.bundle());
    for (StoredLeaf leaf : leaves) {
      bundle.add(leaf.entry());
      appendHash(edge, Hash.ofLeaf(leaf.entry()), files, finished);
      if (bundle.size() == TilePath.WIDTH) {
        Path full = TilePath.bundle(folder, edge.size() / TilePath.WIDTH - 1, TilePath.WIDTH);
        files.write(full, EntryBundle.write(bundle));
        finished.add(full);
        bundle.clear();
      }
    }
    writeUnfinished(tree.edge(), edge, bundle, files);
    secrets.write(tree.size(), leaves);
    files.forceFolders();
    Tree integrated = new Tree(edge, bundle, sign(edge));
    for (Path full : finished) {
      deletePartials(full);
    }
    return integrated;
  }

  private void appendHash(RightEdge edge, Hash hash, DurableFiles files, List<Path> finished)
      throws IOException {
    try {
      edge.append(
          hash,
          (level, index, hashes) -> {
            Path full = TilePath.tile(folder, level, index, TilePath.WIDTH);
            try {
              files.write(full, TileReader.bytes(hashes));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            finished.add(full);
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeUnfinished(
      RightEdge before, RightEdge after, List<byte[]> bundle, DurableFiles files)
      throws IOException {
    for (int level = 0; level < after.height(); level++) {
      List<Hash> hashes = after.level(level);
      long index = TilePath.hashes(after.size(), level + 1);
      boolean known =
          TilePath.hashes(before.size(), level + 1) == index
              && before.level(level).size() == hashes.size();
      if (!hashes.isEmpty() && !known) {
        files.write(TilePath.tile(folder, level, index, hashes.size()), TileReader.bytes(hashes));
      }
    }
    if (!bundle.isEmpty()) {
      long index = after.size() / TilePath.WIDTH;
      files.write(TilePath.bundle(folder, index, bundle.size()), EntryBundle.write(bundle));
    }
  }

  private Checkpoint sign(RightEdge edge) throws IOException {
    Checkpoint checkpoint = Checkpoint.sign(key, edge.size(), edge.root(), clock.instant());
    DurableFiles files = new DurableFiles();
    files.write(
        TreeLoader.checkpointFile(folder), checkpoint.toString().getBytes(StandardCharsets.UTF_8));
    files.forceFolders();
    return checkpoint;
  }

  /** Partial versions may go once the full one is there; a reader takes the full one instead. */
  private static void deletePartials(Path full) throws IOException {
    Path partials = TilePath.partials(full);
    if (!Files.isDirectory(partials)) {
      return;
    }
    try (Stream<Path> files = Files.list(partials)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(partials);
  }
}

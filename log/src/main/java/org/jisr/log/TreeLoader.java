package org.jisr.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the right edge of a log's tree back and compares it with the checkpoint. */
final class TreeLoader {
  private static final String CHECKPOINT = "checkpoint";

  private final Path folder;
  private final TileReader reader;

  TreeLoader(Path folder) {
    this.folder = folder;
    this.reader = new TileReader(folder);
  }

  static Path checkpointFile(Path folder) {
    return folder.resolve(CHECKPOINT);
  }

  /** Whether the folder holds a log, or the remains of one without its checkpoint. */
  static boolean exists(Path folder) {
    return Files.exists(checkpointFile(folder)) || Files.exists(folder.resolve("tile"));
  }

  Tree load(VerifierKey key) {
    try {
      Checkpoint checkpoint = checkpoint(key);
      Tree tree = tree(checkpoint);
      if (!tree.edge().root().equals(checkpoint.root())) {
        throw new LogException(LogFault.DIFFERS);
      }
      return tree;
    } catch (NoSuchFileException e) {
      throw new LogException(LogFault.DIFFERS, e);
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    } catch (UncheckedIOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  private Checkpoint checkpoint(VerifierKey key) throws IOException {
    String text = Files.readString(checkpointFile(folder));
    try {
      return Checkpoint.parse(text, key);
    } catch (LogException e) {
      throw new LogException(
          e.fault() == LogFault.SIGNATURE_MISSING ? LogFault.WRONG_KEY : LogFault.DIFFERS, e);
    }
  }

  private Tree tree(Checkpoint checkpoint) throws IOException {
    long size = checkpoint.size();
    List<List<Hash>> levels = new ArrayList<>();
    for (int level = 0; TilePath.hashes(size, level) > 0; level++) {
      levels.add(unfinished(level, TilePath.hashes(size, level)));
    }
    long bundles = size / TilePath.WIDTH;
    int width = (int) (size % TilePath.WIDTH);
    List<byte[]> bundle = width == 0 ? List.of() : reader.bundle(bundles, width);
    if (!levels.isEmpty()) {
      requireSame(bundle, levels.getFirst());
    }
    if (bundles > 0) {
      requireSame(
          reader.bundle(bundles - 1, TilePath.WIDTH), reader.tile(0, bundles - 1, TilePath.WIDTH));
      requireLinked(levels, size);
    }
    return new Tree(RightEdge.of(size, levels), bundle, checkpoint);
  }

  private List<Hash> unfinished(int level, long hashes) throws IOException {
    int width = (int) (hashes % TilePath.WIDTH);
    return width == 0 ? List.of() : reader.tile(level, hashes / TilePath.WIDTH, width);
  }

  private static void requireSame(List<byte[]> entries, List<Hash> hashes) {
    if (!entries.stream().map(Hash::ofLeaf).toList().equals(hashes)) {
      throw new LogException(LogFault.DIFFERS);
    }
  }

  /** The last finished tile of each level must have the root that stands in the level above. */
  private void requireLinked(List<List<Hash>> levels, long size) throws IOException {
    for (int level = 0; level + 1 < levels.size(); level++) {
      long above = TilePath.hashes(size, level + 1);
      List<Hash> last = reader.tile(level, above - 1, TilePath.WIDTH);
      List<Hash> parents = levels.get(level + 1);
      Hash parent =
          parents.isEmpty()
              ? reader.tile(level + 1, above / TilePath.WIDTH - 1, TilePath.WIDTH).getLast()
              : parents.getLast();
      if (!RightEdge.root(last).equals(parent)) {
        throw new LogException(LogFault.DIFFERS);
      }
    }
  }
}

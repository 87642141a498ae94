package org.jisr.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A log's files, read without its process and without any secret; nothing is written. */
public final class LogFolder {
  private final TileReader reader;
  private final Tree tree;
  private final ProofBuilder proofs;
  private final @Nullable Checkpoint witnessed;

  private LogFolder(Path folder, VerifierKey key) throws IOException {
    this.reader = new TileReader(folder);
    this.tree = new TreeLoader(folder).load(key);
    this.proofs = new ProofBuilder(new Subtrees(reader, tree::edge));
    this.witnessed = WitnessedCheckpoint.load(folder, key, tree, proofs).get();
  }

  /**
   * Reads a folder's checkpoint and the right edge of its tree.
   *
   * @throws LogException when they cannot be read or do not agree
   */
  public static LogFolder open(Path folder, VerifierKey key) {
    try {
      return new LogFolder(folder, key);
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /** The newest checkpoint. */
  public Checkpoint checkpoint() {
    return tree.checkpoint();
  }

  /** Proves a leaf as {@link TransparencyLog#prove}: where witnesses saw it, else in the newest. */
  public LeafProof prove(long index) {
    if (index < 0 || index >= tree.size()) {
      throw new LogException(LogFault.UNKNOWN_INDEX);
    }
    Checkpoint cosigned = witnessed;
    Checkpoint shown = cosigned != null && index < cosigned.size() ? cosigned : tree.checkpoint();
    try {
      return new LeafProof(
          entry(index), index, proofs.inclusion(index, shown.size()), shown.toString());
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /**
   * The root of the first {@code size} leaves.
   *
   * @throws LogException when there are not so many
   */
  public Hash root(long size) {
    if (size < 0 || size > tree.size()) {
      throw new LogException(LogFault.UNKNOWN_INDEX);
    }
    try {
      return proofs.root(size);
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /** Gives the first {@code size} leaves in their order; entries of no known form are left out. */
  public void each(long size, Consumer<LogEntry> visitor) {
    long end = Math.min(size, tree.size());
    try {
      for (long bundle = 0; bundle * TilePath.WIDTH < end; bundle++) {
        int width = (int) Math.min(TilePath.WIDTH, end - bundle * TilePath.WIDTH);
        for (byte[] entry : reader.bundle(bundle, width)) {
          read(entry).ifPresent(visitor);
        }
      }
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  /** How many leaves of each kind there are from an index on; {@code ?} for other entries. */
  public SortedMap<String, Long> kinds(long from) {
    SortedMap<String, Long> kinds = new TreeMap<>();
    long size = tree.size();
    long first = Math.max(0, from);
    try {
      for (long bundle = first / TilePath.WIDTH; bundle * TilePath.WIDTH < size; bundle++) {
        long start = bundle * TilePath.WIDTH;
        int width = (int) Math.min(TilePath.WIDTH, size - start);
        int skipped = (int) Math.clamp(first - start, 0, width);
        for (byte[] entry : reader.bundle(bundle, width).subList(skipped, width)) {
          kinds.merge(kind(entry), 1L, Long::sum);
        }
      }
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
    return kinds;
  }

  private static String kind(byte[] entry) {
    return read(entry).map(LogEntry::code).orElse("?");
  }

  private static Optional<LogEntry> read(byte[] entry) {
    try {
      return Optional.of(LeafCodec.read(entry));
    } catch (LogException e) {
      return Optional.empty();
    }
  }

  private byte[] entry(long index) throws IOException {
    int within = (int) (index % TilePath.WIDTH);
    return reader.bundle(index / TilePath.WIDTH, within + 1).get(within);
  }
}

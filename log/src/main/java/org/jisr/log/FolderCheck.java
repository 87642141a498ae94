package org.jisr.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One run of the offline verifier over a log's folder. It trusts nothing but the entries: hashes,
 * tiles and roots are computed again and compared with what the files say.
 */
final class FolderCheck {
  private final Path folder;
  private final Collection<VerifierKey> keys;
  private final List<Checkpoint> earlier;
  private final TileReader reader;
  private final List<LogProblem> problems;
  private final RightEdge edge = new RightEdge();
  private final @Nullable LeafCheck leafCheck;
  private final LongConsumer progress;

  private FolderCheck(
      Path folder,
      Collection<VerifierKey> keys,
      List<Checkpoint> earlier,
      List<LogProblem> problems,
      @Nullable LeafCheck leafCheck,
      LongConsumer progress) {
    this.folder = folder;
    this.keys = keys;
    this.earlier = earlier;
    this.reader = new TileReader(folder);
    this.problems = problems;
    this.leafCheck = leafCheck;
    this.progress = progress;
  }

  /** The tree alone. */
  static LogReport ofTree(Path folder, Collection<VerifierKey> keys, List<Checkpoint> earlier) {
    return new FolderCheck(folder, keys, earlier, new ArrayList<>(), null, checked -> {}).run();
  }

  /** The tree, the leaves' form, and the secrets that open them. */
  static LogReport ofLeaves(
      Path folder, Collection<VerifierKey> keys, List<Checkpoint> earlier, LongConsumer progress) {
    List<LogProblem> problems = new ArrayList<>();
    try (LeafCheck leaves = new LeafCheck(folder, problems)) {
      return new FolderCheck(folder, keys, earlier, problems, leaves, progress).run();
    } catch (IOException e) {
      throw new LogException(LogFault.UNREADABLE, e);
    }
  }

  private LogReport run() {
    Checkpoint checkpoint = readCheckpoint();
    if (checkpoint == null) {
      return new LogReport(0, null, problems);
    }
    for (Checkpoint known : earlier) {
      if (known.size() > checkpoint.size()) {
        report("checkpoint", "LOG_SHRUNK", "The log is shorter than an earlier checkpoint says.");
      }
      compareWithEarlier(known);
    }
    long size = checkpoint.size();
    for (long bundle = 0; bundle * TilePath.WIDTH < size; bundle++) {
      int width = (int) Math.min(TilePath.WIDTH, size - bundle * TilePath.WIDTH);
      if (!checkBundle(bundle, width)) {
        return new LogReport(size, null, problems);
      }
      progress.accept(edge.size());
    }
    for (int level = 0; level < edge.height(); level++) {
      long index = TilePath.hashes(size, level + 1);
      compareTile(level, index, edge.level(level));
    }
    Hash root = edge.root();
    if (!root.equals(checkpoint.root())) {
      report(
          "checkpoint", "LOG_ROOT", "The entries do not have the root that the checkpoint says.");
    }
    return new LogReport(size, root, problems);
  }

  private @Nullable Checkpoint readCheckpoint() {
    try {
      return Checkpoint.parseSignedByAll(Files.readString(TreeLoader.checkpointFile(folder)), keys);
    } catch (LogException e) {
      report("checkpoint", e.code(), e.fault().message());
    } catch (IOException e) {
      report("checkpoint", "LOG_FILE_MISSING", "The checkpoint is missing or cannot be read.");
    }
    return null;
  }

  /** False when the bundle cannot be read, so that nothing after it can be computed. */
  private boolean checkBundle(long bundle, int width) {
    String where = where(TilePath.bundle(folder, bundle, TilePath.WIDTH));
    List<byte[]> entries;
    try {
      entries = reader.bundle(bundle, width);
    } catch (LogException e) {
      report(where, "LOG_BUNDLE", "The bundle is cut or holds fewer entries than promised.");
      return false;
    } catch (IOException e) {
      report(where, "LOG_FILE_MISSING", "The bundle is missing or cannot be read.");
      return false;
    }
    for (int i = 0; i < width; i++) {
      long index = bundle * TilePath.WIDTH + i;
      if (leafCheck != null) {
        leafCheck.check(where + '#' + index, index, entries.get(i));
      }
      edge.append(Hash.ofLeaf(entries.get(i)), this::compareTile);
      for (Checkpoint known : earlier) {
        compareWithEarlier(known);
      }
    }
    return true;
  }

  private void compareWithEarlier(Checkpoint known) {
    if (known.size() == edge.size() && !known.root().equals(edge.root())) {
      report(
          "checkpoint",
          "LOG_FORKED",
          "The log does not extend an earlier checkpoint that was signed with its key.");
    }
  }

  private void compareTile(int level, long index, List<Hash> computed) {
    if (computed.isEmpty()) {
      return;
    }
    String where = where(TilePath.tile(folder, level, index, TilePath.WIDTH));
    try {
      List<Hash> stored = reader.tile(level, index, computed.size());
      for (int i = 0; i < computed.size(); i++) {
        if (!stored.get(i).equals(computed.get(i))) {
          long hash = index * TilePath.WIDTH + i;
          report(where + '#' + hash, "LOG_HASH", "The entries do not have the hash in the tile.");
        }
      }
    } catch (LogException e) {
      report(where, "LOG_TILE", "The tile is cut or its length is not a number of hashes.");
    } catch (IOException e) {
      report(where, "LOG_FILE_MISSING", "The tile is missing or cannot be read.");
    }
  }

  private String where(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private void report(String where, String code, String message) {
    problems.add(new LogProblem(where, code, message));
  }
}

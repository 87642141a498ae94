package org.jisr.log;

import java.nio.file.Path;

/** Where tiles and entry bundles lie below a log's folder (C2SP tlog-tiles). */
final class TilePath {
  /** Hashes in a full tile and entries in a full bundle. */
  static final int WIDTH = 256;

  /** The tree's height that one tile covers. */
  static final int HEIGHT = 8;

  private static final int GROUP = 1000;

  private TilePath() {}

  /** How many hashes a level has in a tree of that size: {@code floor(size / 256^level)}. */
  static long hashes(long size, int level) {
    return size >>> (HEIGHT * level);
  }

  static Path tile(Path folder, int level, long index, int width) {
    return resolve(folder, "tile/" + level + '/' + number(index), width);
  }

  static Path bundle(Path folder, long index, int width) {
    return resolve(folder, "tile/entries/" + number(index), width);
  }

  /** The folder of a tile's partial versions. */
  static Path partials(Path full) {
    return full.resolveSibling(full.getFileName() + ".p");
  }

  private static Path resolve(Path folder, String name, int width) {
    Path full = folder.resolve(name);
    return width == WIDTH ? full : partials(full).resolve(Integer.toString(width));
  }

  /** The number in groups of three digits, all but the last with {@code x}. */
  static String number(long index) {
    StringBuilder text = new StringBuilder("%03d".formatted(index % GROUP));
    for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
      text.insert(0, "x%03d/".formatted(rest % GROUP));
    }
    return text.toString();
  }
}

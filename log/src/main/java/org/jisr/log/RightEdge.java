package org.jisr.log;

import java.util.ArrayList;
import java.util.List;

/**
 * The unfinished tiles of a tree, one per level: all that is needed to append and to know the root.
 *
 * <p>At level L the unfinished tile holds the roots of the last {@code floor(size / 256^L) mod 256}
 * full tiles below it.
 */
final class RightEdge {
  private final List<List<Hash>> levels;
  private long size;

  RightEdge() {
    this(0, new ArrayList<>());
  }

  private RightEdge(long size, List<List<Hash>> levels) {
    this.size = size;
    this.levels = levels;
  }

  /** The edge of a tree of that size with these unfinished tiles, lowest level first. */
  static RightEdge of(long size, List<List<Hash>> levels) {
    List<List<Hash>> copy = new ArrayList<>();
    levels.forEach(level -> copy.add(new ArrayList<>(level)));
    return new RightEdge(size, copy);
  }

  RightEdge copy() {
    return of(size, levels);
  }

  long size() {
    return size;
  }

  int height() {
    return levels.size();
  }

  /** The hashes of the unfinished tile at a level. */
  List<Hash> level(int level) {
    return level < levels.size() ? levels.get(level) : List.of();
  }

  void append(Hash leaf, FullTiles fullTiles) {
    size++;
    Hash hash = leaf;
    for (int level = 0; ; level++) {
      if (level == levels.size()) {
        levels.add(new ArrayList<>());
      }
      List<Hash> hashes = levels.get(level);
      hashes.add(hash);
      if (hashes.size() < TilePath.WIDTH) {
        return;
      }
      fullTiles.accept(level, TilePath.hashes(size, level + 1) - 1, List.copyOf(hashes));
      hash = root(hashes);
      hashes.clear();
    }
  }

  /** The root of the whole tree. */
  Hash root() {
    List<Hash> perfect = new ArrayList<>();
    for (List<Hash> level : levels.reversed()) {
      int at = 0;
      for (int width = Integer.highestOneBit(level.size()); width > 0; width /= 2) {
        if ((level.size() & width) != 0) {
          perfect.add(root(level.subList(at, at + width)));
          at += width;
        }
      }
    }
    return perfect.reversed().stream()
        .reduce((right, left) -> Hash.ofNode(left, right))
        .orElse(Hash.EMPTY_TREE);
  }

  /** The root of a perfect subtree over a power of two of hashes. */
  static Hash root(List<Hash> hashes) {
    List<Hash> row = hashes;
    while (row.size() > 1) {
      List<Hash> above = new ArrayList<>(row.size() / 2);
      for (int i = 0; i < row.size(); i += 2) {
        above.add(Hash.ofNode(row.get(i), row.get(i + 1)));
      }
      row = above;
    }
    return row.getFirst();
  }

  /** Takes the tiles that an append finished. */
  @FunctionalInterface
  interface FullTiles {
    /** The tile at that level and place with its 256 hashes. */
    void accept(int level, long index, List<Hash> hashes);
  }
}

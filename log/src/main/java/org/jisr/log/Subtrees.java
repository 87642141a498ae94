package org.jisr.log;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The hashes of perfect subtrees: finished tiles from files, unfinished ones from the edge. */
final class Subtrees {
  private static final int CACHED_TILES = 256;

  private final TileReader reader;
  private final Supplier<RightEdge> edge;
  private final Map<String, List<Hash>> cache =
      new LinkedHashMap<>(CACHED_TILES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Hash>> eldest) {
          return size() > CACHED_TILES;
        }
      };

  Subtrees(TileReader reader, Supplier<RightEdge> edge) {
    this.reader = reader;
    this.edge = edge;
  }

  /** The root of the subtree over leaves {@code [index << height, (index + 1) << height)}. */
  Hash root(int height, long index) throws IOException {
    int level = height / TilePath.HEIGHT;
    int within = height % TilePath.HEIGHT;
    long first = index << within;
    List<Hash> tile = tile(level, first >>> TilePath.HEIGHT);
    int from = (int) (first % TilePath.WIDTH);
    return RightEdge.root(tile.subList(from, from + (1 << within)));
  }

  private List<Hash> tile(int level, long index) throws IOException {
    RightEdge unfinished = edge.get();
    if (index == TilePath.hashes(unfinished.size(), level + 1)) {
      return unfinished.level(level);
    }
    String key = level + "/" + index;
    synchronized (cache) {
      List<Hash> known = cache.get(key);
      if (known != null) {
        return known;
      }
    }
    List<Hash> read = reader.tile(level, index, TilePath.WIDTH);
    synchronized (cache) {
      cache.put(key, read);
    }
    return read;
  }
}

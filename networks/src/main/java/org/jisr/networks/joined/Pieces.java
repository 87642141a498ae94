package org.jisr.networks.joined;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jisr.networks.Blocks;
import org.jisr.networks.DisjointSets;
import org.jisr.networks.Graph;

/** Takes those blocks of a graph as one piece that hang together by nodes that are not shared. */
final class Pieces {
  /** Shared nodes at the rim and how many others are within. */
  record Piece(Set<Integer> rim, int inner) {}

  private final Blocks blocks;
  private final Set<Integer> shared;
  private final DisjointSets joined;

  /** A block that each own node is in; −1 for nodes that are shared or alone. */
  private final int[] home;

  private Pieces(Graph graph, Set<Integer> shared) {
    this.shared = shared;
    blocks = Blocks.of(graph);
    joined = new DisjointSets(blocks.count());
    home = new int[graph.nodes()];
    Arrays.fill(home, -1);
  }

  static List<Piece> of(Graph graph, Set<Integer> shared) {
    Pieces pieces = new Pieces(graph, shared);
    pieces.join();
    return pieces.collect();
  }

  private void join() {
    for (int block = 0; block < blocks.count(); block++) {
      for (int node : blocks.members(block)) {
        if (shared.contains(node)) {
          continue;
        }
        if (home[node] >= 0) {
          joined.union(home[node], block);
        }
        home[node] = block;
      }
    }
  }

  private List<Piece> collect() {
    Map<Integer, Set<Integer>> rimOf = new TreeMap<>();
    for (int block = 0; block < blocks.count(); block++) {
      Set<Integer> rim = rimOf.computeIfAbsent(joined.find(block), piece -> new TreeSet<>());
      IntStream.of(blocks.members(block)).filter(shared::contains).forEach(rim::add);
    }
    int[] inner = new int[blocks.count()];
    for (int block : home) {
      if (block >= 0) {
        inner[joined.find(block)]++;
      }
    }
    return rimOf.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .map(entry -> new Piece(entry.getValue(), inner[entry.getKey()]))
        .toList();
  }
}

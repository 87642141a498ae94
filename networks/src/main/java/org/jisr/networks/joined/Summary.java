package org.jisr.networks.joined;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;

/**
 * What one party tells another of its network: the block-cut tree, contracted to the shared nodes.
 * Pieces that hang together by the party's own nodes are one, own nodes are counted or not even
 * that, and what touches no shared node is left out. Sorted, so that no order tells anything.
 *
 * @param detail how much is said of own nodes
 * @param keys the pseudonyms of all shared nodes of this party, ascending
 * @param hubs the pieces
 */
public record Summary(Detail detail, List<String> keys, List<Hub> hubs) {
  private static final int MOST = 1 << 20;

  /** More pieces of one node alone say nothing more about whether it is a cut point. */
  private static final int ENOUGH = 2;

  /** Copies, sorts and checks what may have come from elsewhere. */
  public Summary {
    List<String> sorted = List.copyOf(new TreeSet<>(keys));
    Set<String> known = new HashSet<>(sorted);
    if (sorted.size() != keys.size() || keys.size() > MOST || hubs.size() > MOST) {
      throw new NetworkException(
          "SUMMARY_INVALID",
          "A summary names each shared node once and has at most 2^20 nodes and pieces.",
          Map.of("keys", Integer.toString(keys.size()), "pieces", Integer.toString(hubs.size())));
    }
    if (!hubs.stream().allMatch(hub -> known.containsAll(hub.keys()))) {
      throw new NetworkException(
          "SUMMARY_INVALID", "A piece of a summary names a node that it does not share.", Map.of());
    }
    keys = sorted;
    hubs =
        hubs.stream()
            .sorted(
                Comparator.comparing((Hub hub) -> String.join("\n", hub.keys()))
                    .thenComparingInt(Hub::inner))
            .toList();
  }

  /**
   * The summary of a network.
   *
   * @param shared the nodes that the parties agreed on, with the pseudonym of each
   * @throws NetworkException {@code SHARED_INVALID} for a node that the graph does not have, or two
   *     of one pseudonym
   */
  public static Summary of(Graph graph, Map<Integer, String> shared, Detail detail) {
    boolean outside = shared.keySet().stream().anyMatch(v -> v < 0 || v >= graph.nodes());
    if (outside || new HashSet<>(shared.values()).size() != shared.size()) {
      throw new NetworkException(
          "SHARED_INVALID",
          "Shared nodes are nodes of the graph, each under a pseudonym of its own.",
          Map.of("shared", Integer.toString(shared.size())));
    }
    List<Hub> hubs = new ArrayList<>();
    Map<String, Integer> pendants = new HashMap<>();
    for (Pieces.Piece piece : Pieces.of(graph, shared.keySet())) {
      List<String> keys = piece.rim().stream().map(shared::get).toList();
      boolean alone = keys.size() == 1;
      int already = alone ? pendants.merge(keys.getFirst(), 1, Integer::sum) : 1;
      if (detail == Detail.COUNTS || already <= ENOUGH) {
        int inner = detail == Detail.COUNTS ? piece.inner() : Math.min(1, piece.inner());
        hubs.add(new Hub(keys, inner));
      }
    }
    return new Summary(detail, List.copyOf(new TreeMap<>(shared).values()), hubs);
  }
}

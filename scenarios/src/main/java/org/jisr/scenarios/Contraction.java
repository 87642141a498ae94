package org.jisr.scenarios;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jisr.networks.Graph;
import org.jisr.networks.joined.Detail;
import org.jisr.networks.joined.Hub;
import org.jisr.networks.joined.Summary;

/**
 * What of a network must be told so that others find the cut points of the joined one: a {@link
 * Summary} by the numbers of nodes, which does not even say whether anything is within a hub.
 *
 * @param hubs sets of two or more named nodes that hang together without another of them between
 * @param more named nodes with something behind them that leads to no other; twice where two or
 *     more such things hang together at them alone
 */
record Contraction(List<List<Integer>> hubs, List<Integer> more) {

  static Contraction of(Graph graph, BitSet named) {
    Map<Integer, String> keys = new HashMap<>();
    named.stream().forEach(node -> keys.put(node, Integer.toString(node)));
    List<List<Integer>> hubs = new ArrayList<>();
    List<Integer> more = new ArrayList<>();
    for (Hub hub : Summary.of(graph, keys, Detail.PRESENCE).hubs()) {
      List<Integer> nodes = hub.keys().stream().map(Integer::valueOf).sorted().toList();
      if (nodes.size() > 1) {
        hubs.add(nodes);
      } else {
        more.addAll(nodes);
      }
    }
    more.sort(null);
    return new Contraction(hubs, List.copyOf(more));
  }
}

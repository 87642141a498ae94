package org.jisr.networks.joined;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jisr.networks.Blocks;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;

/**
 * The network that several summaries describe together, by what they say: which shared nodes hold
 * it together, exactly as in the pooled network, provided that every node that is held twice is
 * shared. Immutable.
 */
public final class Joined {
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final List<String> names;
  private final int[] weights;
  private final Graph graph;
  private final boolean counted;

  private Joined(List<Summary> summaries) {
    Set<String> keys = new TreeSet<>();
    summaries.forEach(summary -> keys.addAll(summary.keys()));
    names = List.copyOf(keys);
    names.forEach(key -> numbers.put(key, numbers.size()));
    List<Hub> hubs = summaries.stream().flatMap(summary -> summary.hubs().stream()).toList();
    weights = new int[names.size() + hubs.size()];
    List<int[]> ties = new ArrayList<>();
    for (int i = 0; i < hubs.size(); i++) {
      int hub = names.size() + i;
      weights[hub] = hubs.get(i).inner();
      hubs.get(i).keys().forEach(key -> ties.add(new int[] {numbers.get(key), hub}));
    }
    for (int v = 0; v < names.size(); v++) {
      weights[v] = 1;
    }
    graph =
        Graph.of(
            weights.length,
            ties.stream().mapToInt(tie -> tie[0]).toArray(),
            ties.stream().mapToInt(tie -> tie[1]).toArray());
    counted = summaries.stream().allMatch(summary -> summary.detail() == Detail.COUNTS);
  }

  /** Of the parties' summaries under one set of pseudonyms. */
  public static Joined of(List<Summary> summaries) {
    return new Joined(summaries);
  }

  /** The pseudonyms of the shared nodes without which their component falls apart, ascending. */
  public Set<String> cutPoints() {
    BitSet cut = Blocks.of(graph).cutPoints();
    Set<String> found = new TreeSet<>();
    for (int v = 0; v < names.size(); v++) {
      if (cut.get(v)) {
        found.add(names.get(v));
      }
    }
    return found;
  }

  /**
   * The sizes of what a shared node's surroundings fall into without it, largest first.
   *
   * @throws NetworkException {@code KEY_UNKNOWN}; {@code COUNTS_MISSING} where a party did not say
   *     how many nodes it has
   */
  public List<Integer> parts(String key) {
    Integer number = numbers.get(key);
    if (number == null) {
      throw new NetworkException("KEY_UNKNOWN", "No summary shares such a node.", Map.of());
    }
    if (!counted) {
      throw new NetworkException(
          "COUNTS_MISSING", "Sizes need summaries with counts from every party.", Map.of());
    }
    boolean[] seen = new boolean[weights.length];
    seen[number] = true;
    List<Integer> sizes = new ArrayList<>();
    for (int start : graph.neighbours(number)) {
      if (!seen[start]) {
        sizes.add(flood(start, seen));
      }
    }
    sizes.sort(Collections.reverseOrder());
    return sizes;
  }

  private int flood(int start, boolean[] seen) {
    int[] queue = new int[weights.length];
    queue[0] = start;
    seen[start] = true;
    int count = 1;
    int size = 0;
    for (int at = 0; at < count; at++) {
      size = Math.addExact(size, weights[queue[at]]);
      for (int near : graph.neighbours(queue[at])) {
        if (!seen[near]) {
          seen[near] = true;
          queue[count++] = near;
        }
      }
    }
    return size;
  }
}

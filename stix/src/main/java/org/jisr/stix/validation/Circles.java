package org.jisr.stix.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What leads back to itself in a graph, found in time linear in its size. */
final class Circles {
  private Circles() {}

  /** The nodes on circles of more than one node, and those between two circles. */
  static Set<String> of(Map<String, Set<String>> uses) {
    Map<String, Set<String>> edges = new HashMap<>();
    uses.forEach(
        (node, targets) -> {
          Set<String> known = new HashSet<>(targets);
          known.retainAll(uses.keySet());
          known.remove(node);
          edges.put(node, known);
        });
    Map<String, Set<String>> ahead = peeled(edges);
    return peeled(turned(ahead)).keySet();
  }

  /** Without the nodes from which no circle can be reached. */
  private static Map<String, Set<String>> peeled(Map<String, Set<String>> edges) {
    Map<String, Set<String>> users = turned(edges);
    Map<String, Integer> open = new HashMap<>();
    Deque<String> ends = new ArrayDeque<>();
    edges.forEach(
        (node, targets) -> {
          open.put(node, targets.size());
          if (targets.isEmpty()) {
            ends.add(node);
          }
        });
    while (!ends.isEmpty()) {
      String end = ends.remove();
      open.remove(end);
      for (String user : users.getOrDefault(end, Set.of())) {
        if (open.merge(user, -1, Integer::sum) == 0) {
          ends.add(user);
        }
      }
    }
    Map<String, Set<String>> rest = new HashMap<>();
    for (String node : open.keySet()) {
      Set<String> targets = new HashSet<>(edges.getOrDefault(node, Set.of()));
      targets.retainAll(open.keySet());
      rest.put(node, targets);
    }
    return rest;
  }

  private static Map<String, Set<String>> turned(Map<String, Set<String>> edges) {
    Map<String, Set<String>> turned = new HashMap<>();
    edges.forEach(
        (node, targets) -> {
          turned.computeIfAbsent(node, each -> new HashSet<>());
          targets.forEach(
              target -> turned.computeIfAbsent(target, each -> new HashSet<>()).add(node));
        });
    return turned;
  }
}

package org.jisr.networks.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.jisr.networks.Plan;
import org.jisr.networks.structure.Partition;

/**
 * Reads from a plan and its graph what can be said of each node in the order: its place, what it
 * alone joins at its turn, which cells it bridges. Immutable.
 */
public final class PlanFacts {
  private final Graph graph;
  private final Partition cells;
  private final int[] order;

  private PlanFacts(Graph graph, Partition cells, int[] order) {
    this.graph = graph;
    this.cells = cells;
    this.order = order;
  }

  /**
   * Of a plan.
   *
   * @param cells the groups that are spoken of, of the same graph
   * @throws NetworkException {@code PARTITION_OF_ANOTHER_GRAPH}
   */
  public static PlanFacts of(Graph graph, Plan plan, Partition cells) {
    return of(graph, plan.order(), cells);
  }

  /** Of an order of distinct nodes. */
  public static PlanFacts of(Graph graph, int[] order, Partition cells) {
    if (cells.nodes() != graph.nodes()) {
      throw new NetworkException(
          "PARTITION_OF_ANOTHER_GRAPH",
          "The groups must be of as many nodes as the graph has.",
          Map.of("nodes", Integer.toString(graph.nodes())));
    }
    return new PlanFacts(graph, cells, order.clone());
  }

  /**
   * What can be said of one node of the order.
   *
   * @param place in the order, from 1
   * @param name what the node is called
   * @throws NetworkException {@code PLACE_OUT_OF_RANGE}
   */
  public List<Fact> at(int place, String name) {
    if (place < 1 || place > order.length) {
      throw new NetworkException(
          "PLACE_OUT_OF_RANGE",
          "The order has no such place.",
          Map.of("place", Integer.toString(place), "length", Integer.toString(order.length)));
    }
    int node = order[place - 1];
    int[] near = graph.neighbours(node);
    int reached = (int) Arrays.stream(near).map(cells::of).distinct().count();
    return List.of(
        new Fact.Place(name, place, order.length),
        new Fact.Joins(name, parts(place)),
        new Fact.Bridges(name, near.length, reached));
  }

  /** The sizes of what the node's neighbours are parted into, largest first. */
  private List<Integer> parts(int place) {
    boolean[] gone = new boolean[graph.nodes()];
    for (int i = 0; i < place; i++) {
      gone[order[i]] = true;
    }
    List<Integer> sizes = new ArrayList<>();
    int[] queue = new int[graph.nodes()];
    for (int start : graph.neighbours(order[place - 1])) {
      if (!gone[start]) {
        sizes.add(flood(start, gone, queue));
      }
    }
    sizes.sort(Collections.reverseOrder());
    return sizes;
  }

  private int flood(int start, boolean[] gone, int[] queue) {
    gone[start] = true;
    queue[0] = start;
    int count = 1;
    for (int at = 0; at < count; at++) {
      for (int i = 0; i < graph.degree(queue[at]); i++) {
        int near = graph.neighbour(queue[at], i);
        if (!gone[near]) {
          gone[near] = true;
          queue[count++] = near;
        }
      }
    }
    return count;
  }
}

package org.jisr.networks.uncertainty;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jisr.networks.Graph;

/**
 * A graph that lost ties or people on purpose.
 *
 * @param rest what is left, renumbered
 * @param kept for each node of the rest its number before
 * @param place for each node before its number in the rest, −1 for who was lost
 */
record Losses(Graph rest, int[] kept, int[] place) {
  /** Each tie lost with that probability; no node is. */
  static Losses ofTies(Graph graph, double share, SplittableRandom random) {
    int[] same = new int[graph.nodes()];
    Arrays.setAll(same, v -> v);
    return of(graph, same, same, share, random);
  }

  /** Each node lost with that probability, and its ties with it. */
  static Losses ofPeople(Graph graph, double share, SplittableRandom random) {
    int[] place = new int[graph.nodes()];
    int[] kept = new int[graph.nodes()];
    int count = 0;
    for (int v = 0; v < place.length; v++) {
      place[v] = -1;
      if (random.nextDouble() >= share) {
        kept[count] = v;
        place[v] = count++;
      }
    }
    return of(graph, Arrays.copyOf(kept, count), place, 0, random);
  }

  private static Losses of(
      Graph graph, int[] kept, int[] place, double share, SplittableRandom random) {
    int[] from = new int[graph.edges()];
    int[] to = new int[graph.edges()];
    int count = 0;
    for (int v : kept) {
      for (int i = 0; i < graph.degree(v) && graph.neighbour(v, i) < v; i++) {
        int near = place[graph.neighbour(v, i)];
        if (near >= 0 && (share == 0 || random.nextDouble() >= share)) {
          from[count] = place[v];
          to[count++] = near;
        }
      }
    }
    return new Losses(Graph.of(kept.length, from, to, count), kept, place);
  }

  /** The numbers in the rest of nodes of before, −1 for who was lost. */
  int[] placesOf(int[] nodes) {
    return Arrays.stream(nodes).map(v -> place[v]).toArray();
  }
}

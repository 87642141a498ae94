package org.jisr.networks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jisr.fixtures.SharedData;
import org.junit.jupiter.api.Assumptions;

/**
 * Networks that tests share: closed forms, invented ones, and public ones where they are present.
 */
final class Networks {
  private Networks() {}

  static Graph path(int nodes) {
    return Graph.of(
        nodes, IntStream.range(0, nodes - 1).toArray(), IntStream.range(1, nodes).toArray());
  }

  static Graph star(int leaves) {
    return Graph.of(leaves + 1, new int[leaves], IntStream.rangeClosed(1, leaves).toArray());
  }

  static Graph clique(int nodes) {
    int[] from = new int[nodes * (nodes - 1) / 2];
    int[] to = new int[from.length];
    int count = 0;
    for (int a = 0; a < nodes; a++) {
      for (int b = 0; b < a; b++) {
        from[count] = a;
        to[count++] = b;
      }
    }
    return Graph.of(nodes, from, to);
  }

  static Graph grid(int rows, int columns) {
    int[] from = new int[2 * rows * columns];
    int[] to = new int[2 * rows * columns];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int node = row * columns + column;
        if (column + 1 < columns) {
          from[count] = node;
          to[count++] = node + 1;
        }
        if (row + 1 < rows) {
          from[count] = node;
          to[count++] = node + columns;
        }
      }
    }
    return Graph.of(rows * columns, from, to, count);
  }

  /** Edges drawn uniformly; loops and repetitions are left to the graph to drop. */
  static Graph random(int nodes, int edges, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] from = new int[edges];
    int[] to = new int[edges];
    for (int e = 0; e < edges; e++) {
      from[e] = random.nextInt(nodes);
      to[e] = random.nextInt(nodes);
    }
    return Graph.of(nodes, from, to);
  }

  static int[] everyNode(Graph graph) {
    return IntStream.range(0, graph.nodes()).toArray();
  }

  static int[] shuffled(Graph graph, long seed) {
    int[] order = everyNode(graph);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }

  /** The public network of that name; the test is skipped where it is absent. */
  static Graph published(String name) throws IOException {
    Optional<Path> file = SharedData.find("networks/" + name + ".edges");
    Assumptions.assumeTrue(file.isPresent(), "the public networks are not beside this checkout");
    try (InputStream in = Files.newInputStream(file.orElseThrow())) {
      return EdgeListReader.read(in);
    }
  }
}

package org.jisr.networks;

import java.util.Map;

/** What a graph takes while it is built and worked on, compared with what there is. */
final class MemoryNeed {
  /** The list as read, the rows, and the rows again without repetitions. */
  private static final long BYTES_AN_EDGE = 24;

  /** Rows' starts, and sets, marks, heaps and orders of two methods that run on every size. */
  private static final long BYTES_A_NODE = 160;

  private static final long MEGABYTE = 1 << 20;

  private MemoryNeed() {}

  /** What this process may still take from its heap. */
  static long available() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
  }

  /** Refuses a graph for which the memory would not do, before any of it is taken. */
  static void require(long nodes, long edges, long memory) {
    boolean countable = nodes < Integer.MAX_VALUE - 8 && edges <= 1 << 30;
    long need = countable ? nodes * BYTES_A_NODE + edges * BYTES_AN_EDGE : Long.MAX_VALUE;
    if (need > memory) {
      throw new NetworkException(
          "GRAPH_TOO_LARGE",
          "The graph is too large for the memory of this process. Maybe give it more with"
              + " JISR_JAVA_OPTIONS=-Xmx….",
          Map.of(
              "nodes", Long.toString(nodes),
              "edges", Long.toString(edges),
              "needMegabytes",
                  countable ? Long.toString(need / MEGABYTE + 1) : "more than 2^30 edges",
              "haveMegabytes", Long.toString(memory / MEGABYTE)));
    }
  }
}

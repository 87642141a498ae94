package org.jisr.networks.flows;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The largest flow from one place to another over arcs with capacities, and so the cheapest cut
 * between them, by blocking flows over levels (Dinic, 1970). Grows by arcs, solves once.
 */
final class MaximumFlow {
  /** More than any cut of finite arcs; sums of it do not overflow. */
  static final long ENDLESS = Long.MAX_VALUE / 4;

  private final int nodes;
  private int arcs;
  private int[] to = new int[16];
  private int[] nextArc = new int[16];
  private long[] left = new long[16];
  private final int[] firstArc;
  private final int[] level;
  private final int[] current;
  private final int[] queue;
  private final int[] path;

  MaximumFlow(int nodes) {
    this.nodes = nodes;
    firstArc = new int[nodes];
    Arrays.fill(firstArc, -1);
    level = new int[nodes];
    current = new int[nodes];
    queue = new int[nodes];
    path = new int[nodes];
  }

  /** The number of the arc. */
  int add(int from, int into, long capacity) {
    if (arcs + 2 > to.length) {
      to = Arrays.copyOf(to, 2 * to.length);
      nextArc = Arrays.copyOf(nextArc, to.length);
      left = Arrays.copyOf(left, to.length);
    }
    put(from, into, capacity);
    put(into, from, 0);
    return arcs - 2;
  }

  private void put(int from, int into, long capacity) {
    to[arcs] = into;
    left[arcs] = capacity;
    nextArc[arcs] = firstArc[from];
    firstArc[from] = arcs++;
  }

  /** The flow; {@link #ENDLESS} or more where only endless arcs lead across. */
  long solve(int source, int sink) {
    long flow = 0;
    while (flow < ENDLESS && layered(source, sink)) {
      System.arraycopy(firstArc, 0, current, 0, nodes);
      long more = push(source, sink);
      while (more > 0 && flow < ENDLESS) {
        flow += more;
        more = flow < ENDLESS ? push(source, sink) : 0;
      }
    }
    return flow;
  }

  private boolean layered(int source, int sink) {
    Arrays.fill(level, -1);
    level[source] = 0;
    queue[0] = source;
    int count = 1;
    for (int at = 0; at < count; at++) {
      for (int e = firstArc[queue[at]]; e >= 0; e = nextArc[e]) {
        if (left[e] > 0 && level[to[e]] < 0) {
          level[to[e]] = level[queue[at]] + 1;
          queue[count++] = to[e];
        }
      }
    }
    return level[sink] >= 0;
  }

  /** One path along rising levels, without recursion; 0 where there is none left. */
  private long push(int source, int sink) {
    int depth = 0;
    int at = source;
    while (at != sink) {
      int e = current[at];
      while (e >= 0 && (left[e] == 0 || level[to[e]] != level[at] + 1)) {
        e = nextArc[e];
      }
      current[at] = e;
      if (e >= 0) {
        path[depth++] = e;
        at = to[e];
      } else if (depth == 0) {
        return 0;
      } else {
        level[at] = -1;
        at = to[path[--depth] ^ 1];
      }
    }
    long most = Long.MAX_VALUE;
    for (int i = 0; i < depth; i++) {
      most = Math.min(most, left[path[i]]);
    }
    for (int i = 0; i < depth; i++) {
      left[path[i]] -= most;
      left[path[i] ^ 1] += most;
    }
    return most;
  }

  /** After solving: what the source still reaches, the near side of a cheapest cut. */
  BitSet nearSide() {
    BitSet near = new BitSet();
    for (int v = 0; v < nodes; v++) {
      near.set(v, level[v] >= 0);
    }
    return near;
  }
}

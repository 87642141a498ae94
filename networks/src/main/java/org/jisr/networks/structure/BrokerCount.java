package org.jisr.networks.structure;

/**
 * Counts what one node stands between: all pairs of those before and after it by group, less the
 * pairs that have a tie of their own.
 */
final class BrokerCount {
  private final int[][] before;
  private final int[][] after;
  private final Partition partition;
  private final long[] incoming;
  private final long[] outgoing;
  private final boolean[] next;

  BrokerCount(Brokers.Arcs in, Brokers.Arcs out, Partition partition) {
    before = in.rows();
    after = out.rows();
    this.partition = partition;
    incoming = new long[partition.groups()];
    outgoing = new long[partition.groups()];
    next = new boolean[after.length];
  }

  Brokerage of(int b) {
    int home = partition.of(b);
    for (int a : before[b]) {
      incoming[partition.of(a)]++;
    }
    long sameOut = 0;
    for (int c : after[b]) {
      outgoing[partition.of(c)]++;
      next[c] = true;
    }
    long[] same = new long[2];
    for (int a : before[b]) {
      int group = partition.of(a);
      sameOut += group == home ? 0 : outgoing[group];
      if (next[a]) {
        same[group == home ? 0 : 1]++;
      }
    }
    long in = incoming[home];
    long out = outgoing[home];
    long strangersIn = before[b].length - in;
    long strangersOut = after[b].length - out;
    long[] tied = tied(b, home);
    Brokerage result =
        new Brokerage(
            in * out - same[0] - tied[0],
            sameOut - same[1] - tied[1],
            strangersIn * out - tied[2],
            in * strangersOut - tied[3],
            strangersIn * strangersOut - sameOut - tied[4]);
    clear(b);
    return result;
  }

  /** Pairs a, c of each kind with a tie a → c. */
  private long[] tied(int b, int home) {
    long[] tied = new long[5];
    for (int a : before[b]) {
      for (int c : after[a]) {
        if (next[c]) {
          tied[kind(partition.of(a), home, partition.of(c))]++;
        }
      }
    }
    return tied;
  }

  private static int kind(int a, int b, int c) {
    if (a == c) {
      return a == b ? 0 : 1;
    }
    if (b == c) {
      return 2;
    }
    return a == b ? 3 : 4;
  }

  private void clear(int b) {
    for (int a : before[b]) {
      incoming[partition.of(a)] = 0;
    }
    for (int c : after[b]) {
      outgoing[partition.of(c)] = 0;
      next[c] = false;
    }
  }
}

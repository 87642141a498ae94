package org.jisr.networks;

/**
 * The backward pass over an order of candidates, kept so that a changed stretch of it can be played
 * again alone. At every few places the components are written down; a stretch starts from the
 * nearest such place at or after its end.
 */
final class Replay {
  static final int SWAP = 0;

  /** The node at the low place moves to the high one. */
  static final int FORWARD = 1;

  /** The node at the high place moves to the low one. */
  static final int BACK = 2;

  private static final long KEPT_LABELS = 1_000_000;

  private final Contraction base;
  private final int length;
  private final int nodes;
  private final int every;
  private final int[] sequence;
  private final int[] place;
  private final int[] largest;
  private final int[] component;
  private final int[][] keptRoot;
  private final int[][] keptSize;

  private final int[] parent;
  private final int[] size;
  private final int[] stamp;
  private int[] rootNow;
  private int[] sizeNow;
  private int turn;
  private int most;

  private final int[] oldSequence;
  private final int[] oldLargest;
  private final int[] oldComponent;
  private int low;
  private int high;

  Replay(Contraction base) {
    this.base = base;
    length = base.candidates();
    nodes = base.nodes();
    every = (int) Math.max(1 + nodes / 1000, 1 + 2L * length * nodes / KEPT_LABELS);
    sequence = new int[length];
    place = new int[length];
    largest = new int[length];
    component = new int[length];
    oldSequence = new int[length];
    oldLargest = new int[length];
    oldComponent = new int[length];
    parent = new int[nodes];
    size = new int[nodes];
    stamp = new int[nodes];
    int kept = (length + every - 1) / every + 1;
    keptRoot = new int[kept][nodes];
    keptSize = new int[kept][nodes];
    for (int v = 0; v < nodes; v++) {
      keptRoot[kept - 1][v] = v;
      keptSize[kept - 1][v] = base.weights()[v];
    }
    rootNow = keptRoot[kept - 1];
    sizeNow = keptSize[kept - 1];
    for (int t = 0; t < length; t++) {
      sequence[t] = t;
      place[t] = t;
    }
    low = 0;
    high = length - 1;
    play();
    keep();
  }

  int[] sequence() {
    return sequence;
  }

  /** Where a candidate stands in the order. */
  int place(int candidate) {
    return place[candidate];
  }

  int[] largest() {
    return largest;
  }

  int[] component() {
    return component;
  }

  /** Changes the places {@code from} to {@code to} and plays them again. */
  void propose(int from, int to, int move) {
    low = from;
    high = to;
    int count = to - from + 1;
    System.arraycopy(sequence, from, oldSequence, from, count);
    System.arraycopy(largest, from, oldLargest, from, count);
    System.arraycopy(component, from, oldComponent, from, count);
    int first = sequence[from];
    int last = sequence[to];
    switch (move) {
      case FORWARD -> {
        System.arraycopy(sequence, from + 1, sequence, from, count - 1);
        sequence[to] = first;
      }
      case BACK -> {
        System.arraycopy(sequence, from, sequence, from + 1, count - 1);
        sequence[from] = last;
      }
      default -> {
        sequence[from] = last;
        sequence[to] = first;
      }
    }
    for (int t = from; t <= to; t++) {
      place[sequence[t]] = t;
    }
    play();
  }

  void accept() {
    keep();
  }

  void reject() {
    int count = high - low + 1;
    System.arraycopy(oldSequence, low, sequence, low, count);
    System.arraycopy(oldLargest, low, largest, low, count);
    System.arraycopy(oldComponent, low, component, low, count);
    for (int t = low; t <= high; t++) {
      place[sequence[t]] = t;
    }
  }

  private void start() {
    int index = Math.min((high + every) / every, keptRoot.length - 1);
    rootNow = keptRoot[index];
    sizeNow = keptSize[index];
    int at = Math.min(index * every, length);
    most = at == length ? base.restLargest() : largest[at - 1];
    turn++;
    for (int t = at - 1; t > high; t--) {
      add(t);
    }
  }

  private void play() {
    start();
    for (int t = high; t >= low; t--) {
      largest[t] = most;
      component[t] = add(t);
    }
  }

  /** Writes down the components inside the stretch that was played last. */
  private void keep() {
    int first = (low + every) / every;
    int last = high / every;
    if (last < first) {
      return;
    }
    start();
    for (int t = high; t >= low; t--) {
      add(t);
      if (t % every == 0 && t / every >= first) {
        write(t / every, t);
      }
    }
  }

  private void write(int index, int t) {
    int[] roots = keptRoot[index];
    int[] sizes = keptSize[index];
    for (int v = 0; v < nodes; v++) {
      if (v < length && place[v] < t) {
        roots[v] = v;
        sizes[v] = base.weights()[v];
      } else {
        int root = find(v);
        roots[v] = root;
        sizes[root] = size[root];
      }
    }
  }

  private int add(int t) {
    int v = sequence[t];
    int root = find(v);
    int[] adjacency = base.adjacency();
    int end = base.offsets()[v + 1];
    for (int e = base.offsets()[v]; e < end; e++) {
      int near = adjacency[e];
      if (near >= length || place[near] > t) {
        int other = find(near);
        if (other != root) {
          if (size[other] > size[root]) {
            int swap = other;
            other = root;
            root = swap;
          }
          parent[other] = root;
          size[root] += size[other];
        }
      }
    }
    most = Math.max(most, size[root]);
    return size[root];
  }

  private int find(int node) {
    int at = rootNow[node];
    if (stamp[at] != turn) {
      stamp[at] = turn;
      parent[at] = at;
      size[at] = sizeNow[at];
      return at;
    }
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}

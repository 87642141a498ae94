package org.jisr.networks;

/**
 * A binary heap of nodes by key, highest first, for keys that only fall: whoever takes the first
 * compares its key with the true one and {@linkplain #lower lowers} it when it is stale. Ties go by
 * a rank mixed from the seed, so that no result leans on how nodes were numbered.
 */
final class MaxHeap {
  /** The seed that breaks ties by the lowest id. */
  static final long BY_ID = 0;

  private final int[] nodes;
  private final double[] keys;
  private final long seed;
  private int size;

  MaxHeap(int capacity, long seed) {
    this.nodes = new int[capacity];
    this.keys = new double[capacity];
    this.seed = seed;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    size = 0;
  }

  int first() {
    return nodes[0];
  }

  double firstKey() {
    return keys[0];
  }

  void add(int node, double key) {
    int at = size++;
    while (at > 0) {
      int up = (at - 1) >>> 1;
      if (!before(node, key, nodes[up], keys[up])) {
        break;
      }
      nodes[at] = nodes[up];
      keys[at] = keys[up];
      at = up;
    }
    nodes[at] = node;
    keys[at] = key;
  }

  void removeFirst() {
    size--;
    if (size > 0) {
      sink(nodes[size], keys[size]);
    }
  }

  /** Gives the first node its true, lower key. */
  void lower(double key) {
    sink(nodes[0], key);
  }

  private void sink(int node, double key) {
    int at = 0;
    int down = 1;
    while (down < size) {
      if (down + 1 < size && before(nodes[down + 1], keys[down + 1], nodes[down], keys[down])) {
        down++;
      }
      if (!before(nodes[down], keys[down], node, key)) {
        break;
      }
      nodes[at] = nodes[down];
      keys[at] = keys[down];
      at = down;
      down = 2 * at + 1;
    }
    nodes[at] = node;
    keys[at] = key;
  }

  private boolean before(int a, double keyOfA, int b, double keyOfB) {
    if (keyOfA != keyOfB) {
      return keyOfA > keyOfB;
    }
    return rank(a) < rank(b);
  }

  private long rank(int node) {
    return seed == BY_ID ? node : Mixing.mix(seed + node);
  }
}

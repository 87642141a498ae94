package org.jisr.names;

import java.util.Arrays;

/** The names with the largest sums, found with a heap of fixed size. */
final class TopNames {
  private TopNames() {}

  /** At most {@code most} of the first {@code count} names, in no order. */
  static int[] of(int[] names, int count, float[] sums, int most) {
    if (count <= most) {
      return Arrays.copyOf(names, count);
    }
    int[] heap = Arrays.copyOf(names, most);
    for (int at = most / 2 - 1; at >= 0; at--) {
      sink(heap, at, sums);
    }
    for (int at = most; at < count; at++) {
      if (sums[names[at]] > sums[heap[0]]) {
        heap[0] = names[at];
        sink(heap, 0, sums);
      }
    }
    return heap;
  }

  private static void sink(int[] heap, int from, float[] sums) {
    int at = from;
    while (2 * at + 1 < heap.length) {
      int child = 2 * at + 1;
      if (child + 1 < heap.length && sums[heap[child + 1]] < sums[heap[child]]) {
        child++;
      }
      if (sums[heap[at]] <= sums[heap[child]]) {
        return;
      }
      int swap = heap[at];
      heap[at] = heap[child];
      heap[child] = swap;
      at = child;
    }
  }
}

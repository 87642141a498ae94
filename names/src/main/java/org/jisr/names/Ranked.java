package org.jisr.names;

import java.util.Arrays;

/**
 * Numbers with a sum each, packed in one {@code long} that orders by sum, and those with the
 * largest, found with a heap of fixed size; of equal sums the smaller number comes first.
 */
final class Ranked {
  private static final long LOW = (1L << Integer.SIZE) - 1;

  private long[] all = new long[1 << 10];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int number, float sum) {
    if (count == all.length) {
      all = Arrays.copyOf(all, count * 2);
    }
    all[count++] = (long) ordered(Float.floatToRawIntBits(sum)) << Integer.SIZE | ~number & LOW;
  }

  /** Floats of either sign in the order of whole numbers; its own inverse. */
  private static int ordered(int bits) {
    return bits ^ bits >> Integer.SIZE - 1 & Integer.MAX_VALUE;
  }

  static int number(long each) {
    return ~(int) each;
  }

  static float sum(long each) {
    return Float.intBitsToFloat(ordered((int) (each >> Integer.SIZE)));
  }

  /** At most so many, the largest sum first. */
  long[] top(int most) {
    long[] heap = Arrays.copyOf(all, Math.min(count, most));
    if (count > most) {
      for (int at = most / 2 - 1; at >= 0; at--) {
        sink(heap, at);
      }
      for (int at = most; at < count; at++) {
        if (all[at] > heap[0]) {
          heap[0] = all[at];
          sink(heap, 0);
        }
      }
    }
    Arrays.sort(heap);
    for (int at = 0; at < heap.length / 2; at++) {
      long swap = heap[at];
      heap[at] = heap[heap.length - 1 - at];
      heap[heap.length - 1 - at] = swap;
    }
    return heap;
  }

  private static void sink(long[] heap, int from) {
    int at = from;
    while (2 * at + 1 < heap.length) {
      int child = 2 * at + 1;
      child += child + 1 < heap.length && heap[child + 1] < heap[child] ? 1 : 0;
      if (heap[at] <= heap[child]) {
        return;
      }
      long swap = heap[at];
      heap[at] = heap[child];
      heap[child] = swap;
      at = child;
    }
  }
}

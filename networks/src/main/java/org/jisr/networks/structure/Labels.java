package org.jisr.networks.structure;

import java.util.Arrays;
import java.util.SplittableRandom;

/** What is done with arrays of labels. */
final class Labels {
  private Labels() {}

  /** Every node alone. */
  static int[] each(int nodes) {
    int[] labels = new int[nodes];
    Arrays.setAll(labels, v -> v);
    return labels;
  }

  /** Numbers the labels from 0 in order of first appearance, in place; how many there are. */
  static int renumber(int[] labels) {
    int[] names = new int[labels.length];
    Arrays.fill(names, -1);
    int count = 0;
    for (int v = 0; v < labels.length; v++) {
      if (names[labels[v]] < 0) {
        names[labels[v]] = count++;
      }
      labels[v] = names[labels[v]];
    }
    return count;
  }

  /** Whether two arrays divide alike, whatever the labels are called. */
  static boolean alike(int[] a, int[] b) {
    int[] first = a.clone();
    int[] second = b.clone();
    renumber(first);
    renumber(second);
    return Arrays.equals(first, second);
  }

  /** The numbers 0 to {@code count}−1 in an order that is drawn. */
  static int[] shuffled(int count, SplittableRandom random) {
    int[] order = each(count);
    for (int i = count - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }
}

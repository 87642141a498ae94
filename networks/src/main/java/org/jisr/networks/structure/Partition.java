package org.jisr.networks.structure;

import java.util.Arrays;
import java.util.Map;
import org.jisr.networks.NetworkException;

/**
 * Nodes in groups, each node in exactly one. Groups are numbered from 0 in order of their lowest
 * node, so that two divisions that differ only in how groups were called are equal. Immutable.
 */
public final class Partition {
  private final int[] labels;
  private final int[] sizes;

  private Partition(int[] labels, int[] sizes) {
    this.labels = labels;
    this.sizes = sizes;
  }

  /**
   * The division in which two nodes are together where their labels are equal.
   *
   * @param labels one for each node, 0 to N−1
   * @throws NetworkException {@code LABEL_OUT_OF_RANGE} for a label that is negative or not below N
   */
  public static Partition of(int[] labels) {
    int[] renamed = new int[labels.length];
    int[] names = new int[labels.length];
    Arrays.fill(names, -1);
    int[] sizes = new int[labels.length];
    int groups = 0;
    for (int v = 0; v < labels.length; v++) {
      int label = labels[v];
      if (label < 0 || label >= labels.length) {
        throw new NetworkException(
            "LABEL_OUT_OF_RANGE",
            "A group must be a number from 0 to one less than there are nodes.",
            Map.of("label", Integer.toString(label), "node", Integer.toString(v)));
      }
      if (names[label] < 0) {
        names[label] = groups++;
      }
      renamed[v] = names[label];
      sizes[renamed[v]]++;
    }
    return new Partition(renamed, Arrays.copyOf(sizes, groups));
  }

  /** How many nodes there are. */
  public int nodes() {
    return labels.length;
  }

  /** How many groups there are; none is empty. */
  public int groups() {
    return sizes.length;
  }

  /** The group of a node. */
  public int of(int node) {
    return labels[node];
  }

  /** How many nodes a group has. */
  public int size(int group) {
    return sizes[group];
  }

  /** The nodes of a group in ascending order; the caller's own array. */
  public int[] members(int group) {
    int[] members = new int[sizes[group]];
    int count = 0;
    for (int v = 0; v < labels.length; v++) {
      if (labels[v] == group) {
        members[count++] = v;
      }
    }
    return members;
  }

  /** The group of every node; the caller's own array. */
  public int[] labels() {
    return labels.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Partition that && Arrays.equals(labels, that.labels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(labels);
  }

  @Override
  public String toString() {
    return "Partition of " + labels.length + " nodes in " + sizes.length + " groups";
  }
}

package org.jisr.log;

import java.util.ArrayList;
import java.util.List;

/**
 * RFC 6962, section 2.1, word by word and without any cleverness: what the real code must equal.
 */
final class ReferenceTree {
  private ReferenceTree() {}

  static Hash root(List<byte[]> entries) {
    if (entries.isEmpty()) {
      return Hash.EMPTY_TREE;
    }
    if (entries.size() == 1) {
      return Hash.ofLeaf(entries.getFirst());
    }
    int k = split(entries.size());
    return Hash.ofNode(root(entries.subList(0, k)), root(entries.subList(k, entries.size())));
  }

  static List<Hash> inclusion(int index, List<byte[]> entries) {
    if (entries.size() == 1) {
      return List.of();
    }
    int k = split(entries.size());
    List<byte[]> left = entries.subList(0, k);
    List<byte[]> right = entries.subList(k, entries.size());
    List<Hash> path =
        new ArrayList<>(index < k ? inclusion(index, left) : inclusion(index - k, right));
    path.add(root(index < k ? right : left));
    return path;
  }

  static List<Hash> consistency(int oldSize, List<byte[]> entries) {
    return oldSize == 0 ? List.of() : subproof(oldSize, entries, true);
  }

  private static List<Hash> subproof(int m, List<byte[]> entries, boolean whole) {
    int n = entries.size();
    if (m == n) {
      return whole ? List.of() : List.of(root(entries));
    }
    int k = split(n);
    List<byte[]> left = entries.subList(0, k);
    List<byte[]> right = entries.subList(k, n);
    List<Hash> proof =
        new ArrayList<>(m <= k ? subproof(m, left, whole) : subproof(m - k, right, false));
    proof.add(root(m <= k ? right : left));
    return proof;
  }

  private static int split(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }
}

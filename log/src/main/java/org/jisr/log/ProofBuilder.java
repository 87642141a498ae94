package org.jisr.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Builds inclusion and consistency proofs after RFC 6962, sections 2.1.1 and 2.1.2. */
final class ProofBuilder {
  private final Subtrees subtrees;

  ProofBuilder(Subtrees subtrees) {
    this.subtrees = subtrees;
  }

  /** The siblings from leaf {@code index} to the root of the first {@code size} leaves. */
  List<Hash> inclusion(long index, long size) throws IOException {
    List<Hash> path = new ArrayList<>();
    long low = 0;
    long high = size;
    while (high - low > 1) {
      long middle = low + split(high - low);
      if (index < middle) {
        path.add(root(middle, high));
        high = middle;
      } else {
        path.add(root(low, middle));
        low = middle;
      }
    }
    return path.reversed();
  }

  /** The hashes that show that {@code size} leaves extend the first {@code oldSize}. */
  List<Hash> consistency(long oldSize, long size) throws IOException {
    List<Hash> proof = new ArrayList<>();
    if (oldSize == 0 || oldSize == size) {
      return proof;
    }
    long low = 0;
    long high = size;
    while (oldSize < high) {
      long middle = low + split(high - low);
      if (oldSize <= middle) {
        proof.add(root(middle, high));
        high = middle;
      } else {
        proof.add(root(low, middle));
        low = middle;
      }
    }
    if (low > 0) {
      proof.add(root(low, high));
    }
    return proof.reversed();
  }

  /** The root of the first {@code size} leaves. */
  Hash root(long size) throws IOException {
    return size == 0 ? Hash.EMPTY_TREE : root(0, size);
  }

  private Hash root(long low, long high) throws IOException {
    long width = high - low;
    if (Long.bitCount(width) == 1) {
      int height = Long.numberOfTrailingZeros(width);
      return subtrees.root(height, low >>> height);
    }
    long middle = low + split(width);
    return Hash.ofNode(root(low, middle), root(middle, high));
  }

  /** The largest power of two below {@code width}. */
  private static long split(long width) {
    return Long.highestOneBit(width - 1);
  }
}

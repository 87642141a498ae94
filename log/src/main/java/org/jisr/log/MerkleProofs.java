package org.jisr.log;

import java.util.ArrayList;
import java.util.List;

/** Checks of inclusion and consistency proofs, after RFC 9162, sections 2.1.3.2 and 2.1.4.2. */
final class MerkleProofs {
  private MerkleProofs() {}

  static void requireInclusion(Checkpoint checkpoint, long index, Hash leaf, List<Hash> path) {
    if (!inclusion(index, checkpoint.size(), leaf, path, checkpoint.root())) {
      throw new LogException(LogFault.PROOF_INVALID);
    }
  }

  static boolean inclusion(long index, long size, Hash leaf, List<Hash> path, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long position = index;
    long last = size - 1;
    Hash computed = leaf;
    for (Hash sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((position & 1) == 1 || position == last) {
        computed = Hash.ofNode(sibling, computed);
        while ((position & 1) == 0 && position != 0) {
          position >>= 1;
          last >>= 1;
        }
      } else {
        computed = Hash.ofNode(computed, sibling);
      }
      position >>= 1;
      last >>= 1;
    }
    return last == 0 && computed.equals(root);
  }

  static boolean consistency(long oldSize, long size, List<Hash> proof, Hash oldRoot, Hash root) {
    if (oldSize < 0 || oldSize > size) {
      return false;
    }
    if (oldSize == size) {
      return proof.isEmpty() && oldRoot.equals(root);
    }
    if (oldSize == 0) {
      return proof.isEmpty() && oldRoot.equals(Hash.EMPTY_TREE);
    }
    List<Hash> hashes = new ArrayList<>(proof);
    if (Long.bitCount(oldSize) == 1) {
      hashes.addFirst(oldRoot);
    }
    return !hashes.isEmpty() && walk(oldSize - 1, size - 1, hashes, oldRoot, root);
  }

  private static boolean walk(long oldLast, long newLast, List<Hash> hashes, Hash old, Hash root) {
    int skipped = Long.numberOfTrailingZeros(~oldLast);
    long position = oldLast >> skipped;
    long last = newLast >> skipped;
    Hash first = hashes.getFirst();
    Hash computedOld = first;
    Hash computedNew = first;
    for (Hash hash : hashes.subList(1, hashes.size())) {
      if (last == 0) {
        return false;
      }
      if ((position & 1) == 1 || position == last) {
        computedOld = Hash.ofNode(hash, computedOld);
        computedNew = Hash.ofNode(hash, computedNew);
        while ((position & 1) == 0 && position != 0) {
          position >>= 1;
          last >>= 1;
        }
      } else {
        computedNew = Hash.ofNode(computedNew, hash);
      }
      position >>= 1;
      last >>= 1;
    }
    return last == 0 && computedOld.equals(old) && computedNew.equals(root);
  }
}

package org.jisr.log;

import java.util.ArrayList;
import java.util.List;

/** The integrated tree and the durable leaves after it. Does no input or output; thread-safe. */
final class LogState {
  private Tree tree;
  private final List<StoredLeaf> pending = new ArrayList<>();

  LogState(Tree tree) {
    this.tree = tree;
  }

  synchronized Tree tree() {
    return tree;
  }

  /** The number of durable leaves. */
  synchronized long size() {
    return tree.size() + pending.size();
  }

  synchronized int pendingCount() {
    return pending.size();
  }

  synchronized void add(List<StoredLeaf> leaves) {
    pending.addAll(leaves);
  }

  synchronized List<StoredLeaf> pending() {
    return List.copyOf(pending);
  }

  /** The leaf when it is durable but not yet in the tree; otherwise its entry is in a bundle. */
  synchronized List<StoredLeaf> pendingAt(long index) {
    return index < tree.size() ? List.of() : List.of(pending.get((int) (index - tree.size())));
  }

  synchronized void integrated(Tree newTree) {
    pending.subList(0, (int) (newTree.size() - tree.size())).clear();
    tree = newTree;
  }
}

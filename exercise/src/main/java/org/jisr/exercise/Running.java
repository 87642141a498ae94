package org.jisr.exercise;

import java.util.ArrayList;
import java.util.List;

/** The nodes that run; once closed, one that is added is ended at once. */
final class Running implements AutoCloseable {
  private final List<NodeProcess> nodes = new ArrayList<>();
  private boolean closed;

  void add(NodeProcess node) {
    synchronized (this) {
      if (!closed) {
        nodes.add(node);
        return;
      }
    }
    node.close();
  }

  @Override
  public void close() {
    List<NodeProcess> all;
    synchronized (this) {
      closed = true;
      all = List.copyOf(nodes);
      nodes.clear();
    }
    all.parallelStream().forEach(NodeProcess::close);
  }
}

package org.jisr.node;

/** Placeholder. */
public final class NodeMarker {
  private NodeMarker() {}
}

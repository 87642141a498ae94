package org.jisr.node;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Parts to close in the reverse order of their making, each whatever the others do. */
final class Closing implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Closing.class.getName());

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(T part) {
    parts.push(part);
    return part;
  }

  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        LOG.log(Level.WARNING, "A part of the node did not close cleanly.", e);
      }
    }
  }
}

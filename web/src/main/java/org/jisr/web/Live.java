package org.jisr.web;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happens on the node, told at once to the screens that may know of it.
 *
 * <p>Each listener has a short queue of its own; one that cannot keep up is cut off, reconnects and
 * asks afresh, so nobody slows the node. Thread-safe.
 */
final class Live {
  private static final int QUEUE = 256;

  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** Tells every listener whose caller may know. */
  void tell(String topic, ObjectNode data, Predicate<Caller> mayKnow) {
    for (Listener listener : listeners) {
      if (mayKnow.test(listener.caller) && !listener.queue.offer(new Happening(topic, data))) {
        listener.cut = true;
      }
    }
  }

  Listener listen(Caller caller) {
    Listener listener = new Listener(caller);
    listeners.add(listener);
    return listener;
  }

  void close() {
    closed = true;
  }

  /** Something that happened. */
  record Happening(String topic, ObjectNode data) {}

  /** One screen that listens. */
  final class Listener implements AutoCloseable {
    private final Caller caller;
    private final BlockingQueue<Happening> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile boolean cut;

    private Listener(Caller caller) {
      this.caller = caller;
    }

    /** The next happening, or null when nothing happened for that long. */
    @Nullable Happening next(long milliseconds) throws InterruptedException {
      return queue.poll(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Whether listening goes on. */
    boolean open() {
      return !cut && !closed;
    }

    @Override
    public void close() {
      listeners.remove(this);
    }
  }
}

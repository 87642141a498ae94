package org.jisr.exchange;

/** Stands for the death of the process: nothing catches it, what was not durable is gone. */
final class Killed extends Error {
  private static final long serialVersionUID = 1L;

  Killed() {
    super("killed by the test", null, false, false);
  }
}

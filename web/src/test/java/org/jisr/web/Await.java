package org.jisr.web;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what another thread or node brings about; the limit only ends a hopeless test. */
final class Await {
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private Await() {}

  static <T> T value(String what, Supplier<T> supplier, Predicate<T> wanted) {
    long end = System.nanoTime() + LIMIT.toNanos();
    T value = supplier.get();
    while (!wanted.test(value)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It never came to this: " + what + "; last was " + value);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      value = supplier.get();
    }
    return value;
  }
}

package org.jisr.exchange;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another thread or node brings about; the limit only ends a hopeless test. */
final class Await {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private Await() {}

  static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It never came to this: " + what);
      }
      pause();
    }
  }

  static <T> T value(String what, Supplier<T> supplier, java.util.function.Predicate<T> wanted) {
    long end = System.nanoTime() + LIMIT.toNanos();
    T value = supplier.get();
    while (!wanted.test(value)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It never came to this: " + what + "; last was " + value);
      }
      pause();
      value = supplier.get();
    }
    return value;
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

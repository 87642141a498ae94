package org.jisr.exercise;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until an answer fits; no check depends on how fast that is. */
final class Await {
  private static final long STEP_MILLIS = 50;

  private Await() {}

  /**
   * The first answer that fits.
   *
   * @throws ExerciseException {@code WAITED_TOO_LONG}
   */
  static <T> T until(String what, Duration patience, Supplier<T> ask, Predicate<T> fits) {
    long end = System.nanoTime() + patience.toNanos();
    T answer = ask.get();
    while (!fits.test(answer)) {
      if (System.nanoTime() > end) {
        throw new ExerciseException(
            ExerciseException.Code.WAITED_TOO_LONG,
            "It did not happen in %d s: %s.".formatted(patience.toSeconds(), what));
      }
      sleep();
      answer = ask.get();
    }
    return answer;
  }

  private static void sleep() {
    try {
      Thread.sleep(STEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExerciseException(
          ExerciseException.Code.INTERRUPTED, "The exercise was interrupted.", e);
    }
  }
}

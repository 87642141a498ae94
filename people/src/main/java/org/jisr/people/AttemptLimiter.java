package org.jisr.people;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed sign-ins of each place, within a minute unless told otherwise. Runs on elapsed
 * time, so that a clock that jumps neither frees nor locks anybody. Thread-safe.
 */
final class AttemptLimiter {
  private static final int MAX_FAILURES = 10;
  private static final int MAX_PLACES = 10_000;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Ticker ticker;
  private final int maxFailures;
  private final Duration length;
  private final Map<String, Window> places =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > MAX_PLACES;
        }
      };

  AttemptLimiter(Ticker ticker) {
    this(ticker, MAX_FAILURES, WINDOW);
  }

  /** So many failures within that time close the door until it is over. */
  AttemptLimiter(Ticker ticker, int maxFailures, Duration length) {
    this.ticker = ticker;
    this.maxFailures = maxFailures;
    this.length = length;
  }

  /** Refuses a place that failed too often. */
  synchronized void require(String place) {
    Window window = places.get(place);
    if (window != null && window.failures() >= maxFailures && !over(window)) {
      throw new PeopleException(PeopleFault.TOO_MANY_ATTEMPTS);
    }
  }

  /** Counts a failure; true when it is the one that closes the door. */
  synchronized boolean failed(String place) {
    Window window = places.get(place);
    if (window == null || over(window)) {
      places.remove(place);
      places.put(place, new Window(ticker.nanos(), 1));
      return false;
    }
    Window counted = new Window(window.began(), window.failures() + 1);
    places.put(place, counted);
    return counted.failures() == maxFailures;
  }

  synchronized void succeeded(String place) {
    places.remove(place);
  }

  private boolean over(Window window) {
    return ticker.nanos() - window.began() >= length.toNanos();
  }

  private record Window(long began, int failures) {}

  /** Elapsed time in nanoseconds from any origin. */
  @FunctionalInterface
  interface Ticker {
    /** The reading now. */
    long nanos();
  }
}

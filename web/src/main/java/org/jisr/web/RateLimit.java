package org.jisr.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So many requests a second for each caller, with a burst. Runs on elapsed time, so that a clock
 * that jumps neither frees nor locks anybody. Thread-safe.
 */
final class RateLimit {
  private static final int MOST_CALLERS = 10_000;
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double burst;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST_CALLERS;
        }
      };

  private record Bucket(double tokens, long at) {}

  RateLimit(double perSecond, double burst, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanos = nanos;
  }

  /**
   * Counts a request.
   *
   * @return 0 when it may go on, else the seconds to wait
   */
  synchronized long take(String caller) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.getOrDefault(caller, new Bucket(burst, now));
    double tokens = Math.min(burst, bucket.tokens() + (now - bucket.at()) / NANOS * perSecond);
    if (tokens < 1) {
      buckets.put(caller, new Bucket(tokens, now));
      return Math.max(1, (long) Math.ceil((1 - tokens) / perSecond));
    }
    buckets.put(caller, new Bucket(tokens - 1, now));
    return 0;
  }
}

package org.jisr.people;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Questions that were asked and wait for one answer each: good once, for five minutes, in this
 * process only. Each place may have sixteen open; its oldest makes room, never somebody else's
 * until there are twenty thousand. Thread-safe.
 */
final class Ceremonies<T> {
  static final Duration LIFE = Duration.ofMinutes(5);
  private static final int PER_PLACE = 16;
  private static final int MOST = 20_000;

  private final AttemptLimiter.Ticker ticker;
  private final Map<String, Pending<T>> pending = new LinkedHashMap<>();

  private record Pending<T>(T question, String place, long began) {}

  Ceremonies(AttemptLimiter.Ticker ticker) {
    this.ticker = ticker;
  }

  /** Keeps a question; the answer names it by the secret that is returned. */
  synchronized String begin(String place, T question) {
    makeRoom(place);
    String id = Secret.next();
    pending.put(id, new Pending<>(question, place, ticker.nanos()));
    return id;
  }

  /** Takes the question away, so that nobody answers it again. */
  synchronized Optional<T> take(String id) {
    Pending<T> taken = pending.remove(id);
    return taken == null || over(taken) ? Optional.empty() : Optional.of(taken.question());
  }

  private void makeRoom(String place) {
    int own = 0;
    String oldest = null;
    Iterator<Map.Entry<String, Pending<T>>> all = pending.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<String, Pending<T>> one = all.next();
      if (over(one.getValue())) {
        all.remove();
      } else if (one.getValue().place().equals(place)) {
        own++;
        oldest = oldest == null ? one.getKey() : oldest;
      }
    }
    if (own >= PER_PLACE && oldest != null) {
      pending.remove(oldest);
    } else if (pending.size() >= MOST) {
      pending.remove(pending.keySet().iterator().next());
    }
  }

  private boolean over(Pending<T> one) {
    return ticker.nanos() - one.began() >= LIFE.toNanos();
  }
}

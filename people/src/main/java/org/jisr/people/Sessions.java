package org.jisr.people;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The sessions in use, kept in memory so that a request costs no query. The table is the truth:
 * what a change of an account ends or alters is forgotten here before the change returns.
 */
final class Sessions {
  private static final int MAX_KEPT = 10_000;

  private final PeopleDatabase database;
  private final SessionStore store;
  private final Map<String, LiveSession> kept = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  Sessions(PeopleDatabase database, SessionStore store) {
    this.database = database;
    this.store = store;
  }

  Optional<Session> find(String cookieToken, Instant now) {
    byte[] hash = Secret.hash(cookieToken);
    String key = Secret.hex(hash);
    long seenChanges = changes.get();
    @Nullable LiveSession live = kept.get(key);
    if (live == null) {
      live = database.transaction(handle -> store.find(handle, hash)).orElse(null);
    }
    if (live == null) {
      return Optional.empty();
    }
    if (live.expired(now)) {
      Session ended = live.session();
      kept.remove(key);
      database.transaction(handle -> store.delete(handle, ended));
      return Optional.empty();
    }
    if (live.fresh(now) && live.equals(kept.get(key))) {
      return Optional.of(live.session());
    }
    LiveSession used = live.fresh(now) ? live : written(live.seen(now));
    keep(key, used, seenChanges);
    return Optional.of(used.session());
  }

  private LiveSession written(LiveSession used) {
    return database.transaction(
        handle -> {
          store.seen(handle, used.session(), used.seenAt());
          return used;
        });
  }

  /** Not kept when something was forgotten since it was read: it may be what was forgotten. */
  private synchronized void keep(String key, LiveSession live, long seenChanges) {
    if (seenChanges != changes.get()) {
      return;
    }
    if (kept.size() >= MAX_KEPT) {
      kept.clear();
    }
    kept.put(key, live);
  }

  /** Lets the sessions of an account be read anew. */
  synchronized void forget(String account) {
    changes.incrementAndGet();
    kept.values().removeIf(live -> live.session().account().id().equals(account));
  }
}

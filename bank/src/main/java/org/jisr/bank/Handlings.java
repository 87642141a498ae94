package org.jisr.bank;

import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Handling;

/**
 * All handlings the bank has seen, by number. Rows of {@code bank.handling} never change and commit
 * in the order of their numbers, so only what is above the greatest known one is ever read.
 */
final class Handlings {
  private final NavigableMap<Integer, StoredHandling> byId = new ConcurrentSkipListMap<>();

  /** Reads what was added since, as far as the transaction sees it. */
  void refresh(Handle handle) {
    int known = byId.isEmpty() ? 0 : byId.lastKey();
    List<StoredHandling> added =
        handle
            .createQuery("SELECT id, json FROM bank.handling WHERE id > :known ORDER BY id")
            .bind("known", known)
            .map(
                (rows, context) ->
                    new StoredHandling(rows.getInt(1), Handling.ofJson(rows.getBytes(2))))
            .list();
    added.forEach(stored -> byId.put(stored.id(), stored));
  }

  Handling get(int id) {
    StoredHandling stored = byId.get(id);
    if (stored == null) {
      throw new IllegalStateException("A row names a handling the transaction cannot see.");
    }
    return stored.handling();
  }

  /** Those above that number, in order. */
  Iterable<StoredHandling> above(int id) {
    return byId.tailMap(id, false).values();
  }

  int greatest() {
    return byId.isEmpty() ? 0 : byId.lastKey();
  }
}

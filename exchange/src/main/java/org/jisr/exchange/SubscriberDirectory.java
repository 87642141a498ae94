package org.jisr.exchange;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The subscribers in memory, for every request; reloaded when a person changes them. Thread-safe.
 */
final class SubscriberDirectory {
  /** Longer texts are not hashed at all: nobody was ever given one. */
  private static final int MAX_SECRET = 128;

  private final Jdbi jdbi;
  private volatile Map<String, SubscriberTable.Row> byHash = Map.of();
  private volatile Map<String, SubscriberTable.Row> byPin = Map.of();
  private volatile List<SubscriberTable.Row> all = List.of();

  SubscriberDirectory(Jdbi jdbi) {
    this.jdbi = jdbi;
    reload();
  }

  synchronized void reload() {
    List<SubscriberTable.Row> rows = jdbi.withHandle(SubscriberTable::all);
    Map<String, SubscriberTable.Row> hashes = new HashMap<>();
    Map<String, SubscriberTable.Row> pins = new HashMap<>();
    for (SubscriberTable.Row row : rows) {
      row.tokenHashes().forEach(hash -> hashes.put(hash, row));
      String pin = row.subscriber().certificatePin();
      if (pin != null) {
        pins.put(pin, row);
      }
    }
    byHash = hashes;
    byPin = pins;
    all = rows;
  }

  SubscriberTable.@Nullable Row bySecret(String secret) {
    return secret.length() > MAX_SECRET ? null : byHash.get(hash(secret));
  }

  SubscriberTable.@Nullable Row byPin(String pin) {
    return byPin.get(pin);
  }

  List<SubscriberTable.Row> all() {
    return all;
  }

  static String hash(String secret) {
    return Digest.sha256Hex(secret.getBytes(StandardCharsets.UTF_8));
  }
}

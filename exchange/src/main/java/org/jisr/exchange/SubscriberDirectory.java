package org.jisr.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * The subscribers in memory, for every request; reloaded when a person changes them. Thread-safe.
 */
final class SubscriberDirectory {
  /** Longer texts are not hashed at all: nobody was ever given one. */
  private static final int MAX_SECRET = 128;

  private final Jdbi jdbi;
  private final PartyId self;
  private volatile Map<String, SubscriberTable.Row> byHash = Map.of();
  private volatile Map<String, SubscriberTable.Row> byPin = Map.of();
  private volatile List<SubscriberTable.Row> all = List.of();

  SubscriberDirectory(Jdbi jdbi, PartyId self) {
    this.jdbi = jdbi;
    this.self = self;
    reload();
  }

  synchronized void reload() {
    List<SubscriberTable.Row> rows = jdbi.inTransaction(this::read);
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

  /** All of them with their collections for spaces in which this node works. */
  List<SubscriberTable.Row> read(Handle handle) {
    List<SubscriberTable.Row> rows = SubscriberTable.all(handle);
    List<SpaceCollectionTable.Row> open = SpaceCollectionTable.open(handle);
    if (open.isEmpty()) {
      return rows;
    }
    Map<String, CharterText> charters = new HashMap<>();
    for (SpaceCollectionTable.Row row : open) {
      SpaceTable.find(handle, row.space())
          .filter(space -> space.state().works())
          .flatMap(SpaceRow::signed)
          .ifPresent(charter -> charters.put(row.space(), charter.text()));
    }
    return rows.stream().map(row -> row.with(spaces(row.subscriber(), open, charters))).toList();
  }

  /**
   * Terms may have been changed, or the charter amended, so that one no longer carries the other.
   */
  private List<SpaceCollection> spaces(
      Subscriber subscriber,
      List<SpaceCollectionTable.Row> open,
      Map<String, CharterText> charters) {
    List<SpaceCollection> spaces = new ArrayList<>();
    for (SpaceCollectionTable.Row row : open) {
      CharterText charter = charters.get(row.space());
      if (row.subscriber().equals(subscriber.id())
          && charter != null
          && subscriber.canRead()
          && subscriber.carries(self, charter)) {
        spaces.add(new SpaceCollection(row.id(), charter, row.openedAt()));
      }
    }
    return spaces;
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

package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of {@code exchange.space_collection}. */
final class SpaceCollectionTable {
  private SpaceCollectionTable() {}

  /** A collection that nobody closed. */
  record Row(String id, String subscriber, String space, Instant openedAt) {}

  /** The oldest first. */
  static List<Row> open(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT collection, subscriber, space, opened_at FROM exchange.space_collection
            WHERE closed_at IS NULL ORDER BY opened_at, collection
            """)
        .map(
            (rs, context) ->
                new Row(
                    rs.getString("collection"),
                    rs.getString("subscriber"),
                    rs.getString("space"),
                    Sql.requiredInstant(rs, "opened_at")))
        .list();
  }

  /** Does nothing where the subscriber has one for that space. */
  static void insert(Handle handle, String id, String subscriber, String space, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.space_collection (collection, subscriber, space, opened_at)
            VALUES (:id, :subscriber, :space, :now) ON CONFLICT DO NOTHING
            """)
        .bind("id", UUID.fromString(id))
        .bind("subscriber", UUID.fromString(subscriber))
        .bind("space", UUID.fromString(space))
        .bind("now", now)
        .execute();
  }

  static void close(Handle handle, String id, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE exchange.space_collection SET closed_at = :now
            WHERE collection = :id AND closed_at IS NULL
            """)
        .bind("now", now)
        .bind("id", UUID.fromString(id))
        .execute();
  }
}

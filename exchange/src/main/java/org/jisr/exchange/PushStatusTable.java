package org.jisr.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What became of pushes, for as long as their senders may ask. */
final class PushStatusTable {
  private PushStatusTable() {}

  /** Saves one and forgets those that nobody may ask for any more. */
  static void save(
      Handle handle, UUID id, String subscriber, byte[] answer, Instant now, Instant expiresAt) {
    handle
        .createUpdate("DELETE FROM exchange.push_status WHERE expires_at <= :now")
        .bind("now", now)
        .execute();
    handle
        .createUpdate(
            """
            INSERT INTO exchange.push_status (id, subscriber, answer, expires_at)
            VALUES (:id, :subscriber, :answer, :expires)
            """)
        .bind("id", id)
        .bind("subscriber", UUID.fromString(subscriber))
        .bind("answer", answer)
        .bind("expires", expiresAt)
        .execute();
  }

  static Optional<byte[]> find(Handle handle, UUID id, String subscriber, Instant now) {
    return handle
        .createQuery(
            """
            SELECT answer FROM exchange.push_status
            WHERE id = :id AND subscriber = :subscriber AND expires_at > :now
            """)
        .bind("id", id)
        .bind("subscriber", UUID.fromString(subscriber))
        .bind("now", now)
        .mapTo(byte[].class)
        .findOne();
  }
}

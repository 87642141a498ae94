package org.jisr.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Passwords in the table {@code people.password}, and the places they were used from. */
final class PasswordStore {
  private PasswordStore() {}

  static Optional<StoredPassword> find(Handle handle, String account) {
    return handle
        .createQuery("SELECT * FROM people.password WHERE account = :account")
        .bind("account", UUID.fromString(account))
        .map((row, context) -> read(row))
        .findOne();
  }

  static Optional<StoredPassword> byNumber(Handle handle, String number) {
    return handle
        .createQuery("SELECT * FROM people.password WHERE number = :number")
        .bind("number", number)
        .map((row, context) -> read(row))
        .findOne();
  }

  /** Replaces what the account had. */
  static void put(Handle handle, StoredPassword password) {
    handle
        .createUpdate(
            """
            INSERT INTO people.password
              (account, number, salt, verifier, sealed_secret, last_step, created_at)
            VALUES (:account, :number, :salt, :verifier, :secret, :step, :now)
            ON CONFLICT (account) DO UPDATE SET
              number = excluded.number, salt = excluded.salt, verifier = excluded.verifier,
              sealed_secret = excluded.sealed_secret, last_step = excluded.last_step,
              created_at = excluded.created_at
            """)
        .bind("account", UUID.fromString(password.account()))
        .bind("number", password.number())
        .bind("salt", password.salt())
        .bind("verifier", password.verifier())
        .bind("secret", password.sealedSecret())
        .bind("step", password.lastStep())
        .bind("now", password.createdAt())
        .execute();
  }

  /** Takes a step of the codes; of several users at once only one gets true. */
  static boolean take(Handle handle, String account, long step) {
    return handle
            .createUpdate(
                """
                UPDATE people.password SET last_step = :step
                WHERE account = :account AND last_step < :step
                """)
            .bind("step", step)
            .bind("account", UUID.fromString(account))
            .execute()
        > 0;
  }

  static boolean remove(Handle handle, String account) {
    handle.execute("DELETE FROM people.known_place WHERE account = ?", UUID.fromString(account));
    return handle.execute("DELETE FROM people.password WHERE account = ?", UUID.fromString(account))
        > 0;
  }

  static boolean knows(Handle handle, String account, String place) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (SELECT FROM people.known_place
              WHERE account = :account AND place_hash = :place)
            """)
        .bind("account", UUID.fromString(account))
        .bind("place", DecisionHash.bytes(account, place))
        .mapTo(Boolean.class)
        .one();
  }

  static void remember(Handle handle, String account, String place) {
    handle.execute(
        "INSERT INTO people.known_place (account, place_hash) VALUES (?, ?) ON CONFLICT DO NOTHING",
        UUID.fromString(account),
        DecisionHash.bytes(account, place));
  }

  private static StoredPassword read(ResultSet row) throws SQLException {
    return new StoredPassword(
        row.getString("account"),
        row.getString("number"),
        row.getBytes("salt"),
        row.getBytes("verifier"),
        row.getBytes("sealed_secret"),
        row.getLong("last_step"),
        row.getTimestamp("created_at").toInstant());
  }
}

package org.jisr.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Sessions in the table {@code people.session}: a session ends by being deleted. */
final class SessionStore {
  private final AccountStore accounts;

  SessionStore(AccountStore accounts) {
    this.accounts = accounts;
  }

  void insert(Handle handle, byte[] tokenHash, Session session) {
    handle
        .createUpdate(
            """
            INSERT INTO people.session
              (token_hash, id, account, csrf, started_at, seen_at, expires_at)
            VALUES (:hash, :id, :account, :csrf, :startedAt, :startedAt, :expiresAt)
            """)
        .bind("hash", tokenHash)
        .bind("id", UUID.fromString(session.id()))
        .bind("account", UUID.fromString(session.account().id()))
        .bind("csrf", session.csrf())
        .bind("startedAt", session.startedAt())
        .bind("expiresAt", session.expiresAt())
        .execute();
  }

  Optional<LiveSession> find(Handle handle, byte[] tokenHash) {
    return handle
        .createQuery("SELECT * FROM people.session WHERE token_hash = :hash")
        .bind("hash", tokenHash)
        .map(
            (row, context) -> {
              Account account = accounts.require(handle, row.getString("account")).account();
              Session session =
                  new Session(
                      row.getString("id"),
                      account,
                      row.getString("csrf"),
                      row.getTimestamp("started_at").toInstant(),
                      row.getTimestamp("expires_at").toInstant());
              return new LiveSession(session, row.getTimestamp("seen_at").toInstant());
            })
        .findOne()
        .filter(live -> live.session().account().active());
  }

  /** The account at work in a session, if the session has not ended meanwhile. */
  Optional<StoredAccount> accountOf(Handle handle, Session session) {
    Optional<UUID> id = AccountStore.uuid(session.id());
    return id.flatMap(
        key ->
            handle
                .createQuery("SELECT account FROM people.session WHERE id = :id")
                .bind("id", key)
                .mapTo(String.class)
                .findOne()
                .map(account -> accounts.require(handle, account)));
  }

  void seen(Handle handle, Session session, Instant seenAt) {
    handle
        .createUpdate(
            "UPDATE people.session SET seen_at = :seen, expires_at = :expires WHERE id = :id")
        .bind("seen", seenAt)
        .bind("expires", session.expiresAt())
        .bind("id", UUID.fromString(session.id()))
        .execute();
  }

  boolean delete(Handle handle, Session session) {
    return handle
            .createUpdate("DELETE FROM people.session WHERE id = :id")
            .bind("id", UUID.fromString(session.id()))
            .execute()
        > 0;
  }

  void deleteAll(Handle handle, String account) {
    handle
        .createUpdate("DELETE FROM people.session WHERE account = :account")
        .bind("account", UUID.fromString(account))
        .execute();
  }

  /** Deletes what nobody can use any more, so that a clock put back revives nothing. */
  void deleteExpired(Handle handle, Instant now) {
    handle
        .createUpdate(
            """
            DELETE FROM people.session WHERE token_hash IN (
              SELECT token_hash FROM people.session
              WHERE expires_at <= :now OR seen_at <= :idleSince FOR UPDATE SKIP LOCKED)
            """)
        .bind("now", now)
        .bind("idleSince", now.minus(LiveSession.IDLE))
        .execute();
  }
}

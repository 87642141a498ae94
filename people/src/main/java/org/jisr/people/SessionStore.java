package org.jisr.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Sessions in the table {@code people.session}: a session ends by being deleted. */
final class SessionStore {
  private final AccountStore accounts;

  SessionStore(AccountStore accounts) {
    this.accounts = accounts;
  }

  void insert(
      Handle handle,
      byte[] tokenHash,
      Session session,
      String place,
      @Nullable String agencyToken) {
    handle
        .createUpdate(
            """
            INSERT INTO people.session
              (token_hash, id, account, csrf, method, place, agency_token,
               started_at, seen_at, expires_at)
            VALUES (:hash, :id, :account, :csrf, :method, :place, :agencyToken,
               :startedAt, :startedAt, :expiresAt)
            """)
        .bind("hash", tokenHash)
        .bind("id", UUID.fromString(session.id()))
        .bind("account", UUID.fromString(session.account().id()))
        .bind("csrf", session.csrf())
        .bind("method", session.method().code())
        .bind("place", place)
        .bind("agencyToken", agencyToken)
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
                      SignInMethod.of(row.getString("method")),
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

  /** The sessions of an account, the last used first. */
  List<OwnSession> of(Handle handle, Session by) {
    return handle
        .createQuery(
            "SELECT * FROM people.session WHERE account = :account ORDER BY seen_at DESC, id")
        .bind("account", UUID.fromString(by.account().id()))
        .map(
            (row, context) ->
                new OwnSession(
                    row.getString("id"),
                    SignInMethod.of(row.getString("method")),
                    row.getString("place"),
                    row.getTimestamp("started_at").toInstant(),
                    row.getTimestamp("seen_at").toInstant(),
                    row.getString("id").equals(by.id())))
        .list();
  }

  /** What the agency's provider needs to end its own session too; empty for other sessions. */
  Optional<String> agencyToken(Handle handle, Session session) {
    return handle
        .createQuery(
            "SELECT agency_token FROM people.session WHERE id = :id AND agency_token IS NOT NULL")
        .bind("id", UUID.fromString(session.id()))
        .mapTo(String.class)
        .findOne();
  }

  /** Ends one session of the account, if it is the account's. */
  boolean delete(Handle handle, String account, String id) {
    return handle
            .createUpdate("DELETE FROM people.session WHERE id = :id AND account = :account")
            .bind("id", AccountStore.uuid(id).orElse(null))
            .bind("account", UUID.fromString(account))
            .execute()
        > 0;
  }

  /** Ends the account's sessions but this one. */
  int deleteOthers(Handle handle, Session kept) {
    return handle
        .createUpdate("DELETE FROM people.session WHERE account = :account AND id <> :id")
        .bind("account", UUID.fromString(kept.account().id()))
        .bind("id", UUID.fromString(kept.id()))
        .execute();
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

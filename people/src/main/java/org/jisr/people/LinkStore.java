package org.jisr.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** One-time links in the table {@code people.sign_in_link}: a link is used by deleting it. */
final class LinkStore {
  private static final Duration LIFE = Duration.ofHours(24);

  private LinkStore() {}

  /** Issues a link and ends the account's earlier ones. */
  static SignInLink issue(Handle handle, String account, Instant now) {
    deleteAll(handle, account);
    String token = Secret.next();
    Instant expiresAt = now.plus(LIFE);
    handle
        .createUpdate(
            """
            INSERT INTO people.sign_in_link (token_hash, account, expires_at)
            VALUES (:hash, :account, :expiresAt)
            """)
        .bind("hash", Secret.hash(token))
        .bind("account", UUID.fromString(account))
        .bind("expiresAt", expiresAt)
        .execute();
    return new SignInLink(account, token, expiresAt);
  }

  /** The account that a link is for, if the link is still good now. */
  static Optional<String> account(Handle handle, String token, Instant now) {
    return handle
        .createQuery(
            """
            SELECT account FROM people.sign_in_link
            WHERE token_hash = :hash AND expires_at > :now
            """)
        .bind("hash", Secret.hash(token))
        .bind("now", now)
        .mapTo(String.class)
        .findOne();
  }

  /** Uses a link up; of several users at once only one gets true. */
  static boolean use(Handle handle, String token) {
    return handle
            .createUpdate("DELETE FROM people.sign_in_link WHERE token_hash = :hash")
            .bind("hash", Secret.hash(token))
            .execute()
        > 0;
  }

  /** Deletes what nobody can use any more, so that a clock put back revives nothing. */
  static void deleteExpired(Handle handle, Instant now) {
    handle
        .createUpdate(
            """
            DELETE FROM people.sign_in_link WHERE token_hash IN (
              SELECT token_hash FROM people.sign_in_link
              WHERE expires_at <= :now FOR UPDATE SKIP LOCKED)
            """)
        .bind("now", now)
        .execute();
  }

  static void deleteAll(Handle handle, String account) {
    handle
        .createUpdate("DELETE FROM people.sign_in_link WHERE account = :account")
        .bind("account", UUID.fromString(account))
        .execute();
  }
}

package org.jisr.people;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One-time links in the table {@code people.sign_in_link}: a link is used by deleting it. */
final class LinkStore {
  private static final Duration LIFE = Duration.ofHours(24);

  private LinkStore() {}

  /** Whose a link is, and the hash of the code it opens with; null where it opens alone. */
  @SuppressWarnings("ArrayRecordComponent")
  record Found(String account, byte @Nullable [] codeHash) {
    boolean opensWith(String code) {
      return codeHash == null || MessageDigest.isEqual(codeHash, LinkCode.hash(code));
    }
  }

  /** Issues a link that opens alone, and ends the account's earlier ones. */
  static SignInLink issue(Handle handle, String account, Instant now) {
    return issue(handle, account, null, now);
  }

  /** Issues a link that opens with a code, and ends the account's earlier ones. */
  static SignInLink issue(Handle handle, String account, byte @Nullable [] codeHash, Instant now) {
    deleteAll(handle, account);
    String token = Secret.next();
    Instant expiresAt = now.plus(LIFE);
    handle
        .createUpdate(
            """
            INSERT INTO people.sign_in_link (token_hash, account, expires_at, code_hash)
            VALUES (:hash, :account, :expiresAt, :code)
            """)
        .bind("hash", Secret.hash(token))
        .bind("account", UUID.fromString(account))
        .bind("expiresAt", expiresAt)
        .bind("code", codeHash)
        .execute();
    return new SignInLink(account, token, expiresAt);
  }

  /** A link that is still good now. */
  static Optional<Found> find(Handle handle, String token, Instant now) {
    return handle
        .createQuery(
            """
            SELECT account, code_hash FROM people.sign_in_link
            WHERE token_hash = :hash AND expires_at > :now
            """)
        .bind("hash", Secret.hash(token))
        .bind("now", now)
        .map((row, context) -> new Found(row.getString("account"), row.getBytes("code_hash")))
        .findOne();
  }

  /** Counts a wrong code; the last one that is borne ends the link. */
  static void wrongCode(Handle handle, String token) {
    handle.execute(
        "UPDATE people.sign_in_link SET wrong_codes = wrong_codes + 1 WHERE token_hash = ?",
        Secret.hash(token));
    handle.execute(
        "DELETE FROM people.sign_in_link WHERE token_hash = ? AND wrong_codes >= ?",
        Secret.hash(token),
        LinkCode.TRIES);
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

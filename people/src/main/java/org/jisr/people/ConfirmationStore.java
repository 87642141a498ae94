package org.jisr.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Confirmations in the table {@code people.confirmation}; they are kept, and used once. */
final class ConfirmationStore {
  /** How long after confirming the act must follow. */
  static final Duration LIFE = Duration.ofMinutes(10);

  private ConfirmationStore() {}

  static void insert(Handle handle, Session by, Confirmation confirmation, String evidence) {
    handle
        .createUpdate(
            """
            INSERT INTO people.confirmation
              (id, account, session, act, decision_hash, method, evidence, at, expires_at)
            VALUES (:id, :account, :session, :act, :hash, :method, :evidence, :at, :expires)
            """)
        .bind("id", UUID.fromString(confirmation.id()))
        .bind("account", UUID.fromString(confirmation.account()))
        .bind("session", UUID.fromString(by.id()))
        .bind("act", confirmation.act().code())
        .bind("hash", confirmation.decisionHash())
        .bind("method", confirmation.method().code())
        .bind("evidence", evidence)
        .bind("at", confirmation.at())
        .bind("expires", confirmation.at().plus(LIFE))
        .execute();
  }

  /** Uses up the session's confirmation of exactly that; of several users one gets it. */
  static Optional<Confirmation> use(
      Handle handle, Session by, Act act, String decisionHash, Instant now) {
    return handle
        .createQuery(
            """
            UPDATE people.confirmation SET used_at = :now
            WHERE id = (
              SELECT id FROM people.confirmation
              WHERE session = :session AND act = :act AND decision_hash = :hash
                AND used_at IS NULL AND expires_at > :now AND at <= :now
              ORDER BY at DESC LIMIT 1 FOR UPDATE)
            RETURNING *
            """)
        .bind("now", now)
        .bind("session", UUID.fromString(by.id()))
        .bind("act", act.code())
        .bind("hash", decisionHash)
        .map(
            (row, context) ->
                new Confirmation(
                    row.getString("id"),
                    row.getString("account"),
                    Act.of(row.getString("act")),
                    row.getString("decision_hash"),
                    SignInMethod.of(row.getString("method")),
                    row.getTimestamp("at").toInstant()))
        .findOne();
  }
}

package org.jisr.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Linked identities in the table {@code people.agency_identity}. */
final class AgencyIdentityStore {
  private AgencyIdentityStore() {}

  static Optional<String> account(Handle handle, AgencyPerson person) {
    return handle
        .createQuery(
            """
            SELECT account FROM people.agency_identity
            WHERE issuer = :issuer AND subject = :subject
            """)
        .bind("issuer", person.issuer())
        .bind("subject", person.subject())
        .mapTo(String.class)
        .findOne();
  }

  static List<AgencyIdentity> of(Handle handle, String account) {
    return handle
        .createQuery(
            "SELECT * FROM people.agency_identity WHERE account = :account ORDER BY linked_at, id")
        .bind("account", UUID.fromString(account))
        .map(
            (row, context) ->
                new AgencyIdentity(
                    row.getString("id"),
                    row.getString("issuer"),
                    row.getString("subject"),
                    row.getTimestamp("linked_at").toInstant()))
        .list();
  }

  /** Links; false when the identity is linked already, to whomever. */
  static boolean link(Handle handle, String id, String account, AgencyPerson person, Instant now) {
    return handle
            .createUpdate(
                """
                INSERT INTO people.agency_identity (issuer, subject, id, account, linked_at)
                VALUES (:issuer, :subject, :id, :account, :now) ON CONFLICT DO NOTHING
                """)
            .bind("issuer", person.issuer())
            .bind("subject", person.subject())
            .bind("id", UUID.fromString(id))
            .bind("account", UUID.fromString(account))
            .bind("now", now)
            .execute()
        > 0;
  }

  static boolean unlink(Handle handle, String account, String id) {
    return handle
            .createUpdate("DELETE FROM people.agency_identity WHERE account = :a AND id = :id")
            .bind("a", UUID.fromString(account))
            .bind("id", AccountStore.uuid(id).orElse(null))
            .execute()
        > 0;
  }
}

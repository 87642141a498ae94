package org.jisr.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Passkeys in the table {@code people.passkey}. */
final class PasskeyStore {
  private PasskeyStore() {}

  static void insert(Handle handle, StoredPasskey key) {
    handle
        .createUpdate(
            """
            INSERT INTO people.passkey
              (credential_id, id, account, name, public_key, sign_count, attested, synced, created_at)
            VALUES
              (:credential, :id, :account, :name, :key, :count, :attested, :synced, :now)
            """)
        .bind("credential", key.credentialId())
        .bind("id", UUID.fromString(key.passkey().id()))
        .bind("account", UUID.fromString(key.account()))
        .bind("name", key.passkey().name())
        .bind("key", key.publicKey())
        .bind("count", key.signCount())
        .bind("attested", key.passkey().attested())
        .bind("synced", key.passkey().synced())
        .bind("now", key.passkey().createdAt())
        .execute();
  }

  /** The keys of an account, the oldest first. */
  static List<StoredPasskey> of(Handle handle, String account) {
    return handle
        .createQuery(
            "SELECT * FROM people.passkey WHERE account = :account ORDER BY created_at, id")
        .bind("account", UUID.fromString(account))
        .map((row, context) -> read(row))
        .list();
  }

  /** The key with that credential id, whosoever it is. */
  static Optional<StoredPasskey> find(Handle handle, byte[] credentialId) {
    return handle
        .createQuery("SELECT * FROM people.passkey WHERE credential_id = :credential")
        .bind("credential", credentialId)
        .map((row, context) -> read(row))
        .findOne();
  }

  static void used(Handle handle, byte[] credentialId, long signCount, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE people.passkey SET sign_count = :count, last_used_at = :now
            WHERE credential_id = :credential
            """)
        .bind("count", signCount)
        .bind("now", now)
        .bind("credential", credentialId)
        .execute();
  }

  static void suspend(Handle handle, byte[] credentialId, Instant now) {
    handle
        .createUpdate(
            "UPDATE people.passkey SET suspended_at = :now WHERE credential_id = :credential")
        .bind("now", now)
        .bind("credential", credentialId)
        .execute();
  }

  static boolean rename(Handle handle, String account, String id, String name) {
    return handle
            .createUpdate("UPDATE people.passkey SET name = :name WHERE account = :a AND id = :id")
            .bind("name", name)
            .bind("a", UUID.fromString(account))
            .bind("id", AccountStore.uuid(id).orElse(null))
            .execute()
        > 0;
  }

  static boolean remove(Handle handle, String account, String id) {
    return handle
            .createUpdate("DELETE FROM people.passkey WHERE account = :a AND id = :id")
            .bind("a", UUID.fromString(account))
            .bind("id", AccountStore.uuid(id).orElse(null))
            .execute()
        > 0;
  }

  private static StoredPasskey read(ResultSet row) throws SQLException {
    return new StoredPasskey(
        row.getBytes("credential_id"),
        row.getString("account"),
        row.getBytes("public_key"),
        row.getLong("sign_count"),
        new Passkey(
            row.getString("id"),
            row.getString("name"),
            row.getBoolean("attested"),
            row.getBoolean("synced"),
            row.getTimestamp("created_at").toInstant(),
            instant(row.getTimestamp("last_used_at")),
            row.getTimestamp("suspended_at") != null));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}

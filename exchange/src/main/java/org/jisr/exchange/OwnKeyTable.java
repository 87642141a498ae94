package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/** The rows of this node's changes of keys, and of who has heard of them. */
final class OwnKeyTable {
  private OwnKeyTable() {}

  /** Of the keys with which the node signs; 1 when they were never changed. */
  static int serial(Handle handle) {
    return handle
        .createQuery("SELECT coalesce(max(serial), 1) FROM exchange.own_key")
        .mapTo(Integer.class)
        .one();
  }

  static void insert(
      Handle handle, PartnerCard card, String action, Instant since, Instant overlapUntil) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.own_key (serial, fingerprint, action, since, overlap_until)
            VALUES (:serial, :fingerprint, :action, :since, :until)
            """)
        .bind("serial", card.serial())
        .bind("fingerprint", card.fingerprint().hex())
        .bind("action", action)
        .bind("since", since)
        .bind("until", overlapUntil)
        .execute();
  }

  static void letter(Handle handle, int serial, PartyId party, String envelope) {
    handle
        .createUpdate(
            "INSERT INTO exchange.own_key_letter (serial, party, envelope_id)"
                + " VALUES (:serial, :party, :id)")
        .bind("serial", serial)
        .bind("party", party.value())
        .bind("id", UUID.fromString(envelope))
        .execute();
  }

  /** The changes, newest first, each with the partners that have not answered its letter. */
  static List<KeyChange> all(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT k.serial, k.fingerprint, k.action, k.since, k.overlap_until, ARRAY(
              SELECT l.party FROM exchange.own_key_letter l
              JOIN exchange.outbox o USING (envelope_id)
              WHERE l.serial = k.serial AND o.state IN ('queued', 'sent')
              UNION SELECT r.party FROM exchange.own_revocation r
              WHERE r.serial = k.serial AND r.told_at IS NULL
              ORDER BY 1) AS waiting
            FROM exchange.own_key k ORDER BY k.serial DESC
            """)
        .map(
            (rs, context) ->
                new KeyChange(
                    rs.getInt("serial"),
                    new Fingerprint(rs.getString("fingerprint")),
                    rs.getString("action"),
                    Sql.requiredInstant(rs, "since"),
                    Sql.requiredInstant(rs, "overlap_until"),
                    List.of((String[]) rs.getArray("waiting").getArray())))
        .list();
  }

  /** Whose former connection key may still be shown, the one that ends first. */
  static @Nullable Instant overlapEnds(Handle handle) {
    return handle
        .createQuery(
            "SELECT min(overlap_until) AS ends FROM exchange.own_key"
                + " WHERE settled_at IS NULL AND former_gone_at IS NULL")
        .map((rs, context) -> Sql.instant(rs, "ends"))
        .one();
  }

  /** The former connection keys of the changes so far are shown no more. */
  static void formerGone(Handle handle, Instant now) {
    handle
        .createUpdate(
            "UPDATE exchange.own_key SET former_gone_at = :now WHERE former_gone_at IS NULL")
        .bind("now", now)
        .execute();
  }

  static long unsettled(Handle handle) {
    return handle
        .createQuery("SELECT count(*) FROM exchange.own_key WHERE settled_at IS NULL")
        .mapTo(Long.class)
        .one();
  }

  static void settled(Handle handle, Instant now) {
    handle
        .createUpdate("UPDATE exchange.own_key SET settled_at = :now WHERE settled_at IS NULL")
        .bind("now", now)
        .execute();
  }
}

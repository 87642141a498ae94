package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/** The rows of partners' keys that are no longer in use. */
final class PartnerKeyTable {
  private static final String SELECT =
      """
      SELECT card, retired_at, urgent_to, ordinary_to, pin_until, revoked_at, revoked_since,
        revoked_by FROM exchange.partner_key WHERE party = :party
      """;

  private PartnerKeyTable() {}

  /** The newest first. */
  static List<RetiredKey> of(Handle handle, PartyId party) {
    return handle
        .createQuery(SELECT + "ORDER BY serial DESC, retired_at DESC")
        .bind("party", party.value())
        .map((rs, context) -> row(rs))
        .list();
  }

  private static RetiredKey row(ResultSet rs) throws SQLException {
    return new RetiredKey(
        PartnerCard.ofStore(rs.getBytes("card")),
        Sql.requiredInstant(rs, "retired_at"),
        rs.getLong("urgent_to"),
        rs.getLong("ordinary_to"),
        Sql.requiredInstant(rs, "pin_until"),
        Sql.instant(rs, "revoked_at"),
        Sql.instant(rs, "revoked_since"),
        rs.getString("revoked_by"));
  }

  /** Keys that are replaced; what was revoked before stays so. */
  static void retire(Handle handle, RetiredKey key) {
    PartnerCard card = key.card();
    handle
        .createUpdate(
            """
            INSERT INTO exchange.partner_key (party, key_id, fingerprint, serial, card, retired_at,
              urgent_to, ordinary_to, pin_until, revoked_at, revoked_since, revoked_by)
            VALUES (:party, :key, :fingerprint, :serial, :card, :retiredAt, :urgentTo, :ordinaryTo,
              :pinUntil, :revokedAt, :revokedSince, :revokedBy)
            ON CONFLICT (party, fingerprint) DO UPDATE SET
              urgent_to = excluded.urgent_to, ordinary_to = excluded.ordinary_to,
              pin_until = excluded.pin_until, revoked_at = excluded.revoked_at,
              revoked_since = excluded.revoked_since, revoked_by = excluded.revoked_by
            WHERE exchange.partner_key.revoked_at IS NULL
            """)
        .bind("party", card.party().value())
        .bind("key", card.keys().id())
        .bind("fingerprint", card.fingerprint().hex())
        .bind("serial", card.serial())
        .bind("card", card.json())
        .bind("retiredAt", key.retiredAt())
        .bind("urgentTo", key.urgentTo())
        .bind("ordinaryTo", key.ordinaryTo())
        .bind("pinUntil", key.pinUntil())
        .bind("revokedAt", key.revokedAt())
        .bind("revokedSince", key.revokedSince())
        .bind("revokedBy", key.revokedBy())
        .execute();
  }

  /** Whether these signing keys, under whatever card, were revoked. */
  static boolean revoked(Handle handle, PartyId party, String keyId) {
    return handle
            .createQuery(
                "SELECT count(*) FROM exchange.partner_key"
                    + " WHERE party = :party AND key_id = :key AND revoked_at IS NOT NULL")
            .bind("party", party.value())
            .bind("key", keyId)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  /** Notes an envelope under a revoked key; false when it was noted before. */
  static boolean refused(Handle handle, PartyId party, String headerHash, Instant now) {
    return handle
            .createUpdate(
                "INSERT INTO exchange.revoked_envelope (party, header_hash, refused_at)"
                    + " VALUES (:party, :hash, :now) ON CONFLICT DO NOTHING")
            .bind("party", party.value())
            .bind("hash", headerHash)
            .bind("now", now)
            .execute()
        > 0;
  }

  /** How many envelopes under a revoked key were refused. */
  static int refused(Handle handle, PartyId party) {
    return handle
        .createQuery("SELECT count(*) FROM exchange.revoked_envelope WHERE party = :party")
        .bind("party", party.value())
        .mapTo(Integer.class)
        .one();
  }

  /** How many envelopes were taken since a moment from which the key was in other hands. */
  static int taken(Handle handle, PartyId party, @Nullable Instant since, Instant until) {
    return since == null
        ? 0
        : handle
            .createQuery(
                "SELECT count(*) FROM exchange.inbox WHERE party = :party"
                    + " AND received_at >= :since AND received_at <= :until")
            .bind("party", party.value())
            .bind("since", since)
            .bind("until", until)
            .mapTo(Integer.class)
            .one();
  }
}

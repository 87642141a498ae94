package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;

/** The partners' rows. */
final class PartnerTable {
  private static final String SELECT =
      """
      SELECT p.card, p.state, p.last_seen, p.pinned_at, l.forked_at IS NOT NULL AS forked
      FROM exchange.partner p LEFT JOIN exchange.partner_log l USING (party)
      """;

  private PartnerTable() {}

  static List<PartnerRow> all(Handle handle) {
    return handle
        .createQuery(SELECT + "ORDER BY p.party")
        .map((rs, context) -> row(handle, rs))
        .list();
  }

  static Optional<PartnerRow> find(Handle handle, PartyId party) {
    return one(handle, "p.party", party.value());
  }

  /** Keeps the partner's row as it is until the transaction ends. */
  static void lock(Handle handle, PartyId party) {
    handle
        .createQuery("SELECT 1 FROM exchange.partner WHERE party = :party FOR UPDATE")
        .bind("party", party.value())
        .mapTo(Integer.class)
        .findOne();
  }

  static Optional<PartnerRow> findByPin(Handle handle, String tlsPin) {
    return one(handle, "p.tls_pin", tlsPin);
  }

  private static Optional<PartnerRow> one(Handle handle, String column, String value) {
    return handle
        .createQuery(SELECT + "WHERE " + column + " = :value")
        .bind("value", value)
        .map((rs, context) -> row(handle, rs))
        .findOne();
  }

  private static PartnerRow row(Handle handle, ResultSet rs) throws SQLException {
    PartnerCard card = PartnerCard.ofStore(rs.getBytes("card"));
    return new PartnerRow(
        card,
        Codes.find(
            PartnerState.values(),
            PartnerState::code,
            rs.getString("state"),
            ExchangeFault.STORE_UNAVAILABLE),
        Sql.instant(rs, "last_seen"),
        rs.getBoolean("forked"),
        Sql.requiredInstant(rs, "pinned_at"),
        PartnerKeyTable.of(handle, card.party()));
  }

  static void save(Handle handle, PartnerCard card, PartnerState state, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.partner (party, card, tls_pin, state, enrolled_at, pinned_at)
            VALUES (:party, :card, :pin, :state, :now, :now)
            ON CONFLICT (party) DO UPDATE
            SET card = excluded.card, tls_pin = excluded.tls_pin, state = excluded.state,
              pinned_at = CASE WHEN exchange.partner.tls_pin = excluded.tls_pin
                THEN exchange.partner.pinned_at ELSE excluded.pinned_at END
            """)
        .bind("party", card.party().value())
        .bind("card", card.json())
        .bind("pin", card.tlsPin())
        .bind("state", state.code())
        .bind("now", now)
        .execute();
  }

  /** Another card with the same keys to compare; whether the partner is confirmed stays. */
  static void renew(Handle handle, PartnerCard card) {
    handle
        .createUpdate("UPDATE exchange.partner SET card = :card WHERE party = :party")
        .bind("card", card.json())
        .bind("party", card.party().value())
        .execute();
  }

  /** New keys in place of the ones before, for a partner that stays what it is. */
  static void repin(Handle handle, PartnerCard card, Instant now) {
    handle
        .createUpdate(
            "UPDATE exchange.partner SET card = :card, tls_pin = :pin, pinned_at = :now"
                + " WHERE party = :party")
        .bind("card", card.json())
        .bind("pin", card.tlsPin())
        .bind("now", now)
        .bind("party", card.party().value())
        .execute();
  }

  static void revoked(Handle handle, PartyId party) {
    handle
        .createUpdate("UPDATE exchange.partner SET state = 'revoked' WHERE party = :party")
        .bind("party", party.value())
        .execute();
  }

  static void seen(Handle handle, PartyId party, Instant now) {
    handle
        .createUpdate("UPDATE exchange.partner SET last_seen = :now WHERE party = :party")
        .bind("now", now)
        .bind("party", party.value())
        .execute();
  }
}

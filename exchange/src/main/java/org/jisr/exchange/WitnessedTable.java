package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.log.Checkpoint;

/** The table of partners' witnessed checkpoints. */
final class WitnessedTable {
  private WitnessedTable() {}

  static void keep(Handle handle, PartyId partner, Checkpoint witnessed, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.partner_witnessed (party, checkpoint, size, seen_at)
            VALUES (:party, :checkpoint, :size, :now)
            ON CONFLICT (party) DO UPDATE
            SET checkpoint = :checkpoint, size = :size, seen_at = :now
            WHERE partner_witnessed.size < :size
            """)
        .bind("party", partner.value())
        .bind("checkpoint", witnessed.toString())
        .bind("size", witnessed.size())
        .bind("now", now)
        .execute();
  }

  static List<WitnessedPartner> all(Handle handle) {
    return handle
        .createQuery("SELECT party, size, seen_at FROM exchange.partner_witnessed ORDER BY party")
        .map(
            (rs, context) ->
                new WitnessedPartner(
                    new PartyId(rs.getString("party")),
                    rs.getLong("size"),
                    rs.getTimestamp("seen_at").toInstant()))
        .list();
  }
}

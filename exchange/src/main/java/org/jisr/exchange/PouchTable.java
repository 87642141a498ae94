package org.jisr.exchange;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;

/** The pouches' rows, and what waits to be put into one. */
final class PouchTable {
  private PouchTable() {}

  static void insert(Handle handle, Pouch pouch) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.pouch (id, party, direction, digest, bytes, made_at, handled_at,
              envelopes, receipts, known, problems, whole)
            VALUES (:id, :party, :direction, :digest, :bytes, :madeAt, :handledAt, :envelopes,
              :receipts, :known, :problems, :whole)
            """)
        .bind("id", UUID.fromString(pouch.id()))
        .bind("party", pouch.partner().value())
        .bind("direction", pouch.direction().code())
        .bind("digest", pouch.digest())
        .bind("bytes", pouch.bytes())
        .bind("madeAt", pouch.madeAt())
        .bind("handledAt", pouch.handledAt())
        .bind("envelopes", pouch.envelopes())
        .bind("receipts", pouch.receipts())
        .bind("known", pouch.known())
        .bind("problems", pouch.problems())
        .bind("whole", pouch.whole())
        .execute();
  }

  /** Whether there is such a pouch that this node made. */
  static boolean whole(Handle handle, UUID id) {
    return handle
            .createUpdate(
                "UPDATE exchange.pouch SET whole = true WHERE id = :id AND direction = 'out'")
            .bind("id", id)
            .execute()
        > 0;
  }

  static List<Pouch> newest(Handle handle, int limit) {
    return handle
        .createQuery("SELECT * FROM exchange.pouch ORDER BY handled_at DESC, id LIMIT :limit")
        .bind("limit", limit)
        .map(
            (rs, context) ->
                new Pouch(
                    rs.getString("id"),
                    new PartyId(rs.getString("party")),
                    rs.getString("direction").equals(Direction.IN.code())
                        ? Direction.IN
                        : Direction.OUT,
                    rs.getString("digest"),
                    rs.getLong("bytes"),
                    Sql.requiredInstant(rs, "made_at"),
                    Sql.requiredInstant(rs, "handled_at"),
                    rs.getInt("envelopes"),
                    rs.getInt("receipts"),
                    rs.getInt("known"),
                    rs.getInt("problems"),
                    rs.getBoolean("whole")))
        .list();
  }

  static List<PouchBacklog> backlog(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT p.party, coalesce(o.waiting, 0) AS waiting, o.oldest,
              coalesce(o.failing, false) AS failing,
              (SELECT count(*) FROM exchange.receipt_due d WHERE d.party = p.party) AS receipts
            FROM exchange.partner p LEFT JOIN (
              SELECT party, count(*) AS waiting, min(created_at) AS oldest,
                bool_or(last_error IS NOT NULL) AS failing
              FROM exchange.outbox WHERE state IN ('queued', 'sent') GROUP BY party) o USING (party)
            WHERE p.state = 'confirmed' ORDER BY p.party
            """)
        .map(
            (rs, context) ->
                new PouchBacklog(
                    new PartyId(rs.getString("party")),
                    rs.getInt("waiting"),
                    rs.getInt("receipts"),
                    Sql.instant(rs, "oldest"),
                    rs.getBoolean("failing")))
        .list();
  }
}

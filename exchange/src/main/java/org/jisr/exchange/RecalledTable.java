package org.jisr.exchange;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;

/** Which items of which envelopes were called back. */
final class RecalledTable {
  private RecalledTable() {}

  /** A recall that overtakes an earlier one of the same item replaces it unless that was done. */
  static void insert(
      Handle handle,
      PartyId partner,
      Direction direction,
      String envelopeId,
      List<StixId> items,
      RecallEffect act,
      String recallId,
      boolean done) {
    for (StixId item : items) {
      handle
          .createUpdate(
              """
              INSERT INTO exchange.recalled (party, direction, envelope_id, item, act, recall_id, done)
              VALUES (:party, :direction, :envelope, :item, :act, :recall, :done)
              ON CONFLICT (party, direction, envelope_id, item, act) DO UPDATE
              SET recall_id = excluded.recall_id WHERE NOT recalled.done
              """)
          .bind("party", partner.value())
          .bind("direction", direction.code())
          .bind("envelope", UUID.fromString(envelopeId))
          .bind("item", item.toString())
          .bind("act", act.code())
          .bind("recall", UUID.fromString(recallId))
          .bind("done", done)
          .execute();
    }
  }

  /** The partner's receipt says what it did; who cannot do less than withdraw did that. */
  static void done(Handle handle, String recallId, ReceiptContent receipt) {
    handle
        .createUpdate(
            """
            UPDATE exchange.recalled SET done = true
            WHERE direction = 'out' AND recall_id = :recall AND item = ANY (:items)
            """)
        .bind("recall", UUID.fromString(recallId))
        .bind("items", Sql.texts(receipt.acted()))
        .execute();
    handle
        .createUpdate(
            """
            WITH other AS (
              DELETE FROM exchange.recalled
              WHERE direction = 'out' AND recall_id = :recall AND item = ANY (:items)
              RETURNING party, direction, envelope_id, item, recall_id)
            INSERT INTO exchange.recalled (party, direction, envelope_id, item, act, recall_id, done)
            SELECT party, direction, envelope_id, item, :act, recall_id, true FROM other
            ON CONFLICT (party, direction, envelope_id, item, act) DO UPDATE SET done = true
            """)
        .bind("recall", UUID.fromString(recallId))
        .bind("items", Sql.texts(receipt.withdrawn()))
        .bind("act", RecallEffect.GONE.code())
        .execute();
  }

  /** A restriction of these is over; where another one still holds, it stays. */
  static void lifted(
      Handle handle, Direction direction, PartyId partner, String envelopeId, List<StixId> items) {
    handle
        .createUpdate(
            """
            DELETE FROM exchange.recalled r
            WHERE direction = :direction AND party = :party AND envelope_id = :envelope
              AND item = ANY (:items) AND act = 'restricted'
              AND NOT EXISTS (
                SELECT 1 FROM exchange.recall s JOIN exchange.outbox o ON o.envelope_id = s.id
                WHERE r.direction = 'out' AND s.envelope_id = r.envelope_id
                  AND s.action = 'restrict' AND s.lifted_by IS NULL AND r.item = ANY (o.items))
              AND NOT EXISTS (
                SELECT 1 FROM exchange.recall_heard h
                JOIN exchange.inbox i ON i.party = h.party AND i.envelope_id = h.id
                WHERE r.direction = 'in' AND h.party = r.party AND h.envelope_id = r.envelope_id
                  AND h.effect = 'restricted' AND NOT h.lifted AND r.item = ANY (i.items))
            """)
        .bind("direction", direction.code())
        .bind("party", partner.value())
        .bind("envelope", UUID.fromString(envelopeId))
        .bind("items", Sql.texts(items))
        .execute();
  }
}

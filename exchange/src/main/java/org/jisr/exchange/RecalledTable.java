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
      String recallId,
      boolean done) {
    for (StixId item : items) {
      handle
          .createUpdate(
              """
              INSERT INTO exchange.recalled (party, direction, envelope_id, item, recall_id, done)
              VALUES (:party, :direction, :envelope, :item, :recall, :done)
              ON CONFLICT (party, direction, envelope_id, item) DO UPDATE
              SET recall_id = excluded.recall_id WHERE NOT recalled.done
              """)
          .bind("party", partner.value())
          .bind("direction", direction.code())
          .bind("envelope", UUID.fromString(envelopeId))
          .bind("item", item.toString())
          .bind("recall", UUID.fromString(recallId))
          .bind("done", done)
          .execute();
    }
  }

  /** The partner's receipt says that these were withdrawn. */
  static void done(Handle handle, String recallId, List<StixId> withdrawn) {
    handle
        .createUpdate(
            """
            UPDATE exchange.recalled SET done = true
            WHERE direction = 'out' AND recall_id = :recall AND item = ANY (:items)
            """)
        .bind("recall", UUID.fromString(recallId))
        .bind("items", Sql.texts(withdrawn))
        .execute();
  }
}

package org.jisr.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;

/** Which receipts a partner still waits for, because what they answer came in a pouch. */
final class ReceiptDueTable {
  private ReceiptDueTable() {}

  /** One of them, as it is kept. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Due(UUID envelopeId, byte[] receipt) {}

  /** They are due from now on, whatever pouch they may have gone in before. */
  static void add(Handle handle, PartyId party, Collection<String> envelopes, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.receipt_due (party, envelope_id, due_at)
            SELECT :party, id, :now FROM unnest(:ids::uuid[]) AS id
            ON CONFLICT (party, envelope_id) DO UPDATE SET due_at = excluded.due_at, pouch = NULL
            """)
        .bind("party", party.value())
        .bind("now", now)
        .bind("ids", uuids(envelopes))
        .execute();
  }

  /** The first one behind another, in the order of their ids. */
  static Optional<Due> after(Handle handle, PartyId party, UUID last) {
    return handle
        .createQuery(
            """
            SELECT d.envelope_id, i.receipt FROM exchange.receipt_due d
            JOIN exchange.inbox i USING (party, envelope_id)
            WHERE d.party = :party AND d.envelope_id > :last ORDER BY d.envelope_id LIMIT 1
            """)
        .bind("party", party.value())
        .bind("last", last)
        .map((rs, context) -> new Due(rs.getObject(1, UUID.class), rs.getBytes(2)))
        .findOne();
  }

  static void packed(Handle handle, PartyId party, Collection<String> envelopes, UUID pouch) {
    handle
        .createUpdate(
            """
            UPDATE exchange.receipt_due SET pouch = :pouch
            WHERE party = :party AND envelope_id = ANY(:ids::uuid[])
            """)
        .bind("pouch", pouch)
        .bind("party", party.value())
        .bind("ids", uuids(envelopes))
        .execute();
  }

  /** The pouch is whole on its carrier. */
  static void carried(Handle handle, UUID pouch) {
    handle
        .createUpdate("DELETE FROM exchange.receipt_due WHERE pouch = :pouch")
        .bind("pouch", pouch)
        .execute();
  }

  /** The partner got them over the connection. */
  static void given(Handle handle, PartyId party, Collection<String> envelopes) {
    handle
        .createUpdate(
            """
            DELETE FROM exchange.receipt_due
            WHERE party = :party AND envelope_id = ANY(:ids::uuid[])
            """)
        .bind("party", party.value())
        .bind("ids", uuids(envelopes))
        .execute();
  }

  private static String[] uuids(Collection<String> ids) {
    return ids.toArray(String[]::new);
  }
}

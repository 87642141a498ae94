package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;

/** The inbox's rows: what was taken from partners, each with the receipt that was given for it. */
final class InboxTable {
  private InboxTable() {}

  /** What was taken under an envelope's id. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(EnvelopeHeader header, String hash, List<StixId> items, byte[] receipt) {}

  static Optional<Row> find(Handle handle, PartyId from, String id) {
    return handle
        .createQuery(
            "SELECT header, items, receipt FROM exchange.inbox"
                + " WHERE party = :party AND envelope_id = :id")
        .bind("party", from.value())
        .bind("id", UUID.fromString(id))
        .map(
            (rs, context) -> {
              byte[] header = rs.getBytes("header");
              return new Row(
                  HeaderJson.read(header),
                  Digest.sha256Hex(header),
                  Sql.ids(rs, "items"),
                  rs.getBytes("receipt"));
            })
        .findOne();
  }

  static void insert(
      Handle handle,
      Envelope envelope,
      DeliveryState state,
      List<StixId> items,
      Instant now,
      byte[] receipt) {
    EnvelopeHeader header = envelope.header();
    handle
        .createUpdate(
            """
            INSERT INTO exchange.inbox (envelope_id, party, lane, seq, kind, state, header,
              signatures, items, received_at, receipt)
            VALUES (:id, :party, :lane, :seq, :kind, :state, :header, :signatures, :items, :now,
              :receipt)
            """)
        .bind("id", UUID.fromString(header.id()))
        .bind("party", header.from().value())
        .bind("lane", header.lane().code())
        .bind("seq", header.seq())
        .bind("kind", header.kind().code())
        .bind("state", state.code())
        .bind("header", envelope.headerBytes())
        .bind("signatures", CanonicalText.bytes(SignatureJson.write(envelope.signature())))
        .bind("items", Sql.texts(items))
        .bind("now", now)
        .bind("receipt", receipt)
        .execute();
  }
}

package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** The outbox's rows: what must reach a partner, in the order of its channel. */
final class OutboxTable {
  private OutboxTable() {}

  /** An envelope that the partner has not answered yet. */
  record Waiting(Envelope envelope, long leaf, int attempts, List<StixId> items) {}

  /** What went out, and whether it was answered. */
  record Sent(Envelope envelope, DeliveryState state) {
    boolean answered() {
      return state == DeliveryState.ACKNOWLEDGED || state == DeliveryState.REFUSED;
    }
  }

  /** What an answer, a recall or a screen needs to know of a row. */
  record Row(EnvelopeHeader header, DeliveryState state, List<StixId> items) {}

  static void insert(Handle handle, Envelope envelope, long leaf, List<StixId> items) {
    EnvelopeHeader header = envelope.header();
    handle
        .createUpdate(
            """
            INSERT INTO exchange.outbox (envelope_id, party, lane, seq, kind, state, header,
              signatures, payload, leaf, items, created_at)
            VALUES (:id, :party, :lane, :seq, :kind, 'queued', :header, :signatures, :payload,
              :leaf, :items, :createdAt)
            """)
        .bind("id", UUID.fromString(header.id()))
        .bind("party", header.to().value())
        .bind("lane", header.lane().code())
        .bind("seq", header.seq())
        .bind("kind", header.kind().code())
        .bind("header", envelope.headerBytes())
        .bind("signatures", CanonicalText.bytes(SignatureJson.write(envelope.signature())))
        .bind("payload", envelope.payload())
        .bind("leaf", leaf)
        .bind("items", Sql.texts(items))
        .bind("createdAt", header.createdAt())
        .execute();
  }

  /** How many statements went to a partner since then, those of warnings among them. */
  static long itemsSince(Handle handle, PartyId partner, Instant since) {
    return since(
        handle,
        """
        SELECT coalesce(sum(cardinality(items)), 0) FROM exchange.outbox
        WHERE party = :party AND kind IN ('release', 'tip-off') AND created_at > :since
        """,
        partner,
        since);
  }

  /** How many warnings went to a partner since then. */
  static long tipOffsSince(Handle handle, PartyId partner, Instant since) {
    return since(
        handle,
        """
        SELECT count(*) FROM exchange.outbox
        WHERE party = :party AND kind = 'tip-off' AND created_at > :since
        """,
        partner,
        since);
  }

  private static long since(Handle handle, String query, PartyId partner, Instant since) {
    return handle
        .createQuery(query)
        .bind("party", partner.value())
        .bind("since", since)
        .mapTo(Long.class)
        .one();
  }

  /** The first envelope of a channel that waits for an answer. */
  static Optional<Waiting> firstWaiting(Handle handle, PartyId partner, Lane lane) {
    return handle
        .createQuery(
            """
            SELECT header, signatures, payload, leaf, attempts, items FROM exchange.outbox
            WHERE party = :party AND lane = :lane AND state IN ('queued', 'sent')
            ORDER BY seq LIMIT 1
            """)
        .bind("party", partner.value())
        .bind("lane", lane.code())
        .map((rs, context) -> waiting(rs))
        .findOne();
  }

  private static Waiting waiting(ResultSet rs) throws SQLException {
    byte[] header = rs.getBytes("header");
    HybridSignature signature =
        SignatureJson.read(
            JsonFields.read(rs.getBytes("signatures"), ExchangeFault.STORE_UNAVAILABLE));
    return new Waiting(
        new Envelope(HeaderJson.read(header), header, signature, null, rs.getBytes("payload")),
        rs.getLong("leaf"),
        rs.getInt("attempts"),
        Sql.ids(rs, "items"));
  }

  /**
   * Takes what waits in a channel from that place on out of the outbox, in its order, for it to be
   * queued anew; nothing of it was ever attempted.
   */
  static List<Waiting> takeBack(Handle handle, PartyId partner, Lane lane, long from) {
    List<Waiting> waiting =
        handle
            .createQuery(
                """
                SELECT header, signatures, payload, leaf, attempts, items FROM exchange.outbox
                WHERE party = :party AND lane = :lane AND seq >= :from
                ORDER BY seq FOR UPDATE
                """)
            .bind("party", partner.value())
            .bind("lane", lane.code())
            .bind("from", from)
            .map((rs, context) -> waiting(rs))
            .list();
    if (waiting.stream().anyMatch(each -> each.attempts() > 0)) {
      return List.of();
    }
    handle
        .createUpdate(
            "DELETE FROM exchange.outbox WHERE party = :party AND lane = :lane AND seq >= :from")
        .bind("party", partner.value())
        .bind("lane", lane.code())
        .bind("from", from)
        .execute();
    return waiting;
  }

  /**
   * Notes of the first that waits in each channel that it may be in the partner's hands: a power
   * failure can take the note of its attempt away. All before it are answered, which is on the
   * disk, and so is whatever was noted before that; those behind it were not tried.
   */
  static void doubtFirst(Handle handle) {
    handle.execute(
        """
        UPDATE exchange.outbox SET attempts = 1
        WHERE attempts = 0 AND (party, lane, seq) IN (
          SELECT party, lane, min(seq) FROM exchange.outbox
          WHERE state IN ('queued', 'sent') GROUP BY party, lane)
        """);
  }

  /**
   * Notes an attempt; {@link #doubtFirst} makes up for a note that a crash took away, so nobody
   * waits for the disk.
   *
   * @return whether the envelope still waits as it was read
   */
  static boolean attempting(Handle handle, Waiting waiting, Instant now) {
    handle.execute("SET LOCAL synchronous_commit = off");
    return handle
            .createUpdate(
                """
                UPDATE exchange.outbox
                SET state = 'sent', attempts = attempts + 1, sent_at = coalesce(sent_at, :now)
                WHERE envelope_id = :id AND leaf = :leaf AND state IN ('queued', 'sent')
                """)
            .bind("now", now)
            .bind("id", UUID.fromString(waiting.envelope().header().id()))
            .bind("leaf", waiting.leaf())
            .execute()
        > 0;
  }

  /**
   * The next envelope behind a place of its channel that waits, noted as handed out: from here on
   * it may be in the partner's hands. The caller's last commit makes the note durable.
   */
  static Optional<Waiting> carry(
      Handle handle, PartyId partner, Lane lane, long after, Instant now) {
    handle.execute("SET LOCAL synchronous_commit = off");
    return handle
        .createQuery(
            """
            UPDATE exchange.outbox
            SET state = 'sent', attempts = attempts + 1, sent_at = coalesce(sent_at, :now)
            WHERE state IN ('queued', 'sent') AND position = (
              SELECT position FROM exchange.outbox
              WHERE party = :party AND lane = :lane AND seq > :after
                AND state IN ('queued', 'sent')
              ORDER BY seq LIMIT 1)
            RETURNING header, signatures, payload, leaf, attempts, items
            """)
        .bind("now", now)
        .bind("party", partner.value())
        .bind("lane", lane.code())
        .bind("after", after)
        .map((rs, context) -> waiting(rs))
        .findOne();
  }

  /** Signs all that is not answered with other keys; places and hashes stay. */
  static void signAnew(Handle handle, HybridKeys keys) {
    List<Envelope> waiting =
        handle
            .createQuery(
                """
                SELECT header, signatures, payload, leaf, attempts, items FROM exchange.outbox
                WHERE state IN ('queued', 'sent') FOR UPDATE
                """)
            .map((rs, context) -> waiting(rs).envelope())
            .list();
    for (Envelope envelope : waiting) {
      HybridSignature fresh = envelope.signedAnew(keys).signature();
      handle
          .createUpdate("UPDATE exchange.outbox SET signatures = :s WHERE envelope_id = :id")
          .bind("s", CanonicalText.bytes(SignatureJson.write(fresh)))
          .bind("id", UUID.fromString(envelope.header().id()))
          .execute();
    }
  }

  static void failed(Handle handle, String id, String code) {
    handle
        .createUpdate(
            "UPDATE exchange.outbox SET state = 'queued', last_error = :code"
                + " WHERE envelope_id = :id AND state IN ('queued', 'sent')")
        .bind("code", code)
        .bind("id", UUID.fromString(id))
        .execute();
  }

  /** Whether this was the first answer; a later one changes nothing. */
  static boolean answered(
      Handle handle, String id, DeliveryState state, byte[] receipt, @Nullable String code) {
    return handle
            .createUpdate(
                """
            UPDATE exchange.outbox
            SET state = :state, receipt = :receipt, last_error = :code, payload = NULL
            WHERE envelope_id = :id AND state IN ('queued', 'sent')
            """)
            .bind("state", state.code())
            .bind("receipt", receipt)
            .bind("code", code)
            .bind("id", UUID.fromString(id))
            .execute()
        > 0;
  }

  /** What was sent under this id, for a receipt; its payload is empty when it was answered. */
  static Optional<Sent> sent(Handle handle, String id) {
    return handle
        .createQuery(
            """
            SELECT header, signatures, coalesce(payload, '') AS payload, leaf, attempts, items,
              state
            FROM exchange.outbox WHERE envelope_id = :id
            """)
        .bind("id", UUID.fromString(id))
        .map((rs, context) -> new Sent(waiting(rs).envelope(), MailRows.state(rs)))
        .findOne();
  }

  /** The partner's answer as it is kept; empty before it came. */
  static Optional<byte[]> receipt(Handle handle, String id) {
    return handle
        .createQuery(
            "SELECT receipt FROM exchange.outbox WHERE envelope_id = :id AND receipt IS NOT NULL")
        .bind("id", UUID.fromString(id))
        .map((rs, context) -> rs.getBytes(1))
        .findOne();
  }

  static Optional<Row> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT header, state, items FROM exchange.outbox WHERE envelope_id = :id")
        .bind("id", UUID.fromString(id))
        .map(
            (rs, context) ->
                new Row(
                    HeaderJson.read(rs.getBytes("header")),
                    MailRows.state(rs),
                    Sql.ids(rs, "items")))
        .findOne();
  }
}

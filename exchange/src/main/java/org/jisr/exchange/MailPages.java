package org.jisr.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** Reads the outbox and the inbox for screens, by keyset. */
final class MailPages {
  private static final String OUTBOX =
      """
      SELECT o.header, o.state, o.items, o.sent_at, o.attempts, o.last_error, o.receipt,
        (SELECT array_agg(r.act || ' ' || r.item) FROM exchange.recalled r WHERE r.party = o.party
          AND r.direction = 'out' AND r.envelope_id = o.envelope_id AND r.done) AS recalled
      FROM exchange.outbox o
      """;
  private static final String INBOX =
      """
      SELECT o.header, o.state, o.items, NULL::timestamptz AS sent_at, 0 AS attempts,
        NULL::text AS last_error, o.receipt,
        (SELECT array_agg(r.act || ' ' || r.item) FROM exchange.recalled r WHERE r.party = o.party
          AND r.direction = 'in' AND r.envelope_id = o.envelope_id AND r.done) AS recalled
      FROM exchange.inbox o
      """;

  private static final String IN_SPACE =
      """
       AND EXISTS (SELECT 1 FROM exchange.space_letter l WHERE l.space = :space
        AND l.direction = :direction AND l.party = o.party AND l.envelope = o.envelope_id)""";

  private MailPages() {}

  /**
   * A page of all, or of what went or came under one space.
   *
   * @param space null for all
   */
  static Page<MailItem> page(
      Handle handle,
      Direction direction,
      @Nullable String cursor,
      int limit,
      @Nullable String space) {
    List<MailItem> items =
        handle
            .createQuery(
                select(direction)
                    + "WHERE o.position < :before"
                    + (space == null ? "" : " " + IN_SPACE)
                    + " ORDER BY o.position DESC LIMIT :limit")
            .bind("before", before(handle, direction, cursor))
            .bind("space", space == null ? null : UUID.fromString(space))
            .bind("direction", direction.code())
            .bind("limit", limit + 1)
            .map((rs, context) -> row(rs, direction))
            .list();
    boolean more = items.size() > limit;
    List<MailItem> shown = more ? items.subList(0, limit) : items;
    return new Page<>(shown, more ? shown.getLast().envelopeId() : null);
  }

  /** All envelopes that carry or name any of these objects, the newest first. */
  static List<MailItem> naming(Handle handle, Direction direction, Collection<StixId> objects) {
    return handle
        .createQuery(select(direction) + "WHERE o.items && :items::text[] ORDER BY o.position DESC")
        .bind("items", Sql.texts(List.copyOf(objects)))
        .map((rs, context) -> row(rs, direction))
        .list();
  }

  static Optional<MailItem> one(Handle handle, Direction direction, String id) {
    return handle
        .createQuery(
            select(direction) + "WHERE o.envelope_id = :id ORDER BY o.position DESC LIMIT 1")
        .bind("id", UUID.fromString(id))
        .map((rs, context) -> row(rs, direction))
        .findOne();
  }

  private static String select(Direction direction) {
    return direction == Direction.OUT ? OUTBOX : INBOX;
  }

  /** An envelope's id as the cursor: a position would tell how many envelopes lie between. */
  private static long before(Handle handle, Direction direction, @Nullable String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    String table = direction == Direction.OUT ? "exchange.outbox" : "exchange.inbox";
    return handle
        .createQuery("SELECT max(position) FROM " + table + " WHERE envelope_id = :id")
        .bind("id", UUID.fromString(Ids.uuid(cursor, ExchangeFault.MAIL_UNKNOWN)))
        .mapTo(Long.class)
        .findOne()
        .orElseThrow(() -> new ExchangeException(ExchangeFault.MAIL_UNKNOWN));
  }

  private static MailItem row(ResultSet rs, Direction direction) throws SQLException {
    EnvelopeHeader header = HeaderJson.read(rs.getBytes("header"));
    byte[] bytes = rs.getBytes("receipt");
    Receipt receipt = bytes == null ? null : Receipts.summary(bytes);
    boolean out = direction == Direction.OUT;
    return new MailItem(
        header.id(),
        out ? header.to() : header.from(),
        header.kind(),
        MailRows.state(rs),
        header.purpose(),
        items(rs, bytes),
        header.conditions(),
        header.createdAt(),
        out ? Sql.instant(rs, "sent_at") : header.createdAt(),
        receipt == null ? null : receipt.at(),
        rs.getInt("attempts"),
        receipt,
        rs.getString("last_error"),
        header.inReplyTo());
  }

  private static List<MailedItem> items(ResultSet rs, byte @Nullable [] receipt)
      throws SQLException {
    Map<StixId, String> refused =
        receipt == null
            ? Map.of()
            : ReceiptContent.read(EnvelopeCodec.read(receipt).payload()).refused();
    Array array = rs.getArray("recalled");
    Set<String> recalled =
        array == null ? Set.of() : new HashSet<>(Arrays.asList((String[]) array.getArray()));
    List<MailedItem> items = new ArrayList<>();
    for (StixId id : Sql.ids(rs, "items")) {
      items.add(
          new MailedItem(
              id,
              refused.get(id),
              said(recalled, RecallEffect.GONE, id),
              said(recalled, RecallEffect.SUPERSEDED, id),
              said(recalled, RecallEffect.RESTRICTED, id)));
    }
    return items;
  }

  private static boolean said(Set<String> recalled, RecallEffect effect, StixId id) {
    return recalled.contains(effect.code() + " " + id);
  }
}

package org.jisr.exchange;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;

/** Which copies were marked for whom. */
final class MarkTable {
  private MarkTable() {}

  /** A marked copy in an envelope that was queued for its recipient. */
  record Row(PartyId recipient, Mark mark, TracedCopy.Handed handed) {}

  static void insert(Handle handle, String envelopeId, List<Mark> marks) {
    if (marks.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO exchange.mark (envelope_id, place, item, version, seal, labelled, timed)
            VALUES (:envelope, :place, :item, :version, :seal, :labelled, :timed)
            """);
    for (int place = 0; place < marks.size(); place++) {
      Mark mark = marks.get(place);
      batch
          .bind("envelope", UUID.fromString(envelopeId))
          .bind("place", place)
          .bind("item", mark.item().toString())
          .bind("version", mark.version())
          .bind("seal", mark.seal())
          .bind("labelled", mark.labelled())
          .bind("timed", mark.timed())
          .add();
    }
    batch.execute();
  }

  /** The copies of these objects, and those with these seals; the oldest first. */
  static List<Row> find(Handle handle, Collection<String> items, Collection<String> seals) {
    return handle
        .createQuery(
            """
            SELECT m.envelope_id, m.item, m.version, m.seal, m.labelled, m.timed,
              o.party, o.leaf, o.state, o.created_at
            FROM exchange.mark m JOIN exchange.outbox o USING (envelope_id)
            WHERE (m.item = ANY(:items::text[]) OR m.seal = ANY(:seals::text[]))
              AND m.item <> :erased
            ORDER BY o.created_at, m.envelope_id, m.place
            """)
        .bind("items", items.toArray(String[]::new))
        .bind("seals", seals.toArray(String[]::new))
        .bind("erased", MailErasure.ERASED)
        .map(
            (rs, context) ->
                new Row(
                    new PartyId(rs.getString("party")),
                    new Mark(
                        StixId.parse(rs.getString("item")),
                        rs.getString("version"),
                        rs.getString("seal"),
                        rs.getBoolean("labelled"),
                        rs.getBoolean("timed")),
                    new TracedCopy.Handed(
                        rs.getString("envelope_id"),
                        rs.getLong("leaf"),
                        MailRows.state(rs),
                        Sql.requiredInstant(rs, "created_at"))))
        .list();
  }

  /** What the leaf of an envelope must commit to, also after some of what it carried was erased. */
  static List<Mark> of(Handle handle, String envelopeId) {
    return handle
        .createQuery(
            "SELECT item, version, seal, labelled, timed FROM exchange.mark"
                + " WHERE envelope_id = :envelope ORDER BY place")
        .bind("envelope", UUID.fromString(envelopeId))
        .map(
            (rs, context) ->
                new Mark(
                    StixId.parse(rs.getString("item")),
                    rs.getString("version"),
                    rs.getString("seal"),
                    rs.getBoolean("labelled"),
                    rs.getBoolean("timed")))
        .list();
  }
}

package org.jisr.exchange;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;

/** The rows of {@code exchange.remark}. */
final class RemarkTable {
  private RemarkTable() {}

  static void insert(Handle handle, Remark remark) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.remark (id, party, about, direction, items, body, said_by, said_at)
            VALUES (:id, :party, :about, :direction, :items, :text, :by, :at)
            """)
        .bind("id", UUID.fromString(remark.id()))
        .bind("party", remark.partner().value())
        .bind("about", UUID.fromString(remark.about()))
        .bind("direction", remark.direction().code())
        .bind("items", Sql.texts(remark.items()))
        .bind("text", remark.text())
        .bind("by", remark.by())
        .bind("at", remark.at())
        .execute();
  }

  /** What was said about one envelope of or to the partner, the oldest first. */
  static List<Remark> about(Handle handle, PartyId partner, String envelope) {
    return handle
        .createQuery(
            """
            SELECT * FROM exchange.remark WHERE party = :party AND about = :about
            ORDER BY said_at, id
            """)
        .bind("party", partner.value())
        .bind("about", UUID.fromString(envelope))
        .map(
            (rs, context) ->
                new Remark(
                    rs.getString("id"),
                    new PartyId(rs.getString("party")),
                    rs.getString("about"),
                    Direction.IN.code().equals(rs.getString("direction"))
                        ? Direction.IN
                        : Direction.OUT,
                    Sql.ids(rs, "items"),
                    rs.getString("body"),
                    rs.getString("said_by"),
                    Sql.requiredInstant(rs, "said_at")))
        .list();
  }

  /** Forgets what was said about items of an envelope that are here no longer. */
  static void forget(Handle handle, PartyId partner, String envelope, Collection<StixId> gone) {
    handle
        .createUpdate(
            """
            UPDATE exchange.remark SET body = ''
            WHERE party = :party AND about = :about AND items && :gone::text[]
            """)
        .bind("party", partner.value())
        .bind("about", UUID.fromString(envelope))
        .bind("gone", Sql.texts(List.copyOf(gone)))
        .execute();
  }
}

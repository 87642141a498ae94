package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;

/** What partners called back here, and which restrictions of theirs still hold. */
final class HeardTable {
  private static final int MOST = 200;

  private HeardTable() {}

  /** Those of which something is still restricted or superseded here first, then the newest. */
  static List<RecallHeard> list(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT * FROM exchange.recall_heard WHERE heard_at IS NOT NULL
            ORDER BY effect = 'restricted' AND NOT lifted DESC, heard_at DESC, id LIMIT :most
            """)
        .bind("most", MOST)
        .map((rs, context) -> row(rs))
        .list();
  }

  /** A restriction of that partner that holds; locked. */
  static Optional<RecallHeard> restriction(Handle handle, PartyId party, String id) {
    return handle
        .createQuery(
            """
            SELECT * FROM exchange.recall_heard
            WHERE party = :party AND id = :id AND effect = 'restricted' FOR UPDATE
            """)
        .bind("party", party.value())
        .bind("id", UUID.fromString(id))
        .map((rs, context) -> row(rs))
        .findOne();
  }

  static void lift(Handle handle, PartyId party, String id) {
    handle
        .createUpdate(
            "UPDATE exchange.recall_heard SET lifted = true WHERE party = :party AND id = :id")
        .bind("party", party.value())
        .bind("id", UUID.fromString(id))
        .execute();
  }

  /** The restrictions by which this one was passed on, and on which no other one still rests. */
  static List<String> passedForNothingElse(Handle handle, PartyId party, String id) {
    return handle
        .createQuery(
            """
            SELECT r.id FROM exchange.recall r
            JOIN exchange.recall_passed p ON p.recall = r.id
            WHERE p.party = :party AND p.heard = :id AND r.action = 'restrict'
              AND r.lifted_by IS NULL AND NOT r.by_person AND NOT EXISTS (
                SELECT 1 FROM exchange.recall_passed o
                JOIN exchange.recall_heard h ON h.party = o.party AND h.id = o.heard
                WHERE o.recall = r.id AND NOT h.lifted)
            ORDER BY r.id
            """)
        .bind("party", party.value())
        .bind("id", UUID.fromString(id))
        .mapTo(String.class)
        .list();
  }

  private static RecallHeard row(ResultSet rs) throws SQLException {
    return new RecallHeard(
        rs.getString("id"),
        new PartyId(rs.getString("party")),
        RecallEffect.of(rs.getString("effect")),
        rs.getString("uses"),
        rs.getInt("items"),
        Sql.requiredInstant(rs, "heard_at"),
        rs.getBoolean("lifted"));
  }
}

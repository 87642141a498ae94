package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/** The rows of {@code exchange.space} and what members answered. */
final class SpaceTable {
  private SpaceTable() {}

  static void insert(Handle handle, String id, PartyId lead, SpaceState state, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.space (id, lead, state, created_at)
            VALUES (:id, :lead, :state, :now)
            """)
        .bind("id", UUID.fromString(id))
        .bind("lead", lead.value())
        .bind("state", state.code())
        .bind("now", now)
        .execute();
  }

  /** Moves a space that is not over. */
  static void move(Handle handle, String id, SpaceState state) {
    handle
        .createUpdate(
            """
            UPDATE exchange.space SET state = :state, ended = NULL, ended_at = NULL,
              closed_at = NULL WHERE id = :id
            """)
        .bind("state", state.code())
        .bind("id", UUID.fromString(id))
        .execute();
  }

  /** It is over for this node; what came under it is to be deleted. */
  static void end(Handle handle, String id, SpaceEnd end, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE exchange.space SET state = 'closing', ended = :end, ended_at = :now
            WHERE id = :id
            """)
        .bind("end", end.code())
        .bind("now", now)
        .bind("id", UUID.fromString(id))
        .execute();
  }

  static void closed(Handle handle, String id, Instant now) {
    handle
        .createUpdate("UPDATE exchange.space SET state = 'closed', closed_at = :now WHERE id = :id")
        .bind("now", now)
        .bind("id", UUID.fromString(id))
        .execute();
  }

  static Optional<SpaceRow> find(Handle handle, String id) {
    return find(handle, id, "");
  }

  /** Locks the row until the transaction ends. */
  static Optional<SpaceRow> lock(Handle handle, String id) {
    return find(handle, id, " FOR UPDATE");
  }

  private static Optional<SpaceRow> find(Handle handle, String id, String lock) {
    return handle
        .createQuery("SELECT * FROM exchange.space WHERE id = :id" + lock)
        .bind("id", UUID.fromString(Ids.uuid(id, ExchangeFault.SPACE_UNKNOWN)))
        .map((rs, context) -> row(handle, rs))
        .findOne();
  }

  /** The newest first. */
  static List<SpaceRow> all(Handle handle) {
    return handle
        .createQuery("SELECT * FROM exchange.space ORDER BY created_at DESC, id LIMIT 500")
        .map((rs, context) -> row(handle, rs))
        .list();
  }

  /** Those whose time is over by now under the newest version that this node signed. */
  static List<String> due(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            SELECT s.id FROM exchange.space s WHERE s.state = 'active' AND (
              SELECT c.sunset FROM exchange.charter c
              WHERE c.space = s.id AND c.answer = 'signed'
              ORDER BY c.version DESC LIMIT 1) <= :now
            ORDER BY s.id
            """)
        .bind("now", now)
        .mapTo(String.class)
        .list();
  }

  static List<String> closing(Handle handle) {
    return handle
        .createQuery("SELECT id FROM exchange.space WHERE state = 'closing' ORDER BY id")
        .mapTo(String.class)
        .list();
  }

  /** Keeps a member's words; once is as good as twice. */
  static void answered(Handle handle, SignedAnswer answer) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.space_answer (space, party, version, answer, at, statement)
            VALUES (:space, :party, :version, :answer, :at, :statement)
            ON CONFLICT DO NOTHING
            """)
        .bind("space", UUID.fromString(answer.space()))
        .bind("party", answer.party().value())
        .bind("version", answer.version())
        .bind("answer", answer.answer().code())
        .bind("at", answer.at())
        .bind("statement", CanonicalText.bytes(answer.json()))
        .execute();
  }

  private static List<SignedAnswer> answers(Handle handle, String space) {
    return handle
        .createQuery(
            "SELECT statement FROM exchange.space_answer WHERE space = :space ORDER BY at, party")
        .bind("space", UUID.fromString(space))
        .map(
            (rs, context) ->
                SignedAnswer.read(
                    JsonFields.read(rs.getBytes("statement"), ExchangeFault.STORE_UNAVAILABLE)))
        .list();
  }

  private static SpaceRow row(Handle handle, ResultSet rs) throws SQLException {
    String id = rs.getString("id");
    @Nullable String ended = rs.getString("ended");
    return new SpaceRow(
        id,
        new PartyId(rs.getString("lead")),
        SpaceState.of(rs.getString("state")),
        ended == null ? null : SpaceEnd.of(ended),
        Sql.requiredInstant(rs, "created_at"),
        Sql.instant(rs, "ended_at"),
        Sql.instant(rs, "closed_at"),
        CharterTable.of(handle, id),
        answers(handle, id));
  }
}

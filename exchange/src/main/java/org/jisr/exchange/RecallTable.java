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

/** How far recalls have come: those sent, those heard, and which passes on which. */
final class RecallTable {
  private static final int MOST = 200;

  private RecallTable() {}

  /** A recall that a partner sent here. */
  record Heard(PartyId party, String id) {}

  static void insert(
      Handle handle,
      EnvelopeHeader recalled,
      String recallId,
      Notice.Recall notice,
      boolean byPerson,
      Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.recall (id, party, envelope_id, action, by_person, sent_at,
              deadline, pending, uses, lifts)
            VALUES (:id, :party, :envelope, :action, :byPerson, :now, :deadline, :pending, :uses,
              :lifts::uuid)
            """)
        .bind("id", UUID.fromString(recallId))
        .bind("party", recalled.to().value())
        .bind("envelope", UUID.fromString(recalled.id()))
        .bind("action", notice.action().code())
        .bind("byPerson", byPerson)
        .bind("now", now)
        .bind("deadline", notice.deadline())
        .bind("pending", notice.items().size())
        .bind("uses", notice.uses())
        .bind("lifts", notice.lifts())
        .execute();
    if (notice.lifts() != null) {
      handle
          .createUpdate("UPDATE exchange.recall SET lifted_by = :id WHERE id = :lifts")
          .bind("id", UUID.fromString(recallId))
          .bind("lifts", UUID.fromString(notice.lifts()))
          .execute();
    }
  }

  static void heard(Handle handle, Heard heard, Notice.Recall notice, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.recall_heard
              (party, id, acted, envelope_id, effect, uses, items, deadline, heard_at)
            VALUES (:party, :id, :items, :envelope, :effect, :uses, :items, :deadline, :now)
            """)
        .bind("party", heard.party().value())
        .bind("id", UUID.fromString(heard.id()))
        .bind("items", notice.items().size())
        .bind("envelope", UUID.fromString(notice.envelopeId()))
        .bind("effect", notice.effect().code())
        .bind("uses", notice.uses())
        .bind("deadline", notice.deadline())
        .bind("now", now)
        .execute();
  }

  static void passed(Handle handle, Heard heard, String recallId) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.recall_passed (party, heard, recall)
            VALUES (:party, :heard, :recall) ON CONFLICT DO NOTHING
            """)
        .bind("party", heard.party().value())
        .bind("heard", UUID.fromString(heard.id()))
        .bind("recall", UUID.fromString(recallId))
        .execute();
  }

  /** The partner's receipt: only the time, where news of its tree came before. */
  static void answered(
      Handle handle, String recallId, RecallCount count, @Nullable RecallEffect done, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE exchange.recall SET answered_at = :now, done = :done,
              acted = CASE WHEN version = 0 THEN :acted ELSE acted END,
              pending = CASE WHEN version = 0 THEN :pending ELSE pending END,
              refused = CASE WHEN version = 0 THEN :refused ELSE refused END
            WHERE id = :id
            """)
        .bind("id", UUID.fromString(recallId))
        .bind("now", now)
        .bind("done", done == null ? null : done.code())
        .bind("acted", count.acted())
        .bind("pending", count.pending())
        .bind("refused", count.refused())
        .execute();
  }

  /** News of the partner's tree; older news than what is known changes nothing. */
  static void progressed(Handle handle, Notice.RecallProgress progress) {
    handle
        .createUpdate(
            """
            UPDATE exchange.recall SET version = :version, acted = :acted, pending = :pending,
              refused = :refused
            WHERE id = :id AND version < :version
            """)
        .bind("id", UUID.fromString(progress.recallId()))
        .bind("version", progress.version())
        .bind("acted", progress.count().acted())
        .bind("pending", progress.count().pending())
        .bind("refused", progress.count().refused())
        .execute();
  }

  /** The recalls that this one passes on; locked, so that their counts are told one by one. */
  static List<Heard> passedOnBy(Handle handle, String recallId) {
    return handle
        .createQuery(
            """
            SELECT h.party, h.id FROM exchange.recall_heard h
            JOIN exchange.recall_passed p ON p.party = h.party AND p.heard = h.id
            WHERE p.recall = :recall ORDER BY h.party, h.id FOR UPDATE OF h
            """)
        .bind("recall", UUID.fromString(recallId))
        .map((rs, context) -> new Heard(new PartyId(rs.getString("party")), rs.getString("id")))
        .list();
  }

  /** This node's own copies and all behind it. */
  static RecallCount count(Handle handle, Heard heard) {
    return handle
        .createQuery(
            """
            SELECT h.acted + coalesce(sum(r.acted), 0) AS acted,
              coalesce(sum(r.pending), 0) AS pending, coalesce(sum(r.refused), 0) AS refused
            FROM exchange.recall_heard h
            LEFT JOIN exchange.recall_passed p ON p.party = h.party AND p.heard = h.id
            LEFT JOIN exchange.recall r ON r.id = p.recall
            WHERE h.party = :party AND h.id = :id GROUP BY h.party, h.id, h.acted
            """)
        .bind("party", heard.party().value())
        .bind("id", UUID.fromString(heard.id()))
        .map(
            (rs, context) ->
                new RecallCount(rs.getInt("acted"), rs.getInt("pending"), rs.getInt("refused")))
        .one();
  }

  /** The number of the next news to the partner, from 1. */
  static int nextVersion(Handle handle, Heard heard) {
    return handle
        .createQuery(
            """
            UPDATE exchange.recall_heard SET version = version + 1
            WHERE party = :party AND id = :id RETURNING version
            """)
        .bind("party", heard.party().value())
        .bind("id", UUID.fromString(heard.id()))
        .mapTo(Integer.class)
        .one();
  }

  static Optional<RecallStanding> find(Handle handle, String recallId) {
    return handle
        .createQuery("SELECT * FROM exchange.recall WHERE id = :id")
        .bind("id", UUID.fromString(recallId))
        .map((rs, context) -> row(rs))
        .findOne();
  }

  /** As the other, and nobody else changes it until the transaction ends. */
  static Optional<RecallStanding> held(Handle handle, String recallId) {
    return handle
        .createQuery("SELECT * FROM exchange.recall WHERE id = :id FOR UPDATE")
        .bind("id", UUID.fromString(recallId))
        .map((rs, context) -> row(rs))
        .findOne();
  }

  /** What is still open, the nearest deadline first, then the newest of the rest. */
  static List<RecallStanding> list(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT * FROM exchange.recall
            ORDER BY pending = 0, CASE WHEN pending > 0 THEN deadline END, sent_at DESC, id
            LIMIT :most
            """)
        .bind("most", MOST)
        .map((rs, context) -> row(rs))
        .list();
  }

  /** Overdue and not reported since that moment; locked, and left alone where another has them. */
  static List<RecallStanding> toReport(Handle handle, Instant now, Instant since) {
    return handle
        .createQuery(
            """
            SELECT * FROM exchange.recall
            WHERE pending > 0 AND deadline < :now
              AND (escalated_at IS NULL OR escalated_at <= :since)
            ORDER BY deadline, id LIMIT :most FOR UPDATE SKIP LOCKED
            """)
        .bind("now", now)
        .bind("since", since)
        .bind("most", MOST)
        .map((rs, context) -> row(rs))
        .list();
  }

  static void reported(Handle handle, String recallId, Instant now) {
    handle
        .createUpdate("UPDATE exchange.recall SET escalated_at = :now WHERE id = :id")
        .bind("now", now)
        .bind("id", UUID.fromString(recallId))
        .execute();
  }

  private static RecallStanding row(ResultSet rs) throws SQLException {
    String done = rs.getString("done");
    return new RecallStanding(
        rs.getString("id"),
        new PartyId(rs.getString("party")),
        rs.getString("envelope_id"),
        RecallAction.of(rs.getString("action")),
        rs.getString("uses"),
        rs.getBoolean("by_person"),
        Sql.requiredInstant(rs, "sent_at"),
        Sql.requiredInstant(rs, "deadline"),
        Sql.instant(rs, "answered_at"),
        done == null ? null : RecallEffect.of(done),
        rs.getString("lifts"),
        rs.getString("lifted_by"),
        rs.getInt("acted"),
        rs.getInt("pending"),
        rs.getInt("refused"),
        Sql.instant(rs, "escalated_at"));
  }
}

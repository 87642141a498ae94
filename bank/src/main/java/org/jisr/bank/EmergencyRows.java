package org.jisr.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.EmergencyGround;
import org.jisr.law.Purpose;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** The rows of {@code bank.emergency}; each method belongs to the transaction of its handle. */
final class EmergencyRows {
  private static final String SELECT =
      """
      SELECT e.*, (
        SELECT count(*) FROM bank.emergency o
        WHERE o.account = e.account AND o.opened_at <= e.opened_at
          AND o.opened_at > e.opened_at - interval '30 days') AS recent
      FROM bank.emergency e
      """;

  private EmergencyRows() {}

  /** How often the account did so since; a second call of the account waits for the first. */
  static int since(Handle handle, String account, Instant since) {
    handle
        .createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:account, 30))")
        .bind("account", "emergency " + account)
        .mapTo(Integer.class)
        .one();
    return handle
        .createQuery(
            "SELECT count(*) FROM bank.emergency WHERE account = :account AND opened_at > :since")
        .bind("account", account)
        .bind("since", Sql.moment(since))
        .mapTo(Integer.class)
        .one();
  }

  static void insert(Handle handle, Emergency emergency) {
    StixId object = emergency.object();
    handle
        .createUpdate(
            """
            INSERT INTO bank.emergency
              (id, account, session, purpose, ground, reason, case_ref, sought, type, object,
               opened_at, until, due_at, leaf)
            VALUES (:id, :account, :session, :purpose, :ground, :reason, :caseRef, :sought, :type,
              :object, :opened, :until, :due, :leaf)
            """)
        .bind("id", emergency.id())
        .bind("account", emergency.account())
        .bind("session", emergency.session())
        .bind("purpose", emergency.purpose().code())
        .bind("ground", emergency.ground().code())
        .bind("reason", emergency.reason())
        .bind("caseRef", emergency.caseRef())
        .bind("sought", emergency.sought())
        .bind("type", object == null ? null : object.type())
        .bind("object", object == null ? null : object.uuid())
        .bind("opened", Sql.moment(emergency.openedAt()))
        .bind("until", Sql.moment(emergency.until()))
        .bind("due", Sql.moment(emergency.dueAt()))
        .bind("leaf", emergency.leaf())
        .execute();
  }

  /** Locks the row until the transaction ends. */
  static Optional<Emergency> lock(Handle handle, UUID id) {
    return handle
        .createQuery(SELECT + "WHERE e.id = :id FOR UPDATE OF e")
        .bind("id", id)
        .map((rows, context) -> row(rows))
        .findOne();
  }

  /** Those that wait for oversight first, the longest waiting before others. */
  static List<Emergency> list(Handle handle, int most) {
    return handle
        .createQuery(
            SELECT
                + """
                ORDER BY e.reviewed_at IS NOT NULL,
                  CASE WHEN e.reviewed_at IS NULL THEN e.due_at END,
                  e.opened_at DESC, e.id LIMIT :most
                """)
        .bind("most", most)
        .map((rows, context) -> row(rows))
        .list();
  }

  static List<Emergency> open(Handle handle, String account, String session, Instant now) {
    return handle
        .createQuery(
            SELECT
                + """
                WHERE e.account = :account AND e.session = :session AND e.until > :now
                  AND e.object IS NOT NULL
                ORDER BY e.until, e.id
                """)
        .bind("account", account)
        .bind("session", session)
        .bind("now", Sql.moment(now))
        .map((rows, context) -> row(rows))
        .list();
  }

  static EmergencyStanding standing(Handle handle, Instant now) {
    return handle
        .createQuery(
            """
            SELECT count(*) FILTER (WHERE due_at > :now), count(*) FILTER (WHERE due_at <= :now)
            FROM bank.emergency WHERE reviewed_at IS NULL
            """)
        .bind("now", Sql.moment(now))
        .map((rows, context) -> new EmergencyStanding(rows.getLong(1), rows.getLong(2)))
        .one();
  }

  static void looked(Handle handle, UUID id) {
    handle
        .createUpdate("UPDATE bank.emergency SET looks = looks + 1 WHERE id = :id")
        .bind("id", id)
        .execute();
  }

  static void end(Handle handle, UUID id, Instant now) {
    handle
        .createUpdate("UPDATE bank.emergency SET until = least(until, :now) WHERE id = :id")
        .bind("now", Sql.moment(now))
        .bind("id", id)
        .execute();
  }

  static void reviewed(Handle handle, UUID id, Emergency.Review review) {
    handle
        .createUpdate(
            """
            UPDATE bank.emergency SET reviewed_at = :at, reviewed_by = :by, verdict = :verdict,
              note = :note, sought = NULL, until = least(until, :at)
            WHERE id = :id
            """)
        .bind("at", Sql.moment(review.at()))
        .bind("by", review.by())
        .bind("verdict", review.verdict().code())
        .bind("note", review.note())
        .bind("id", id)
        .execute();
  }

  /** Those overdue of which nobody was reminded since; they count as reminded of now. */
  static List<Emergency> remind(Handle handle, Instant now, Instant since) {
    List<UUID> ids =
        handle
            .createQuery(
                """
                UPDATE bank.emergency SET alarmed_at = :now
                WHERE reviewed_at IS NULL AND due_at <= :now
                  AND (alarmed_at IS NULL OR alarmed_at <= :since) RETURNING id
                """)
            .bind("now", Sql.moment(now))
            .bind("since", Sql.moment(since))
            .mapTo(UUID.class)
            .list();
    return ids.stream().flatMap(id -> lock(handle, id).stream()).toList();
  }

  /** Lets go of what was reviewed long ago; the log has what was done. */
  static void forgetBefore(Handle handle, Instant moment) {
    handle
        .createUpdate("DELETE FROM bank.emergency WHERE reviewed_at < :moment")
        .bind("moment", Sql.moment(moment))
        .execute();
  }

  /** Leaves nothing of objects that were erased but that there was an emergency. */
  static void forget(Handle handle, Set<StixId> gone) {
    for (StixId id : gone) {
      handle
          .createUpdate(
              """
              UPDATE bank.emergency SET type = NULL, object = NULL, sought = NULL, reason = '',
                note = CASE WHEN note IS NULL THEN NULL ELSE '' END
              WHERE object = :object AND type = :type
              """)
          .bind("object", id.uuid())
          .bind("type", id.type())
          .execute();
    }
  }

  private static Emergency row(ResultSet rows) throws SQLException {
    UUID object = rows.getObject("object", UUID.class);
    return new Emergency(
        rows.getObject("id", UUID.class),
        rows.getString("account"),
        rows.getString("session"),
        Purpose.of(rows.getString("purpose")),
        EmergencyGround.of(rows.getString("ground")),
        rows.getString("reason"),
        rows.getString("case_ref"),
        rows.getString("sought"),
        object == null ? null : new StixId(rows.getString("type"), object),
        Sql.instant(rows, rows.findColumn("opened_at")),
        Sql.instant(rows, rows.findColumn("until")),
        rows.getInt("looks"),
        rows.getInt("recent"),
        Sql.instant(rows, rows.findColumn("due_at")),
        rows.getLong("leaf"),
        review(rows));
  }

  private static Emergency.@Nullable Review review(ResultSet rows) throws SQLException {
    Instant at = Sql.finiteInstant(rows, rows.findColumn("reviewed_at"));
    return at == null
        ? null
        : new Emergency.Review(
            EmergencyVerdict.of(rows.getString("verdict")),
            rows.getString("reviewed_by"),
            at,
            rows.getString("note"));
  }
}

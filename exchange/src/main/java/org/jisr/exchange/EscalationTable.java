package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The timers of tip-offs and the steps they took. */
final class EscalationTable {
  private EscalationTable() {}

  static List<TipOff.Escalation> of(Handle handle, String tipOffId) {
    return handle
        .createQuery("SELECT level, at FROM exchange.escalation WHERE tip_off_id = :id ORDER BY at")
        .bind("id", UUID.fromString(tipOffId))
        .map(
            (rs, context) ->
                new TipOff.Escalation(
                    Codes.find(
                        EscalationLevel.values(),
                        EscalationLevel::code,
                        rs.getString("level"),
                        ExchangeFault.STORE_UNAVAILABLE),
                    Sql.requiredInstant(rs, "at")))
        .list();
  }

  /** When the next tip-off must climb. */
  static Optional<Instant> next(Handle handle) {
    return handle
        .createQuery("SELECT min(escalate_at) AS next FROM exchange.tip_off")
        .map((rs, context) -> Optional.ofNullable(Sql.instant(rs, "next")))
        .one();
  }

  static List<String> due(Handle handle, Instant now) {
    return handle
        .createQuery(
            "SELECT id::text FROM exchange.tip_off WHERE escalate_at <= :now ORDER BY escalate_at")
        .bind("now", now)
        .mapTo(String.class)
        .list();
  }

  static boolean stillDue(Handle handle, String id, Instant now) {
    return handle
        .createQuery(
            "SELECT 1 FROM exchange.tip_off WHERE id = :id AND escalate_at <= :now FOR UPDATE")
        .bind("id", UUID.fromString(id))
        .bind("now", now)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  static void climb(Handle handle, String id, EscalationLevel level, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE exchange.tip_off
            SET state = 'escalated', level = :level,
              escalate_at = CASE WHEN :level = 'head' THEN NULL
                ELSE :now::timestamptz + make_interval(secs => acknowledge_within) END,
              acknowledge_by = CASE WHEN :level = 'head' THEN acknowledge_by
                ELSE :now::timestamptz + make_interval(secs => acknowledge_within) END
            WHERE id = :id
            """)
        .bind("level", level.code())
        .bind("now", now)
        .bind("id", UUID.fromString(id))
        .execute();
    handle
        .createUpdate(
            """
            INSERT INTO exchange.escalation (tip_off_id, level, at) VALUES (:id, :level, :now)
            ON CONFLICT DO NOTHING
            """)
        .bind("id", UUID.fromString(id))
        .bind("level", level.code())
        .bind("now", now)
        .execute();
  }
}

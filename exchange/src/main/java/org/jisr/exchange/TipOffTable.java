package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** The tip-offs' rows; the timers of the escalation ladder live here and so survive a restart. */
final class TipOffTable {
  private TipOffTable() {}

  static void insert(
      Handle handle,
      String id,
      Direction direction,
      PartyId partner,
      TipOffContent content,
      Urgency urgency,
      List<StixId> subjects,
      TipOffState state,
      Instant now,
      Instant sentAt) {
    Duration within = Duration.ofSeconds(content.acknowledgeWithinSeconds());
    handle
        .createUpdate(
            """
            INSERT INTO exchange.tip_off (id, direction, party, threat, permitted_action, urgency,
              state, subjects, acknowledge_within, sent_at, delivered_at, acknowledge_by,
              escalate_at, level)
            VALUES (:id, :direction, :party, :threat, :action, :urgency, :state, :subjects,
              :within, :sentAt, :deliveredAt, :by, :by, 'officer')
            """)
        .bind("id", UUID.fromString(id))
        .bind("direction", direction.code())
        .bind("party", partner.value())
        .bind("threat", content.threat())
        .bind("action", content.permittedAction())
        .bind("urgency", urgency.code())
        .bind("state", state.code())
        .bind("subjects", Sql.texts(subjects))
        .bind("within", content.acknowledgeWithinSeconds())
        .bind("sentAt", sentAt)
        .bind("deliveredAt", state == TipOffState.DELIVERED ? now : null)
        .bind("by", now.plus(within))
        .execute();
  }

  static Optional<TipOff> find(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM exchange.tip_off WHERE id = :id FOR UPDATE")
        .bind("id", UUID.fromString(id))
        .map((rs, context) -> row(handle, rs))
        .findOne();
  }

  static List<TipOff> list(Handle handle, @Nullable Direction direction, int limit) {
    return handle
        .createQuery(
            """
            SELECT * FROM exchange.tip_off WHERE :direction::text IS NULL OR direction = :direction
            ORDER BY sent_at DESC, id LIMIT :limit
            """)
        .bind("direction", direction == null ? null : direction.code())
        .bind("limit", limit)
        .map((rs, context) -> row(handle, rs))
        .list();
  }

  private static TipOff row(Handle handle, ResultSet rs) throws SQLException {
    String result = rs.getString("result");
    return new TipOff(
        rs.getString("id"),
        rs.getString("direction").equals("in") ? Direction.IN : Direction.OUT,
        new PartyId(rs.getString("party")),
        rs.getString("threat"),
        rs.getString("permitted_action"),
        Urgency.of(rs.getString("urgency")),
        code(TipOffState.values(), TipOffState::code, rs.getString("state")),
        Sql.ids(rs, "subjects"),
        Sql.requiredInstant(rs, "sent_at"),
        Sql.instant(rs, "delivered_at"),
        Sql.requiredInstant(rs, "acknowledge_by"),
        Sql.instant(rs, "acknowledged_at"),
        rs.getString("acknowledged_by"),
        code(EscalationLevel.values(), EscalationLevel::code, rs.getString("level")),
        EscalationTable.of(handle, rs.getString("id")),
        result == null
            ? null
            : new TipOffOutcome(
                TipOffResult.of(result),
                rs.getString("outcome_text"),
                Sql.requiredInstant(rs, "outcome_at")));
  }

  private static <T> T code(T[] all, java.util.function.Function<T, String> code, String wanted) {
    return Codes.find(all, code, wanted, ExchangeFault.STORE_UNAVAILABLE);
  }

  /** The partner has it: its time to acknowledge counts from now, unless ours ran out before. */
  static void delivered(Handle handle, String id, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE exchange.tip_off
            SET delivered_at = :now,
              state = CASE state WHEN 'sent' THEN 'delivered' ELSE state END,
              acknowledge_by = CASE state WHEN 'sent'
                THEN :now::timestamptz + make_interval(secs => acknowledge_within) ELSE acknowledge_by END,
              escalate_at = CASE state WHEN 'sent'
                THEN :now::timestamptz + make_interval(secs => acknowledge_within) ELSE escalate_at END
            WHERE id = :id AND delivered_at IS NULL
            """)
        .bind("now", now)
        .bind("id", UUID.fromString(id))
        .execute();
  }

  static void acknowledged(Handle handle, String id, String who, Instant at) {
    handle
        .createUpdate(
            """
            UPDATE exchange.tip_off
            SET state = 'acknowledged', acknowledged_at = :at, acknowledged_by = :who,
              escalate_at = NULL
            WHERE id = :id
            """)
        .bind("at", at)
        .bind("who", who)
        .bind("id", UUID.fromString(id))
        .execute();
  }

  static void closed(Handle handle, String id, TipOffOutcome outcome) {
    handle
        .createUpdate(
            """
            UPDATE exchange.tip_off
            SET state = 'closed', result = :result, outcome_text = :text, outcome_at = :at,
              escalate_at = NULL
            WHERE id = :id
            """)
        .bind("result", outcome.result().code())
        .bind("text", outcome.text())
        .bind("at", outcome.at())
        .bind("id", UUID.fromString(id))
        .execute();
  }
}

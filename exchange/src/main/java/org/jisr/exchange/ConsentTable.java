package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Condition;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The rows of {@code exchange.consent}. */
final class ConsentTable {
  private static final int MOST = 500;

  private ConsentTable() {}

  static void insert(Handle handle, ConsentRequest request) {
    PartyId originator = request.originator();
    PartyId recipient = request.recipient();
    handle
        .createUpdate(
            """
            INSERT INTO exchange.consent (id, direction, party, envelope_id, items, statements,
              originator, recipient, named, category, purpose, reason, due_at, state, asked_at,
              asked_by, parent)
            VALUES (:id, :direction, :party, :envelope, :items, :statements, :originator,
              :recipient, :named, :category, :purpose, :reason, :due, :state, :at, :by,
              :parent::uuid)
            """)
        .bind("id", UUID.fromString(request.id()))
        .bind("direction", request.direction().code())
        .bind("party", request.party().value())
        .bind("envelope", UUID.fromString(request.envelopeId()))
        .bind("items", Sql.texts(request.items()))
        .bind("statements", request.statements().toArray(UUID[]::new))
        .bind("originator", originator == null ? null : originator.value())
        .bind("recipient", recipient == null ? null : recipient.value())
        .bind("named", request.named())
        .bind("category", request.category().code())
        .bind("purpose", request.purpose().code())
        .bind("reason", request.reason())
        .bind("due", request.dueAt())
        .bind("state", request.state().code())
        .bind("at", request.askedAt())
        .bind("by", request.askedBy())
        .bind("parent", request.parent())
        .execute();
  }

  static Optional<ConsentRequest> find(Handle handle, String id) {
    return find(handle, id, "");
  }

  /** Locks the row until the transaction ends. */
  static Optional<ConsentRequest> lock(Handle handle, String id) {
    return find(handle, id, " FOR UPDATE");
  }

  private static Optional<ConsentRequest> find(Handle handle, String id, String lock) {
    return handle
        .createQuery("SELECT * FROM exchange.consent WHERE id = :id" + lock)
        .bind("id", UUID.fromString(Ids.uuid(id, ExchangeFault.CONSENT_UNKNOWN)))
        .map((rs, context) -> row(rs))
        .findOne();
  }

  /** The open ones first, then the newest. */
  static List<ConsentRequest> list(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT * FROM exchange.consent
            ORDER BY state NOT IN ('asked', 'passed-on'), asked_at DESC, id LIMIT :most
            """)
        .bind("most", MOST)
        .map((rs, context) -> row(rs))
        .list();
  }

  /** The requests by which one of a partner is passed on. */
  static List<ConsentRequest> children(Handle handle, String parent) {
    return handle
        .createQuery("SELECT * FROM exchange.consent WHERE parent = :parent ORDER BY id")
        .bind("parent", UUID.fromString(parent))
        .map((rs, context) -> row(rs))
        .list();
  }

  /** This node's own consents to that recipient; kept from being withdrawn meanwhile. */
  static List<ConsentRequest> inForce(Handle handle, PartyId recipient, Instant now, boolean hold) {
    return handle
        .createQuery(
            """
            SELECT * FROM exchange.consent
            WHERE recipient = :recipient AND direction = 'out' AND state = 'granted'
              AND until > :now AND parent IS NULL
            ORDER BY id
            """
                + (hold ? "FOR SHARE" : ""))
        .bind("recipient", recipient.value())
        .bind("now", now)
        .map((rs, context) -> row(rs))
        .list();
  }

  static void decided(
      Handle handle,
      String id,
      ConsentState state,
      @Nullable ConsentGrant grant,
      List<RefusalReason> reasons,
      @Nullable String by,
      Instant now) {
    handle
        .createUpdate(
            """
            UPDATE exchange.consent SET state = :state, decided_at = :now,
              decided_by = :by, reasons = :reasons,
              granted = coalesce(:granted, granted), until = coalesce(:until, until),
              conditions = coalesce(:conditions, conditions)
            WHERE id = :id
            """)
        .bind("id", UUID.fromString(id))
        .bind("state", state.code())
        .bind("now", now)
        .bind("by", by)
        .bind("reasons", reasons.stream().map(RefusalReason::code).toArray(String[]::new))
        .bind("granted", grant == null ? null : Sql.texts(grant.items()))
        .bind("until", grant == null ? null : grant.until())
        .bind("conditions", grant == null ? null : conditions(grant.conditions()))
        .execute();
  }

  private static byte[] conditions(List<Condition> conditions) {
    ObjectNode json = CanonicalText.object();
    json.set("conditions", ConditionJson.write(conditions));
    return CanonicalText.bytes(json);
  }

  private static ConsentRequest row(ResultSet rs) throws SQLException {
    String originator = rs.getString("originator");
    String recipient = rs.getString("recipient");
    return new ConsentRequest(
        rs.getString("id"),
        Direction.OUT.code().equals(rs.getString("direction")) ? Direction.OUT : Direction.IN,
        new PartyId(rs.getString("party")),
        rs.getString("envelope_id"),
        Sql.ids(rs, "items"),
        Arrays.asList((UUID[]) rs.getArray("statements").getArray()),
        originator == null ? null : new PartyId(originator),
        recipient == null ? null : new PartyId(recipient),
        rs.getBoolean("named"),
        RecipientCategory.of(rs.getString("category")),
        Purpose.of(rs.getString("purpose")),
        rs.getString("reason"),
        Sql.requiredInstant(rs, "due_at"),
        ConsentState.of(rs.getString("state")),
        Sql.requiredInstant(rs, "asked_at"),
        rs.getString("asked_by"),
        Sql.instant(rs, "decided_at"),
        grant(rs),
        List.of((String[]) rs.getArray("reasons").getArray()).stream()
            .map(RefusalReason::of)
            .toList(),
        rs.getString("parent"));
  }

  private static @Nullable ConsentGrant grant(ResultSet rs) throws SQLException {
    Instant until = Sql.instant(rs, "until");
    byte[] conditions = rs.getBytes("conditions");
    return until == null || conditions == null
        ? null
        : new ConsentGrant(
            Sql.ids(rs, "granted"),
            until,
            ConditionJson.read(
                JsonFields.read(conditions, ExchangeFault.STORE_UNAVAILABLE)
                    .objects("conditions")));
  }
}

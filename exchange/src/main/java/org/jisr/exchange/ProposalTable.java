package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jisr.law.HumanRights;
import org.jisr.law.Need;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jspecify.annotations.Nullable;

/** The rows of {@code exchange.proposal}. */
final class ProposalTable {
  private static final int MOST = 200;

  private ProposalTable() {}

  /** A proposal with what may not change until it is carried out. */
  record Row(Proposal proposal, String substance) {}

  static void insert(Handle handle, Proposal proposal, String substance) {
    Warning warning = proposal.warning();
    handle
        .createUpdate(
            """
            INSERT INTO exchange.proposal (id, items, partners, purpose, case_ref, human_rights,
              needs, necessity, decision_hash, substance, state, proposed_by, proposed_at,
              expires_at, request, space, threat, permitted_action, urgency, acknowledge_within)
            VALUES (:id, :items, :partners, :purpose, :caseRef, :humanRights, :needs, :necessity,
              :hash, :substance, :state, :by, :at, :expires, :request::uuid, :space::uuid,
              :threat, :action, :urgency, :within)
            """)
        .bind("id", UUID.fromString(proposal.id()))
        .bind("items", Sql.texts(proposal.items()))
        .bind("partners", proposal.partners().stream().map(PartyId::value).toArray(String[]::new))
        .bind("purpose", proposal.purpose().code())
        .bind("caseRef", proposal.caseRef())
        .bind("humanRights", proposal.humanRights().code())
        .bind("needs", proposal.needs().stream().map(Need::code).sorted().toArray(String[]::new))
        .bind("necessity", proposal.necessity())
        .bind("hash", proposal.decisionHash())
        .bind("substance", substance)
        .bind("state", proposal.state().code())
        .bind("by", proposal.proposedBy())
        .bind("at", proposal.proposedAt())
        .bind("expires", proposal.expiresAt())
        .bind("request", proposal.request())
        .bind("space", proposal.space())
        .bind("threat", warning == null ? null : warning.threat())
        .bind("action", warning == null ? null : warning.permittedAction())
        .bind("urgency", warning == null ? null : warning.urgency().code())
        .bind("within", warning == null ? null : warning.acknowledgeWithin().toSeconds())
        .execute();
  }

  static Optional<Row> find(Handle handle, String id) {
    return find(handle, id, "");
  }

  /** Locks the row until the transaction ends. */
  static Optional<Row> lock(Handle handle, String id) {
    return find(handle, id, " FOR UPDATE");
  }

  private static Optional<Row> find(Handle handle, String id, String lock) {
    return handle
        .createQuery("SELECT * FROM exchange.proposal WHERE id = :id" + lock)
        .bind("id", UUID.fromString(Ids.uuid(id, ExchangeFault.PROPOSAL_UNKNOWN)))
        .map((rs, context) -> row(rs))
        .findOne();
  }

  /** All that somebody must still decide on or the node must still send, the oldest first. */
  static List<Row> open(Handle handle) {
    return handle
        .createQuery(
            "SELECT * FROM exchange.proposal WHERE state IN ('waiting', 'approved')"
                + " ORDER BY proposed_at, id")
        .map((rs, context) -> row(rs))
        .list();
  }

  /** What an account put forward or decided on, the newest first. */
  static List<Row> of(Handle handle, String account) {
    return handle
        .createQuery(
            """
            SELECT * FROM exchange.proposal WHERE proposed_by = :account OR decided_by = :account
            ORDER BY proposed_at DESC, id LIMIT :most
            """)
        .bind("account", account)
        .bind("most", MOST)
        .map((rs, context) -> row(rs))
        .list();
  }

  static void move(
      Handle handle,
      String id,
      ProposalState state,
      @Nullable String by,
      @Nullable String reason,
      Instant now) {
    handle
        .createUpdate(
            """
            UPDATE exchange.proposal SET state = :state, decided_by = coalesce(:by, decided_by),
              decided_at = coalesce(decided_at, :now), reason = :reason
            WHERE id = :id
            """)
        .bind("state", state.code())
        .bind("by", by)
        .bind("reason", reason)
        .bind("now", now)
        .bind("id", UUID.fromString(id))
        .execute();
  }

  static void sent(Handle handle, String id, List<String> envelopes) {
    handle
        .createUpdate(
            "UPDATE exchange.proposal SET state = 'sent', envelopes = :envelopes WHERE id = :id")
        .bind("envelopes", envelopes.stream().map(UUID::fromString).toArray(UUID[]::new))
        .bind("id", UUID.fromString(id))
        .execute();
  }

  private static Row row(ResultSet rs) throws SQLException {
    return new Row(
        new Proposal(
            rs.getString("id"),
            Sql.ids(rs, "items"),
            texts(rs, "partners").stream().map(PartyId::new).toList(),
            Purpose.of(rs.getString("purpose")),
            rs.getString("case_ref"),
            HumanRights.of(rs.getString("human_rights")),
            texts(rs, "needs").stream().map(Need::of).collect(Collectors.toUnmodifiableSet()),
            rs.getString("necessity"),
            rs.getString("decision_hash"),
            ProposalState.of(rs.getString("state")),
            rs.getString("proposed_by"),
            Sql.requiredInstant(rs, "proposed_at"),
            Sql.requiredInstant(rs, "expires_at"),
            rs.getString("decided_by"),
            Sql.instant(rs, "decided_at"),
            rs.getString("reason"),
            Arrays.stream((UUID[]) rs.getArray("envelopes").getArray())
                .map(UUID::toString)
                .toList(),
            rs.getString("request"),
            rs.getString("space"),
            warning(rs)),
        rs.getString("substance"));
  }

  private static @Nullable Warning warning(ResultSet rs) throws SQLException {
    String urgency = rs.getString("urgency");
    return urgency == null
        ? null
        : new Warning(
            rs.getString("threat"),
            rs.getString("permitted_action"),
            Urgency.of(urgency),
            Duration.ofSeconds(rs.getLong("acknowledge_within")));
  }

  private static List<String> texts(ResultSet rs, String column) throws SQLException {
    return List.of((String[]) rs.getArray(column).getArray());
  }
}

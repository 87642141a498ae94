package org.jisr.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jspecify.annotations.Nullable;

/** The rows of {@code exchange.request}. */
final class RequestTable {
  private static final String SELECT =
      """
      SELECT r.*, (SELECT o.last_error FROM exchange.outbox o
        WHERE o.envelope_id = r.id AND r.direction = 'out' AND o.state <> 'acknowledged') AS problem,
        (SELECT a.body FROM exchange.agreement a WHERE a.id = r.agreement) AS agreed
      FROM exchange.request r
      """;

  private RequestTable() {}

  static void insert(Handle handle, InformationRequest request) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.request (id, direction, party, purpose, case_ref, content, state,
              asked_by, created_at, changed_at, received_at, due_at, agreement)
            VALUES (:id, :direction, :party, :purpose, :caseRef, :content, :state, :askedBy, :now,
              :now, :receivedAt, :dueAt, CAST(:agreement AS uuid))
            """)
        .bind("id", UUID.fromString(request.id()))
        .bind("direction", request.direction().code())
        .bind("party", request.partner().value())
        .bind("purpose", request.purpose().code())
        .bind("caseRef", request.caseRef())
        .bind("content", request.content().json())
        .bind("state", request.state().code())
        .bind("askedBy", request.askedBy())
        .bind("now", request.createdAt())
        .bind("receivedAt", request.receivedAt())
        .bind("dueAt", request.dueAt())
        .bind("agreement", request.agreementId())
        .execute();
    request.steps().forEach(step -> RequestStepTable.insert(handle, request.id(), step));
  }

  /** Notes under which agreement a draft goes out. */
  static void under(Handle handle, String id, String agreement) {
    handle
        .createUpdate("UPDATE exchange.request SET agreement = :agreement WHERE id = :id")
        .bind("agreement", UUID.fromString(agreement))
        .bind("id", UUID.fromString(id))
        .execute();
  }

  /** How many requests under an agreement wait for an answer; a refused letter asks nothing. */
  static long open(Handle handle, String agreement, Direction direction) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM exchange.request r
            WHERE r.agreement = :agreement AND r.direction = :direction AND r.state IN (<open>)
              AND NOT EXISTS (SELECT 1 FROM exchange.outbox o
                WHERE o.envelope_id = r.id AND r.direction = 'out' AND o.state = 'refused')
            """)
        .bind("agreement", UUID.fromString(agreement))
        .bind("direction", direction.code())
        .bindList(
            "open",
            Arrays.stream(RequestState.values())
                .filter(each -> each.open() || each == RequestState.SUBMITTED)
                .map(RequestState::code)
                .toList())
        .mapTo(Long.class)
        .one();
  }

  static Optional<InformationRequest> find(Handle handle, String id) {
    return find(handle, id, "");
  }

  /** Locks the row until the transaction ends. */
  static Optional<InformationRequest> lock(Handle handle, String id) {
    return find(handle, id, " FOR UPDATE");
  }

  private static Optional<InformationRequest> find(Handle handle, String id, String lock) {
    return rows(
            handle,
            handle
                .createQuery(SELECT + "WHERE r.id = :id" + lock)
                .bind(
                    "id", UUID.fromString(Ids.uuid(id, ExchangeFault.INFORMATION_REQUEST_UNKNOWN))))
        .stream()
        .findFirst();
  }

  /** The last changed first. */
  static List<InformationRequest> list(Handle handle, int limit) {
    return rows(
        handle,
        handle
            .createQuery(SELECT + "ORDER BY r.changed_at DESC, r.id LIMIT :limit")
            .bind("limit", limit));
  }

  /** Those whose held answer's moment has come. */
  static List<String> due(Handle handle, Instant now) {
    return handle
        .createQuery(
            "SELECT id FROM exchange.request WHERE held_until <= :now ORDER BY held_until, id")
        .bind("now", now)
        .mapTo(String.class)
        .list();
  }

  static void rewrite(Handle handle, String id, RequestContent content, Instant now) {
    handle
        .createUpdate(
            "UPDATE exchange.request SET content = :content, changed_at = :now WHERE id = :id")
        .bind("content", content.json())
        .bind("now", now)
        .bind("id", UUID.fromString(id))
        .execute();
  }

  static void hold(Handle handle, String id, InformationRequest.@Nullable Held held, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE exchange.request SET held = :held, held_by = :by, held_until = :until,
              changed_at = :now WHERE id = :id
            """)
        .bind("held", held == null ? null : held.kind().code())
        .bind("by", held == null ? null : held.by())
        .bind("until", held == null ? null : held.until())
        .bind("now", now)
        .bind("id", UUID.fromString(id))
        .execute();
  }

  /** The request after a step, with its clock. */
  static void move(Handle handle, InformationRequest request, RequestStep step, Instant now) {
    RequestClock clock = RequestClock.of(request).after(step);
    handle
        .createUpdate(
            """
            UPDATE exchange.request SET state = :state, access = :access, due_at = :dueAt,
              received_at = :receivedAt, suspended_at = :suspendedAt, changed_at = :now
            WHERE id = :id
            """)
        .bind("state", step.state().code())
        .bind("access", clock.access() == null ? null : clock.access().code())
        .bind("dueAt", clock.dueAt())
        .bind("receivedAt", clock.receivedAt())
        .bind("suspendedAt", clock.suspendedAt())
        .bind("now", now)
        .bind("id", UUID.fromString(request.id()))
        .execute();
    RequestStepTable.insert(handle, request.id(), step);
  }

  /** Ties an envelope with items to the request it answers; once is as good as twice. */
  static void link(Handle handle, String id, String envelope) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.request_release (request, envelope) VALUES (:request, :envelope)
            ON CONFLICT DO NOTHING
            """)
        .bind("request", UUID.fromString(id))
        .bind("envelope", UUID.fromString(envelope))
        .execute();
  }

  /** Ties what was just queued to the request it answers, if it answers one. */
  static void link(Handle handle, @Nullable String id, List<Draft> drafts) {
    if (id != null) {
      drafts.forEach(each -> link(handle, id, each.id()));
    }
  }

  private static List<InformationRequest> rows(Handle handle, Query query) {
    List<InformationRequest> bare = query.map((rs, context) -> row(rs)).list();
    if (bare.isEmpty()) {
      return bare;
    }
    UUID[] ids = bare.stream().map(each -> UUID.fromString(each.id())).toArray(UUID[]::new);
    Map<String, List<RequestStep>> steps = RequestStepTable.of(handle, ids);
    Map<String, List<String>> releases = RequestStepTable.releases(handle, ids);
    return bare.stream()
        .map(
            each ->
                each.with(
                    steps.getOrDefault(each.id(), List.of()),
                    releases.getOrDefault(each.id(), List.of())))
        .toList();
  }

  private static InformationRequest row(ResultSet rs) throws SQLException {
    String access = rs.getString("access");
    String held = rs.getString("held");
    byte[] agreed = rs.getBytes("agreed");
    return new InformationRequest(
        rs.getString("id"),
        rs.getString("direction").equals("in") ? Direction.IN : Direction.OUT,
        new PartyId(rs.getString("party")),
        Purpose.of(rs.getString("purpose")),
        rs.getString("case_ref"),
        RequestContent.read(rs.getBytes("content")),
        RequestState.of(rs.getString("state")),
        rs.getString("asked_by"),
        access == null ? null : RequestAccess.of(access),
        Sql.requiredInstant(rs, "created_at"),
        Sql.instant(rs, "received_at"),
        Sql.instant(rs, "due_at"),
        Sql.instant(rs, "suspended_at"),
        held == null
            ? null
            : new InformationRequest.Held(
                NothingKind.of(held),
                rs.getString("held_by"),
                Sql.requiredInstant(rs, "held_until")),
        rs.getString("problem"),
        List.of(),
        List.of(),
        rs.getString("agreement"),
        agreed == null ? DeadlineProfile.STANDARD : AgreementText.read(agreed).deadlines());
  }
}

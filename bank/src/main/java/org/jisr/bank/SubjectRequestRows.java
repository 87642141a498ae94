package org.jisr.bank;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Language;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** The rows of persons' requests; each method belongs to the transaction of its handle. */
final class SubjectRequestRows {
  private SubjectRequestRows() {}

  static void insert(
      Handle handle,
      UUID id,
      SubjectRequestKind kind,
      Language language,
      String fileReference,
      Instant receivedAt,
      Instant dueAt) {
    handle
        .createUpdate(
            """
            INSERT INTO bank.subject_request
              (id, kind, language, file_reference, state, received_at, due_at)
            VALUES (:id, :kind, :language, :file, 'received', :received, :due)
            """)
        .bind("id", id)
        .bind("kind", kind.code())
        .bind("language", language.code())
        .bind("file", fileReference)
        .bind("received", Sql.moment(receivedAt))
        .bind("due", Sql.moment(dueAt))
        .execute();
  }

  static List<SubjectRequest> list(Handle handle, int limit) {
    return handle
        .createQuery(
            "SELECT * FROM bank.subject_request ORDER BY answered_at IS NOT NULL, due_at, number"
                + " LIMIT :limit")
        .bind("limit", limit)
        .map((rows, context) -> row(rows))
        .list();
  }

  /** Locks the row until the transaction ends. */
  static Optional<SubjectRequest> lock(Handle handle, UUID id) {
    return handle
        .createQuery("SELECT * FROM bank.subject_request WHERE id = :id FOR UPDATE")
        .bind("id", id)
        .map((rows, context) -> row(rows))
        .findOne();
  }

  static void identified(Handle handle, UUID id, IdentityCheck check) {
    step(handle, id, SubjectRequestState.IDENTIFIED, "identity_check", check.code());
  }

  static void verified(Handle handle, UUID id, SubjectMeasure measure, Collection<StixId> objects) {
    SubjectRequestState state =
        measure == SubjectMeasure.NONE
            ? SubjectRequestState.VERIFIED
            : SubjectRequestState.AWAITING_DECISION;
    step(handle, id, state, "measure", measure.code());
    handle
        .createUpdate("UPDATE bank.subject_request SET objects = :objects WHERE id = :id")
        .bindArray("objects", String.class, objects.stream().map(StixId::toString).toList())
        .bind("id", id)
        .execute();
  }

  static void decided(Handle handle, UUID id, SubjectOutcome outcome) {
    step(handle, id, SubjectRequestState.VERIFIED, "outcome", outcome.code());
  }

  /** Ends it; what it was about is forgotten. */
  static void answered(Handle handle, UUID id, SubjectOutcome outcome, Instant now) {
    step(handle, id, SubjectRequestState.ANSWERED, "outcome", outcome.code());
    handle
        .createUpdate(
            "UPDATE bank.subject_request SET objects = '{}', answered_at = :now WHERE id = :id")
        .bind("now", Sql.moment(now))
        .bind("id", id)
        .execute();
  }

  private static void step(
      Handle handle, UUID id, SubjectRequestState state, String column, String value) {
    handle
        .createUpdate(
            "UPDATE bank.subject_request SET state = :state, %s = :value WHERE id = :id"
                .formatted(column))
        .bind("state", state.code())
        .bind("value", value)
        .bind("id", id)
        .execute();
  }

  private static SubjectRequest row(ResultSet rows) throws SQLException {
    String identity = rows.getString("identity_check");
    String outcome = rows.getString("outcome");
    return new SubjectRequest(
        rows.getObject("id", UUID.class),
        rows.getInt("number"),
        SubjectRequestKind.of(rows.getString("kind")),
        Language.of(rows.getString("language")),
        rows.getString("file_reference"),
        SubjectRequestState.of(rows.getString("state")),
        identity == null ? null : IdentityCheck.of(identity),
        SubjectMeasure.of(rows.getString("measure")),
        objects(rows.getArray("objects")),
        outcome == null ? null : SubjectOutcome.of(outcome),
        moment(rows, "received_at"),
        moment(rows, "due_at"),
        Sql.finiteInstant(rows, rows.findColumn("answered_at")));
  }

  private static Set<StixId> objects(@Nullable Array array) throws SQLException {
    return array == null
        ? Set.of()
        : Arrays.stream((String[]) array.getArray())
            .map(StixId::parse)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Instant moment(ResultSet rows, String column) throws SQLException {
    return Sql.instant(rows, rows.findColumn(column));
  }
}

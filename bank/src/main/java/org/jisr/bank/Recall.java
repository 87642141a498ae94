package org.jisr.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.stix.StixId;

/** Withdraws statements inside a transaction that its caller commits. */
final class Recall {
  /** Tables with rows of a statement, by its number. */
  static final List<String> DEPENDENT =
      List.of(
          "content_rows", "edge_rows", "lexeme", "mention", "spec_version", "delivery", "layer");

  private final Handle handle;

  Recall(Handle handle) {
    this.handle = handle;
  }

  /** A statement to take back. */
  record Found(StixId id, long statement) {}

  Withdrawal withdraw(
      Collection<StixId> ids, Source.Kind kind, String reference, String reason, Instant now) {
    // A replica must not show what was taken back (it may be read as soon as this returns).
    handle.execute("SET LOCAL synchronous_commit = remote_apply");
    handle.execute("SELECT 1 FROM bank.clock FOR UPDATE");
    Set<StixId> asked = new LinkedHashSet<>(ids);
    Optional<Integer> source = new Numbering(handle).source(kind, reference);
    List<Found> found = source.map(number -> find(asked, number)).orElse(List.of());
    bury(found, source.orElse(0), reason, now);
    Set<StixId> withdrawn = new LinkedHashSet<>();
    found.forEach(each -> withdrawn.add(each.id()));
    List<StixId> unknown = new ArrayList<>(asked);
    unknown.removeAll(withdrawn);
    return new Withdrawal(List.copyOf(withdrawn), unknown);
  }

  /** Statements that another source brought as well lose this source and stay. */
  int giveUp(
      Collection<StixId> ids, Source.Kind kind, String reference, String reason, Instant now) {
    handle.execute("SET LOCAL synchronous_commit = remote_apply");
    handle.execute("SELECT 1 FROM bank.clock FOR UPDATE");
    Optional<Integer> source = new Numbering(handle).source(kind, reference);
    if (source.isEmpty()) {
      return 0;
    }
    List<Found> found = find(new LinkedHashSet<>(ids), source.get());
    List<Found> only = found.stream().filter(each -> !handOver(each, source.get())).toList();
    bury(only, source.get(), reason, now);
    return only.size();
  }

  /** Whether another source brought it too; it is that one's from now on. */
  private boolean handOver(Found found, int source) {
    Optional<Integer> other =
        handle
            .createQuery(
                """
                SELECT min(source) FROM (
                  SELECT source FROM bank.statement_rows WHERE seq = :seq
                  UNION SELECT source FROM bank.delivery WHERE statement = :seq) AS all_of_them
                WHERE source <> :source
                """)
            .bind("seq", found.statement())
            .bind("source", source)
            .mapTo(Integer.class)
            .findOne();
    if (other.isEmpty()) {
      return false;
    }
    handle
        .createUpdate(
            "UPDATE bank.statement_rows SET source = :other WHERE seq = :seq AND source = :source")
        .bind("other", other.get())
        .bind("seq", found.statement())
        .bind("source", source)
        .execute();
    handle
        .createUpdate("DELETE FROM bank.delivery WHERE statement = :seq AND source = :source")
        .bind("seq", found.statement())
        .bind("source", source)
        .execute();
    return true;
  }

  private List<Found> find(Set<StixId> asked, int source) {
    return handle
        .createQuery(
            """
            SELECT entity, type, seq FROM bank.statement_rows s
            WHERE entity = ANY(:entities)
              AND (source = :source OR EXISTS (
                SELECT 1 FROM bank.delivery d WHERE d.statement = s.seq AND d.source = :source))
            ORDER BY seq
            """)
        .bindArray("entities", UUID.class, Sql.uuids(asked))
        .bind("source", source)
        .map((rows, context) -> new Found(Sql.id(rows, "type", "entity"), rows.getLong("seq")))
        .filter(each -> asked.contains(each.id()))
        .list();
  }

  /** Leaves tombstones in the place of the statements and of the copies that were made of them. */
  void bury(List<Found> found, int source, String reason, Instant now) {
    List<Long> statements = new ArrayList<>(found.stream().map(Found::statement).toList());
    Copies.of(handle, statements).forEach(copy -> statements.add(copy.statement()));
    if (reason.equals(SuppressionRows.BY_SENDER)) {
      SuppressionRows.bySender(handle, statements, now);
    }
    handle
        .createUpdate(
            """
            INSERT INTO bank.tombstone
              (entity, type, handling, version, digest, source, recorded_at, withdrawn_at, reason)
            SELECT entity, type, handling, version, digest, :source, recorded_at, :now, :reason
            FROM bank.statement_rows WHERE seq = ANY(:statements)
            """)
        .bind("source", source)
        .bind("now", Sql.moment(now))
        .bind("reason", reason)
        .bindArray("statements", Long.class, statements)
        .execute();
    delete("statement_rows", "seq", statements);
    DEPENDENT.forEach(table -> delete(table, "statement", statements));
    delete("redaction", "copy", statements);
    delete("redaction", "original", statements);
  }

  private void delete(String table, String column, List<Long> statements) {
    handle
        .createUpdate("DELETE FROM bank." + table + " WHERE " + column + " = ANY(:statements)")
        .bindArray("statements", Long.class, statements)
        .execute();
  }
}

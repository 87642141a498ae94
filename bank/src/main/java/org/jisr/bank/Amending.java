package org.jisr.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;

/**
 * Carries out what a sender says of statements that it sent, inside a transaction that its caller
 * commits. It is about the sender's bytes: each copy of them that it sent follows, and each copy
 * that was made here.
 */
final class Amending {
  private final Handle handle;

  Amending(Handle handle) {
    this.handle = handle;
  }

  /** Says it of what one source brought. */
  void amend(
      Collection<StixId> ids,
      Source.Kind kind,
      String reference,
      Amendment amendment,
      Instant now) {
    lock();
    Optional<Integer> source = new Numbering(handle).source(kind, reference);
    if (source.isEmpty()) {
      return;
    }
    note(ids, source.get(), amendment, now);
    settle(amendment.notice());
  }

  /** A restriction ends; so does one that is heard of only later. */
  void lift(String notice, Instant now) {
    lock();
    handle
        .createUpdate(
            "INSERT INTO bank.lifted (notice, lifted_at) VALUES (:notice, :now)"
                + " ON CONFLICT DO NOTHING")
        .bind("notice", notice)
        .bind("now", Sql.moment(now))
        .execute();
    settle(notice);
  }

  private void lock() {
    // A replica must not show what was restricted (it may be read as soon as this returns).
    handle.execute("SET LOCAL synchronous_commit = remote_apply");
    handle.execute("SELECT 1 FROM bank.clock FOR UPDATE");
  }

  /** Of what the source brought, of all the same bytes of its sender, and of their copies. */
  private void note(Collection<StixId> ids, int source, Amendment amendment, Instant now) {
    Set<StixId> asked = new LinkedHashSet<>(ids);
    String sender =
        handle
            .createQuery("SELECT name FROM bank.source WHERE id = :source")
            .bind("source", source)
            .mapTo(String.class)
            .one();
    List<Long> statements = new ArrayList<>(held(asked, source, sender));
    Copies.of(handle, statements).forEach(copy -> statements.add(copy.statement()));
    insert(
        amendment,
        sender,
        now,
        """
        SELECT s.entity, s.type, s.digest, s.seq, coalesce((
            SELECT min(a.handling) FROM bank.amendment a WHERE a.statement = s.seq), s.handling)
        FROM bank.statement_rows s WHERE s.seq = ANY(:statements)
        UNION
        SELECT t.entity, t.type, t.digest, 0, t.handling FROM bank.tombstone t
        WHERE t.source = :source AND t.erasure IS NULL
          AND (t.type || '--' || t.entity) = ANY(:names)
        """,
        statements,
        source,
        asked);
  }

  private void insert(
      Amendment amendment,
      String sender,
      Instant now,
      String what,
      List<Long> statements,
      int source,
      Set<StixId> asked) {
    handle
        .createUpdate(
            """
            INSERT INTO bank.amendment
              (entity, type, digest, statement, handling, notice, act, uses, sender, made_at)
            SELECT what.*, :notice, :act, :uses, :sender, :now FROM (%s) what
            ON CONFLICT DO NOTHING
            """
                .formatted(what))
        .bind("notice", amendment.notice())
        .bind("act", amendment instanceof Amendment.Restricted ? "restrict" : "supersede")
        .bind("uses", amendment instanceof Amendment.Restricted restricted ? restricted.uses() : "")
        .bind("sender", sender)
        .bind("now", Sql.moment(now))
        .bindArray("statements", Long.class, statements)
        .bind("source", source)
        .bindArray("names", String.class, asked.stream().map(StixId::toString).toArray())
        .execute();
  }

  private List<Long> held(Set<StixId> asked, int source, String sender) {
    return handle
        .createQuery(
            """
            WITH brought AS (
              SELECT s.entity, s.type, s.digest FROM bank.statement_rows s
              WHERE s.entity = ANY(:entities) AND (s.type || '--' || s.entity) = ANY(:names)
                AND (s.source = :source OR EXISTS (
                  SELECT 1 FROM bank.delivery d WHERE d.statement = s.seq AND d.source = :source)))
            SELECT s.seq FROM bank.statement_rows s JOIN brought b USING (entity, type, digest)
            WHERE EXISTS (SELECT 1 FROM bank.source f
              WHERE f.kind = 'envelope' AND f.name = :sender AND (f.id = s.source OR EXISTS (
                SELECT 1 FROM bank.delivery d WHERE d.statement = s.seq AND d.source = f.id)))
            ORDER BY s.seq
            """)
        .bindArray("entities", UUID.class, Sql.uuids(asked))
        .bindArray("names", String.class, asked.stream().map(StixId::toString).toArray())
        .bind("source", source)
        .bind("sender", sender)
        .mapTo(Long.class)
        .list();
  }

  private record Statement(long seq, Handling handling) {}

  /** Puts what a message is about under the handling that all that was said of it makes. */
  private void settle(String notice) {
    Map<Statement, List<Said>> said = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            SELECT s.seq, h.json, a.notice, a.act, a.uses,
              EXISTS (SELECT 1 FROM bank.lifted l WHERE l.notice = a.notice) AS lifted
            FROM bank.statement_rows s
            JOIN bank.handling h ON h.id = s.handling
            JOIN bank.amendment a
              ON a.entity = s.entity AND a.type = s.type AND a.digest = s.digest
            WHERE (s.entity, s.type, s.digest) IN (
                SELECT entity, type, digest FROM bank.amendment WHERE notice = :notice)
              AND (a.statement = s.seq OR EXISTS (SELECT 1 FROM bank.source f
                WHERE f.kind = 'envelope' AND f.name = a.sender AND (f.id = s.source OR EXISTS (
                  SELECT 1 FROM bank.delivery d WHERE d.statement = s.seq AND d.source = f.id))))
            ORDER BY s.seq, a.notice
            """)
        .bind("notice", notice)
        .map(
            (rows, context) ->
                said.computeIfAbsent(
                        new Statement(rows.getLong("seq"), Handling.ofJson(rows.getBytes("json"))),
                        statement -> new ArrayList<>())
                    .add(Said.of(rows)))
        .list();
    Map<Handling, List<Long>> moving = new LinkedHashMap<>();
    said.forEach(
        (statement, all) -> {
          Handling wanted = Said.apply(statement.handling(), all);
          if (!wanted.equals(statement.handling())) {
            moving.computeIfAbsent(wanted, handling -> new ArrayList<>()).add(statement.seq());
          }
        });
    Rehandling rehandling = new Rehandling(handle);
    moving.forEach((wanted, statements) -> rehandling.move(statements, rehandling.fresh(wanted)));
  }
}

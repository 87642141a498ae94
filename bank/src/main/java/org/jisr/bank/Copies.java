package org.jisr.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Consultation;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.stix.Redaction;
import org.jisr.stix.Relationship;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;

/**
 * Keeps the copies that leave without some parts of a statement, and the links to it, so that
 * everybody who may read the statement sees what went out, and it can be called back and erased.
 */
final class Copies {
  private final StatementWriter writer;

  Copies(StatementWriter writer) {
    this.writer = writer;
  }

  /** Stores the copies before they leave; what is stored already is stored once. */
  void keep(Consultation consultation, List<ReleaseDecisions.Decided> leaving, Instant now) {
    Source source =
        new Source(Source.Kind.REDACTION, "redaction", "redaction-" + UUID.randomUUID(), now);
    List<NewStatement> statements = new ArrayList<>();
    List<ReleaseDecisions.Decided> originals = new ArrayList<>();
    for (ReleaseDecisions.Decided each : leaving) {
      Redaction copy = each.redaction();
      if (copy != null && each.item().decision().permitted()) {
        originals.add(each);
        statements.add(new NewStatement(copy.object(), each.item().handling(), source));
        Relationship link = copy.derivedFrom();
        if (link != null) {
          originals.add(each);
          statements.add(new NewStatement(link, each.item().handling(), source));
        }
      }
    }
    if (statements.isEmpty()) {
      return;
    }
    writer.open(source, leaf(consultation, statements));
    writer.store(
        statements,
        (handle, report) -> {
          for (int i = 0; i < statements.size(); i++) {
            StixObject original = originals.get(i).view().object();
            remember(handle, statements.get(i).object(), original);
          }
        });
  }

  private static Leaf leaf(Consultation consultation, List<NewStatement> statements) {
    Map<String, String> committed = ConsultationLog.committed(consultation);
    committed.put(
        "objects",
        String.join("\n", statements.stream().map(each -> each.object().id().toString()).toList()));
    return new Leaf(
        LeafKind.ALTER,
        Map.of("action", "redacted", "purpose", consultation.purpose().code()),
        committed);
  }

  /** By their bytes, as each may be held under several handlings. */
  private static void remember(Handle handle, StixObject copy, StixObject original) {
    handle
        .createUpdate(
            """
            INSERT INTO bank.redaction (copy, original)
            SELECT c.seq, o.seq FROM bank.statement_rows c, bank.statement_rows o
            WHERE c.entity = :copy AND c.type = :copyType AND c.digest = :copyDigest
              AND o.entity = :original AND o.type = :originalType AND o.digest = :originalDigest
            ON CONFLICT DO NOTHING
            """)
        .bind("copy", copy.id().uuid())
        .bind("copyType", copy.type())
        .bind("copyDigest", Preparation.sha256().digest(copy.json()))
        .bind("original", original.id().uuid())
        .bind("originalType", original.type())
        .bind("originalDigest", Preparation.sha256().digest(original.json()))
        .execute();
  }

  /** The copies of these statements, and copies of those. */
  static List<Recall.Found> of(Handle handle, List<Long> statements) {
    return handle
        .createQuery(
            """
            WITH RECURSIVE made (seq) AS (
              SELECT copy FROM bank.redaction WHERE original = ANY(:statements)
              UNION SELECT r.copy FROM bank.redaction r JOIN made ON r.original = made.seq)
            SELECT s.entity, s.type, s.seq FROM made JOIN bank.statement_rows s USING (seq)
            WHERE s.seq <> ALL(:statements) ORDER BY s.seq
            """)
        .bindArray("statements", Long.class, statements)
        .map(
            (rows, context) ->
                new Recall.Found(Sql.id(rows, "type", "entity"), rows.getLong("seq")))
        .list();
  }

  /** These objects, what they are copies of, and all copies of either. */
  static Set<StixId> family(Handle handle, Collection<StixId> ids) {
    Set<StixId> family = new LinkedHashSet<>(ids);
    handle
        .createQuery(
            """
            WITH asked AS (
              SELECT seq FROM bank.statement_rows
              WHERE entity = ANY(:entities) AND (type || '--' || entity) = ANY(:names)),
            originals AS (
              SELECT seq FROM asked
              UNION SELECT r.original FROM bank.redaction r JOIN asked ON asked.seq = r.copy)
            SELECT s.type, s.entity FROM bank.statement_rows s WHERE s.seq IN (
              SELECT seq FROM originals
              UNION SELECT r.copy FROM bank.redaction r JOIN originals o ON o.seq = r.original)
            """)
        .bindArray("entities", UUID.class, Sql.uuids(ids))
        .bindArray("names", String.class, ids.stream().map(StixId::toString).toArray())
        .map((rows, context) -> Sql.id(rows, "type", "entity"))
        .forEach(family::add);
    return family;
  }
}

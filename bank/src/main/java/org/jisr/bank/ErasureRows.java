package org.jisr.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** The rows that remember erasures; each method belongs to the transaction of its handle. */
final class ErasureRows {
  private static final String SELECT =
      "SELECT id, ground, begun_at, finished_at, statements, leaves, first_leaf, last_leaf, state,"
          + " by_account FROM bank.erasure ";

  private ErasureRows() {}

  /** An erasure and the step it stands at. */
  record Row(Erasure erasure, String state, String by) {}

  /** Chooses the statements, and with them the copies that were made of them. */
  static Row insert(
      Handle handle, ErasureGround ground, String by, List<Long> chosen, Instant now) {
    List<Long> statements = new ArrayList<>(chosen);
    Copies.of(handle, chosen).forEach(copy -> statements.add(copy.statement()));
    UUID id = UUID.randomUUID();
    handle
        .createUpdate(
            """
            INSERT INTO bank.erasure (id, ground, state, begun_at, by_account, statements)
            VALUES (:id, :ground, 'chosen', :now, :by, :count)
            """)
        .bind("id", id)
        .bind("ground", ground.code())
        .bind("now", Sql.moment(now))
        .bind("by", by)
        .bind("count", statements.size())
        .execute();
    handle
        .createUpdate(
            "INSERT INTO bank.erasure_item (erasure, statement)"
                + " SELECT :id, s FROM unnest(:statements) AS s")
        .bind("id", id)
        .bindArray("statements", Long.class, statements)
        .execute();
    return new Row(
        new Erasure(id, ground, now, null, statements.size(), 0, null, null), "chosen", by);
  }

  static List<Row> open(Handle handle) {
    return handle
        .createQuery(SELECT + "WHERE state <> 'done' ORDER BY begun_at, id")
        .map((rows, context) -> row(rows))
        .list();
  }

  static List<Erasure> latest(Handle handle, int limit) {
    return handle
        .createQuery(SELECT + "ORDER BY begun_at DESC, id LIMIT :limit")
        .bind("limit", limit)
        .map((rows, context) -> row(rows).erasure())
        .list();
  }

  static Optional<Erasure> find(Handle handle, UUID id) {
    return handle
        .createQuery(SELECT + "WHERE id = :id")
        .bind("id", id)
        .map((rows, context) -> row(rows).erasure())
        .findOne();
  }

  static void logged(Handle handle, UUID id, long leaf) {
    handle
        .createUpdate("UPDATE bank.erasure SET state = 'logged', first_leaf = :leaf WHERE id = :id")
        .bind("leaf", leaf)
        .bind("id", id)
        .execute();
  }

  static void cleared(Handle handle, UUID id, long leaves) {
    handle
        .createUpdate("UPDATE bank.erasure SET state = 'cleared', leaves = :leaves WHERE id = :id")
        .bind("leaves", leaves)
        .bind("id", id)
        .execute();
  }

  /** Ends it and forgets what it was about. */
  static void done(Handle handle, UUID id, long leaf, Instant now) {
    for (String table : List.of("erasure_item", "erasure_trace")) {
      handle
          .createUpdate("DELETE FROM bank." + table + " WHERE erasure = :id")
          .bind("id", id)
          .execute();
    }
    handle
        .createUpdate(
            "UPDATE bank.erasure SET state = 'done', last_leaf = :leaf, finished_at = :now"
                + " WHERE id = :id")
        .bind("leaf", leaf)
        .bind("now", Sql.moment(now))
        .bind("id", id)
        .execute();
  }

  static List<Long> statements(Handle handle, UUID id) {
    return handle
        .createQuery(
            "SELECT statement FROM bank.erasure_item WHERE erasure = :id ORDER BY statement")
        .bind("id", id)
        .mapTo(Long.class)
        .list();
  }

  static List<Long> batch(Handle handle, UUID id, int most) {
    return handle
        .createQuery(
            """
            SELECT statement FROM bank.erasure_item WHERE erasure = :id AND NOT done
            ORDER BY statement LIMIT :most
            """)
        .bind("id", id)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  static void took(Handle handle, UUID id, List<Long> statements) {
    handle
        .createUpdate(
            "UPDATE bank.erasure_item SET done = true"
                + " WHERE erasure = :id AND statement = ANY(:statements)")
        .bind("id", id)
        .bindArray("statements", Long.class, statements)
        .execute();
  }

  /** What the other rooms are told: only what nothing is held of any more. */
  static ErasedTraces traces(Handle handle, UUID id) {
    Set<StixId> gone =
        new HashSet<>(
            handle
                .createQuery(
                    """
                    SELECT DISTINCT t.type, t.entity FROM bank.erasure_trace t
                    WHERE t.erasure = :id AND NOT EXISTS (
                      SELECT 1 FROM bank.statement_rows s
                      WHERE s.entity = t.entity AND s.type = t.type)
                    """)
                .bind("id", id)
                .map((rows, context) -> Sql.id(rows, "type", "entity"))
                .list());
    List<ErasedTraces.EmptiedSource> sources =
        handle
            .createQuery(
                """
                SELECT f.kind, f.reference, f.leaf FROM bank.source f
                WHERE f.id IN (SELECT source FROM bank.erasure_trace WHERE erasure = :id)
                  AND f.id NOT IN (SELECT source FROM bank.statement_rows)
                  AND f.id NOT IN (SELECT source FROM bank.delivery)
                ORDER BY f.id
                """)
            .bind("id", id)
            .map(
                (rows, context) ->
                    new ErasedTraces.EmptiedSource(
                        Source.Kind.of(rows.getString(1)), rows.getString(2), rows.getLong(3)))
            .list();
    return new ErasedTraces(
        id,
        statements(handle, id),
        gone,
        sources,
        List.of(),
        SuppressionRows.of(handle, id).orElse(null));
  }

  private static Row row(ResultSet rows) throws SQLException {
    return new Row(
        new Erasure(
            rows.getObject(1, UUID.class),
            ErasureGround.of(rows.getString(2)),
            Sql.instant(rows, 3),
            Sql.finiteInstant(rows, 4),
            rows.getLong(5),
            rows.getLong(6),
            number(rows, 7),
            number(rows, 8)),
        rows.getString(9),
        rows.getString(10));
  }

  private static @Nullable Long number(ResultSet rows, int column) throws SQLException {
    long value = rows.getLong(column);
    return rows.wasNull() ? null : value;
  }
}

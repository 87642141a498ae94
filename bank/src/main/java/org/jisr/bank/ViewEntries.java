package org.jisr.bank;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * Moves statements into a view, and out of it to where those wait that tell of what its recipient
 * may not know of.
 */
final class ViewEntries {
  static final int BATCH = 5_000;

  /** Statements {@code s} that wait outside the view. */
  private static final String WAITING =
      """
      SELECT s.seq, w.scope, s.type, s.entity, s.version, false AS tells
      FROM bank.view_waiting w JOIN bank.statement s ON s.seq = w.statement
      WHERE w.view = :view AND %s AND NOT %s ORDER BY s.seq
      """;

  private static final String FOUND =
      """
      SELECT s.seq, p.scope, s.type, s.entity, s.version, s.handling
      FROM bank.statement s
      JOIN unnest(:ids, :handlings, :types) AS p (scope, handling, type)
        ON p.handling = s.handling AND (p.type = s.type OR (left(p.type, 1) = '*'
          AND NOT s.type = ANY(string_to_array(substr(p.type, 2), ','))))
      WHERE s.seq > :after AND s.seq <= :upTo
      ORDER BY s.seq LIMIT :batch
      """;

  /** Those of {@code judged} that tell of nothing enter, a microsecond apart. */
  private static final String ENTERING =
      """
      entered AS (
        INSERT INTO bank.view_entry (view, date_added, scope, statement, entity, type, version,
          spec_version, several)
        SELECT :view, :first::timestamptz
            + (row_number() OVER (ORDER BY j.seq) - 1) * interval '1 microsecond',
          j.scope, j.seq, j.entity, j.type, j.version, coalesce(v.spec_version, '2.1'), false
        FROM judged j LEFT JOIN bank.spec_version v ON v.statement = j.seq
        WHERE NOT j.tells
        RETURNING entity)
      """;

  private final Handle handle;
  private final int view;
  private final ViewClosure closure;
  private final ViewClock moments;

  ViewEntries(Handle handle, int view, ViewClosure closure, ViewClock moments) {
    this.handle = handle;
    this.view = view;
    this.closure = closure;
    this.moments = moments;
  }

  private record Found(long count, Optional<Long> last, List<UUID> entered) {}

  /**
   * Looks for statements of these scopes above one number and up to another.
   *
   * @return up to which one it came
   */
  long enter(List<ViewScope> scopes, long after, long upTo) {
    Found found =
        add(
            handle
                .createQuery(
                    """
                    WITH found AS MATERIALIZED (%s),
                    judged AS MATERIALIZED (SELECT s.*, %s AS tells FROM found s),
                    waiting AS (
                      INSERT INTO bank.view_waiting (view, statement, scope)
                      SELECT :view, seq, scope FROM judged WHERE tells ON CONFLICT DO NOTHING),
                    %s
                    SELECT count(*), max(seq), (SELECT array_agg(entity) FROM entered) FROM judged
                    """
                        .formatted(FOUND, closure.tells(), ENTERING))
                .bindArray("ids", Integer.class, scopes.stream().map(ViewScope::id).toList())
                .bindArray(
                    "handlings",
                    Integer.class,
                    scopes.stream().map(s -> s.pair().handling()).toList())
                .bindArray(
                    "types", String.class, scopes.stream().map(s -> s.pair().type()).toList())
                .bind("after", after)
                .bind("upTo", upTo)
                .bind("batch", BATCH));
    return found.count() < BATCH ? upTo : found.last().orElse(upTo);
  }

  /** Lets in what waits and tells of nothing unknown any more. */
  void enterWaiting() {
    enterWaiting("true", 0);
  }

  /** The same of what waits for objects about which something was recorded after that number. */
  void enterWaiting(long recordedAfter) {
    enterWaiting(
        "s.seq IN ("
            + ViewClosure.TELLING_OF.formatted(
                "SELECT entity FROM bank.statement_rows WHERE seq > :recorded")
            + ")",
        recordedAfter);
  }

  private void enterWaiting(String which, long recordedAfter) {
    if (!anyWaits()) {
      return;
    }
    Found found =
        add(
            handle
                .createQuery(
                    """
                    WITH judged AS MATERIALIZED (%s), %s,
                    gone AS (DELETE FROM bank.view_waiting w USING judged j
                      WHERE w.view = :view AND w.statement = j.seq)
                    SELECT count(*), max(seq), (SELECT array_agg(entity) FROM entered) FROM judged
                    """
                        .formatted(WAITING.formatted(which, closure.tells()), ENTERING))
                .bind("recorded", recordedAfter));
    if (found.count() != found.entered().size()) {
      throw new IllegalStateException("What no longer waits must have entered.");
    }
  }

  private boolean anyWaits() {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM bank.view_waiting WHERE view = :view)")
        .bind("view", view)
        .mapTo(Boolean.class)
        .one();
  }

  private Found add(Query query) {
    Instant first = moments.following();
    Found found =
        closure
            .bind(query)
            .bind("view", view)
            .bind("first", Sql.moment(first))
            .map(
                (rows, context) ->
                    new Found(
                        rows.getLong(1),
                        Optional.ofNullable(rows.getObject(2, Long.class)),
                        entities(rows.getArray(3))))
            .one();
    moments.gave(found.entered().size());
    if (!found.entered().isEmpty()) {
      markSeveral(found.entered());
    }
    return found;
  }

  private static List<UUID> entities(@Nullable Array entered) throws SQLException {
    return entered == null ? List.of() : List.of((UUID[]) entered.getArray());
  }

  /**
   * Marks the entries of objects of which there is more than one since these entered. They are
   * found first and then marked by their keys: joined, as one statement, a view that nobody has
   * counted yet could be read once for each of them.
   */
  private void markSeveral(List<UUID> entered) {
    List<Instant> several =
        handle
            .createQuery(
                """
                SELECT date_added FROM (
                  SELECT date_added, several, count(*) OVER (PARTITION BY entity, type) AS entries
                  FROM bank.view_entry WHERE view = :view AND entity = ANY(:entities)) AS e
                WHERE entries > 1 AND NOT several
                """)
            .bind("view", view)
            .bindArray("entities", UUID.class, entered)
            .map((rows, context) -> Sql.instant(rows, 1))
            .list();
    if (several.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            UPDATE bank.view_entry SET several = true
            WHERE view = :view AND date_added = ANY(:several::timestamptz[])
            """)
        .bind("view", view)
        .bindArray("several", String.class, several.stream().map(Instant::toString).toList())
        .execute();
  }

  /** Takes out what tells of anything unknown, and lets it wait. */
  void leave() {
    leave("true", 0, 0);
  }

  /** The same of what tells of objects of which something was withdrawn between two positions. */
  void leave(long after, long upTo) {
    leave(
        "s.seq IN ("
            + ViewClosure.TELLING_OF.formatted(
                "SELECT entity FROM bank.tombstone WHERE position > :after AND position <= :upTo")
            + ")",
        after,
        upTo);
  }

  private void leave(String which, long after, long upTo) {
    List<StixId> left =
        closure
            .bind(
                handle.createQuery(
                    """
                    WITH judged AS MATERIALIZED (
                      SELECT e.date_added, e.scope, s.seq, s.entity, s.type
                      FROM bank.view_entry e JOIN bank.statement_rows s ON s.seq = e.statement
                      WHERE e.view = :view AND %s AND %s),
                    gone AS (DELETE FROM bank.view_entry e USING judged j
                      WHERE e.view = :view AND e.date_added = j.date_added),
                    waiting AS (
                      INSERT INTO bank.view_waiting (view, statement, scope)
                      SELECT :view, seq, scope FROM judged ON CONFLICT DO NOTHING)
                    SELECT DISTINCT type, entity FROM judged ORDER BY type, entity
                    """
                        .formatted(which, closure.tells())))
            .bind("view", view)
            .bind("after", after)
            .bind("upTo", upTo)
            .map((rows, context) -> Sql.id(rows, "type", "entity"))
            .list();
    left.forEach(this::uncover);
    handle
        .createUpdate(
            """
            DELETE FROM bank.view_waiting w WHERE w.view = :view AND NOT EXISTS (
              SELECT 1 FROM bank.statement_rows s WHERE s.seq = w.statement)
            """)
        .bind("view", view)
        .execute();
  }

  /** What stood behind an entry that left may be seen now by readers who went past its place. */
  private void uncover(StixId id) {
    List<Instant> behind =
        handle
            .createQuery(
                """
                SELECT date_added FROM bank.view_entry
                WHERE view = :view AND entity = :entity AND type = :type ORDER BY date_added
                """)
            .bind("view", view)
            .bind("entity", id.uuid())
            .bind("type", id.type())
            .map((rows, context) -> Sql.instant(rows, 1))
            .list();
    behind.forEach(added -> enterAgain(handle, view, added, moments.next()));
  }

  static void enterAgain(Handle handle, int view, Instant added, Instant now) {
    handle
        .createUpdate(
            "UPDATE bank.view_entry SET date_added = :now WHERE view = :view AND date_added = :added")
        .bind("now", Sql.moment(now))
        .bind("view", view)
        .bind("added", Sql.moment(added))
        .execute();
  }
}

package org.jisr.bank;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Reads pages of one view in one snapshot. Whatever was written into the view before, every row is
 * held against what is permitted at this moment.
 *
 * <p>The same version may stand in a view twice, told by two originators or under two handlings: it
 * is shown once. Where its originator also said it under a handling that is not permitted, it is
 * not shown at all, so that saying a thing again more loosely frees nothing; a layer is there to be
 * shown to those who may not see the whole.
 */
final class ViewReader {
  /** Large objects end a page early, so that the memory of a page has a bound. */
  private static final long MOST_BYTES = 8L << 20;

  /** Bytes cross the wire as they are, also before the driver would think it worth while. */
  private static final StatementCustomizer BINARY =
      new StatementCustomizer() {
        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context)
            throws SQLException {
          statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
        }
      };

  /** Statement {@code s}, whose handling is permitted, may be shown. */
  static final String FREE =
      """
      (NOT %1$s.shared OR NOT EXISTS (
        SELECT 1 FROM bank.statement_rows b
        JOIN bank.handling theirs ON theirs.id = b.handling
        JOIN bank.handling mine ON mine.id = %1$s.handling
        WHERE b.entity = %1$s.entity AND b.type = %1$s.type AND b.version = %1$s.version
          AND NOT (b.handling = ANY(:permitted)) AND theirs.originator = mine.originator
          AND NOT EXISTS (
            SELECT 1 FROM bank.layer l WHERE l.statement = %1$s.seq AND l.fuller = b.seq)))
      AND (NOT %1$s.shared OR NOT EXISTS (
        SELECT 1 FROM bank.layer l JOIN bank.statement w ON w.seq = l.fuller
        WHERE l.statement = %1$s.seq AND w.handling = ANY(:permitted)))
      AND NOT EXISTS (
        SELECT 1 FROM bank.withheld w WHERE w.party = :recipient AND w.entity = %1$s.entity
          AND w.type = %1$s.type AND %1$s.recorded_at <= w.until)
      """;

  /** Entry {@code e} of statement {@code s} may be shown. */
  private static final String SHOWN =
      "%1$s.view = :view AND %1$s.date_added <= :horizon AND %1$s.scope = ANY(:scopes) AND "
          + FREE.replace("%1$s", "%2$s");

  /** Another entry of the same object {@code o} that is asked for as well and stands before it. */
  private static final String OTHER =
      """
      NOT EXISTS (
        SELECT 1 FROM bank.view_entry o JOIN bank.statement os ON os.seq = o.statement
        WHERE o.entity = e.entity AND o.type = e.type AND o.date_added <> e.date_added
          AND %s AND %s AND (%s))
      """;

  private static final String SAME_VERSION =
      """
      o.version = e.version AND (o.spec_version > e.spec_version
        OR (o.spec_version = e.spec_version AND o.date_added < e.date_added))
      """;

  /** Versions without a time of their own are told apart by when they entered. */
  private static final String ORDER =
      "(CASE WHEN %1$s.version < '0' THEN '' ELSE %1$s.version END, %1$s.date_added)";

  private final Handle handle;
  private final ViewFilter filter;
  private final int view;
  private final String recipient;
  private final ViewPosition range;
  private final int[] scopes;
  private final int[] permitted;

  ViewReader(
      Handle handle,
      PartyId recipient,
      ViewFilter filter,
      ViewState state,
      ViewLens lens,
      @Nullable ViewPosition from) {
    this.handle = handle;
    this.filter = filter;
    this.recipient = recipient.value();
    this.view = state.id();
    Instant after = filter.addedAfter() == null ? Instant.EPOCH : filter.addedAfter();
    this.range = from == null ? new ViewPosition(after, state.lastAdded()) : from;
    Set<ViewLens.Pair> pairs = Set.copyOf(lens.pairs());
    this.scopes =
        ViewScope.of(handle, state.id()).stream()
            .filter(scope -> pairs.contains(scope.pair()))
            .mapToInt(ViewScope::id)
            .toArray();
    this.permitted = lens.handlings().stream().toArray();
  }

  ViewPage<ViewedObject> page(int limit) {
    if (scopes.length == 0) {
      return ViewPage.empty();
    }
    return bind("""
            SELECT %s
            FROM (
              SELECT e.type, e.entity, e.date_added, c.json,
                     row_number() OVER w <= :limit
                       AND sum(octet_length(c.json)) OVER w - octet_length(c.json) < :most AS kept
              FROM bank.view_entry e
              JOIN bank.statement s ON s.seq = e.statement
              JOIN bank.content c ON c.statement = e.statement
              WHERE e.date_added > :after AND %s AND %s
              WINDOW w AS (ORDER BY e.date_added)
              ORDER BY e.date_added LIMIT :limit + 1) p
            """
            .formatted(ViewRows.COLUMNS, SHOWN.formatted("e", "s"), asked()))
        .bind("limit", limit)
        .bind("most", MOST_BYTES)
        .addCustomizer(BINARY)
        .map((rows, context) -> ViewRows.of(rows).page(range.horizon()))
        .one();
  }

  private String asked() {
    List<String> all = new ArrayList<>();
    if (!filter.ids().isEmpty()) {
      all.add("e.entity = ANY(:entities) AND (e.type || '--' || e.entity) = ANY(:ids)");
    }
    if (!filter.types().isEmpty()) {
      all.add("e.type = ANY(:types)");
    }
    all.add(spec("e"));
    all.add("(NOT e.several OR " + other(SAME_VERSION) + ")");
    all.add(
        "("
            + filter.versions().stream().map(this::version).collect(Collectors.joining(" OR "))
            + ")");
    return String.join(" AND ", all);
  }

  private String version(VersionChoice choice) {
    return switch (choice) {
      case VersionChoice.All all -> "true";
      case VersionChoice.Last last ->
          "NOT e.several OR "
              + other(
                  ORDER.formatted("o")
                      + " > "
                      + ORDER.formatted("e")
                      + " AND o.version <> e.version");
      case VersionChoice.First first ->
          "NOT e.several OR "
              + other(
                  ORDER.formatted("o")
                      + " < "
                      + ORDER.formatted("e")
                      + " AND o.version <> e.version");
      case VersionChoice.At at ->
          "e.version = ANY(:moments) OR (e.version < '0' AND e.date_added = ANY(:entered::timestamptz[]))";
    };
  }

  private String other(String before) {
    return OTHER.formatted(SHOWN.formatted("o", "os"), spec("o"), before);
  }

  private String spec(String entry) {
    return filter.specVersions().isEmpty() ? "true" : entry + ".spec_version = ANY(:specs)";
  }

  private Query bind(String sql) {
    Query query =
        handle
            .createQuery(sql)
            .bind("view", view)
            .bind("after", Sql.moment(range.after()))
            .bind("horizon", Sql.moment(range.horizon()))
            .bind("recipient", recipient)
            .bind("scopes", scopes)
            .bind("permitted", permitted);
    if (!filter.ids().isEmpty()) {
      query
          .bindArray("entities", UUID.class, Sql.uuids(filter.ids()))
          .bindArray("ids", String.class, filter.ids().stream().map(StixId::toString).toList());
    }
    if (!filter.types().isEmpty()) {
      query.bindArray("types", String.class, List.copyOf(filter.types()));
    }
    if (!filter.specVersions().isEmpty()) {
      query.bindArray("specs", String.class, List.copyOf(filter.specVersions()));
    }
    Set<VersionChoice.At> moments = new LinkedHashSet<>();
    for (VersionChoice choice : filter.versions()) {
      if (choice instanceof VersionChoice.At at) {
        moments.add(at);
      }
    }
    return moments.isEmpty() ? query : bind(query, moments);
  }

  private static Query bind(Query query, Set<VersionChoice.At> moments) {
    return query
        .bindArray(
            "moments", String.class, moments.stream().map(at -> Versions.key(at.moment())).toList())
        .bindArray(
            "entered",
            String.class,
            moments.stream().map(at -> at.moment().instant().toString()).toList());
  }
}

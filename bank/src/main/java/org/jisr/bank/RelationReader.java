package org.jisr.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the relations of one entity.
 *
 * <p>A relation told by several statements counts once. Most are told by one, which {@code shared}
 * says without a comparison: only the others are sorted to find the same.
 */
final class RelationReader {
  private static final String SAME = "owner, owner_type, kind, outward, other, other_type";
  private static final String COLUMNS =
      """
      e.statement, e.handling, e.owner, e.owner_type, e.kind, e.said_at, e.starts_at, e.stops_at,
      e.confidence, e.shared,
      """;
  private static final String LINKS =
      "(SELECT "
          + COLUMNS
          + """
          true AS outward, e.target AS other, e.target_type AS other_type
          FROM bank.edge e
          WHERE e.source = :entity AND e.source_type = :type AND
          """
          + Folding.EDGE
          + " UNION ALL SELECT "
          + COLUMNS
          + """
          false, e.source, e.source_type
          FROM bank.edge e
          WHERE e.target = :entity AND e.target_type = :type
            AND NOT (e.source = :entity AND e.source_type = :type) AND
          """
          + Folding.EDGE
          + ") link";

  private RelationReader() {}

  /** A relation as its row has it, and the place of the row in the order of a page. */
  record Row(
      StixId owner,
      String kind,
      boolean outward,
      StixId other,
      Handling handling,
      Instant saidAt,
      @Nullable Instant startsAt,
      @Nullable Instant stopsAt,
      @Nullable Integer confidence) {

    List<String> key() {
      return List.of(
          saidAt.toString(), owner.toString(), kind, String.valueOf(outward), other.toString());
    }

    Relation relation(Map<StixId, EntityReference> names) {
      EntityReference named = names.get(other);
      return new Relation(
          owner,
          kind,
          outward ? Relation.Direction.OUT : Relation.Direction.IN,
          named != null ? named : new EntityReference(other, null, null, null),
          handling.originator(),
          startsAt,
          stopsAt,
          confidence);
    }
  }

  /** How many relations of a kind one statement tells alone, and how many several may tell. */
  private record Tally(String kind, long alone, long shared) {}

  /**
   * How all relations of an entity divide.
   *
   * @param counts the largest kind first
   * @param shared whether several statements tell of one of them
   */
  record Kinds(List<FacetCount> counts, boolean shared) {
    long total() {
      return counts.stream().mapToLong(FacetCount::count).sum();
    }
  }

  static Kinds kinds(Reading reading, StixId id, Instant moment) {
    Map<String, Long> counts = new HashMap<>();
    boolean shared = false;
    for (Tally tally : tallies(reading, id, moment)) {
      counts.put(tally.kind(), tally.alone());
      shared |= tally.shared() > 0;
    }
    if (shared) {
      distinctShared(reading, id, moment)
          .forEach(kind -> counts.merge(kind.value(), kind.count(), Long::sum));
    }
    List<FacetCount> sorted =
        counts.entrySet().stream()
            .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingLong(FacetCount::count)
                    .reversed()
                    .thenComparing(FacetCount::value))
            .toList();
    return new Kinds(sorted, shared);
  }

  private static List<Tally> tallies(Reading reading, StixId id, Instant moment) {
    return about(
            reading,
            id,
            moment,
            """
            SELECT kind, count(*) FILTER (WHERE NOT shared), count(*) FILTER (WHERE shared)
            FROM %s GROUP BY kind
            """
                .formatted(LINKS))
        .map((rows, context) -> new Tally(rows.getString(1), rows.getLong(2), rows.getLong(3)))
        .list();
  }

  private static List<FacetCount> distinctShared(Reading reading, StixId id, Instant moment) {
    return about(
            reading,
            id,
            moment,
            "SELECT kind, count(*) FROM (SELECT DISTINCT %s FROM %s WHERE shared) same GROUP BY kind"
                .formatted(SAME, LINKS))
        .map((rows, context) -> new FacetCount(rows.getString(1), rows.getLong(2)))
        .list();
  }

  private static final String ALONE =
      """
      WITH link AS NOT MATERIALIZED (
        SELECT * FROM %1$s WHERE (:all OR kind = ANY(:kinds))),
      alone AS (
        SELECT * FROM link WHERE NOT shared %3$s
        ORDER BY said_at DESC, %2$s LIMIT :limit)
      SELECT * FROM alone
      """;
  private static final String TOGETHER =
      """
      UNION ALL SELECT * FROM (
        SELECT DISTINCT ON (%2$s) * FROM link WHERE shared
        ORDER BY %2$s, said_at DESC, statement DESC) together
      WHERE true %3$s
      """;

  /**
   * Relations in the order of a page, from just after a key.
   *
   * @param shared whether any relation may be told by several statements
   */
  static List<Row> page(
      Reading reading,
      StixId id,
      Instant moment,
      Set<String> kinds,
      boolean shared,
      @Nullable List<String> after,
      int limit) {
    String sql = ALONE + (shared ? TOGETHER : "") + "ORDER BY said_at DESC, %2$s LIMIT :limit";
    Query query =
        about(reading, id, moment, sql.formatted(LINKS, SAME, after == null ? "" : after()))
            .bind("all", kinds.isEmpty())
            .bindArray("kinds", String.class, kinds.toArray())
            .bind("limit", limit);
    return (after == null ? query : bindAfter(query, after))
        .map((rows, context) -> row(reading, rows))
        .list();
  }

  private static String after() {
    return "AND (said_at < :saidAt OR (said_at = :saidAt AND ("
        + SAME
        + ") > (:owner, :ownerType, :kind, :outward, :other, :otherType)))";
  }

  private static Query bindAfter(Query query, List<String> after) {
    StixId owner = StixId.parse(after.get(1));
    StixId other = StixId.parse(after.get(4));
    return query
        .bind("saidAt", Sql.moment(Instant.parse(after.get(0))))
        .bind("owner", owner.uuid())
        .bind("ownerType", owner.type())
        .bind("kind", after.get(2))
        .bind("outward", Boolean.parseBoolean(after.get(3)))
        .bind("other", other.uuid())
        .bind("otherType", other.type());
  }

  /** The relations that began or ended at a known time, the latest said first. */
  static List<Row> timed(Reading reading, StixId id, Instant moment, int limit) {
    return about(
            reading,
            id,
            moment,
            "SELECT * FROM (SELECT DISTINCT ON (%2$s) * FROM %1$s".formatted(LINKS, SAME)
                + " WHERE starts_at IS NOT NULL OR stops_at IS NOT NULL ORDER BY "
                + SAME
                + ", said_at DESC, statement DESC) relation ORDER BY said_at DESC, "
                + SAME
                + " LIMIT :limit")
        .bind("limit", limit)
        .map((rows, context) -> row(reading, rows))
        .list();
  }

  static RelationPage relations(
      Reading reading, StixId id, RelationQuery query, Cursors cursors, String binding) {
    String cursor = query.cursor();
    List<String> mark = cursor == null ? List.of() : cursors.open(binding, cursor);
    Instant moment = mark.isEmpty() ? reading.moment(query.asOf()) : Instant.parse(mark.get(0));
    List<String> after = mark.isEmpty() ? null : mark.subList(1, mark.size());
    Kinds kinds = kinds(reading, id, moment);
    List<Row> rows =
        page(reading, id, moment, query.kinds(), kinds.shared(), after, query.limit() + 1);
    String next = null;
    if (rows.size() > query.limit()) {
      rows = rows.subList(0, query.limit());
      List<String> values = new ArrayList<>(List.of(moment.toString()));
      values.addAll(rows.getLast().key());
      next = cursors.seal(binding, values);
    }
    long count =
        kinds.counts().stream()
            .filter(kind -> query.kinds().isEmpty() || query.kinds().contains(kind.value()))
            .mapToLong(FacetCount::count)
            .sum();
    return new RelationPage(named(reading, rows, moment), next, count, kinds.counts());
  }

  private static List<Relation> named(Reading reading, List<Row> rows, Instant moment) {
    Set<StixId> others = new LinkedHashSet<>();
    rows.forEach(row -> others.add(row.other()));
    Map<StixId, EntityReference> names = EntityFold.of(reading, others, moment);
    return rows.stream().map(row -> row.relation(names)).toList();
  }

  private static Query about(Reading reading, StixId id, Instant moment, String sql) {
    return reading
        .handle()
        .createQuery(sql)
        .bind("entity", id.uuid())
        .bind("type", id.type())
        .bind("moment", Sql.moment(moment));
  }

  private static Row row(Reading reading, ResultSet rows) throws SQLException {
    int confidence = rows.getInt("confidence");
    Integer known = rows.wasNull() ? null : Integer.valueOf(confidence);
    return new Row(
        Sql.id(rows, "owner_type", "owner"),
        rows.getString("kind"),
        rows.getBoolean("outward"),
        new StixId(rows.getString("other_type"), rows.getObject("other", UUID.class)),
        reading.handlings().get(rows.getInt("handling")),
        Sql.instant(rows, rows.findColumn("said_at")),
        Sql.finiteInstant(rows, rows.findColumn("starts_at")),
        Sql.finiteInstant(rows, rows.findColumn("stops_at")),
        known);
  }
}

package org.jisr.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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
 * says without a comparison: only the others are sorted to find the same. So a page costs a page,
 * however many relations there are; what goes through all of them is the exact count.
 */
final class RelationReader {
  private static final String SAME = "owner, owner_type, kind, outward, other, other_type";
  private static final String SELECT =
      """
      SELECT e.statement, e.handling, e.owner, e.owner_type, e.kind, e.said_at, e.starts_at,
             e.stops_at, e.confidence,
      """;
  private static final String OUTWARD =
      SELECT
          + """
          true AS outward, e.target AS other, e.target_type AS other_type
          FROM bank.edge e
          WHERE e.source = :entity AND e.source_type = :type AND
          """;
  private static final String INWARD =
      SELECT
          + """
          false AS outward, e.source AS other, e.source_type AS other_type
          FROM bank.edge e
          WHERE e.target = :entity AND e.target_type = :type
            AND NOT (e.source = :entity AND e.source_type = :type) AND
          """;
  private static final String ALONE = "NOT e.shared AND " + Folding.CURRENT_EDGE;
  private static final String TOGETHER = "e.shared AND " + Folding.EDGE;

  /** The order of a page; an index goes through the first two backwards. */
  private static final String ORDER =
      " ORDER BY said_at DESC, owner DESC, owner_type, kind, outward, other, other_type ";

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

  /** How all relations of an entity divide, the largest kind first. */
  static List<FacetCount> kinds(Reading reading, StixId id, Instant moment) {
    return about(reading, id, moment, KINDS)
        .map((rows, context) -> new FacetCount(rows.getString(1), rows.getLong(2)))
        .list();
  }

  /** Of how many relations a division speaks. */
  static long total(List<FacetCount> kinds) {
    return kinds.stream().mapToLong(FacetCount::count).sum();
  }

  private static final String KINDS =
      """
      SELECT kind, sum(n)::bigint FROM (
        SELECT kind, count(*) AS n FROM (%s) link GROUP BY kind
        UNION ALL SELECT kind, count(*) FROM (%s) link GROUP BY kind
        UNION ALL SELECT kind, count(*) FROM (SELECT DISTINCT %s FROM %s) same GROUP BY kind) each
      GROUP BY kind ORDER BY 2 DESC, kind
      """
          .formatted(OUTWARD + ALONE, INWARD + ALONE, SAME, both(TOGETHER));

  /** Relations in the order of a page, from just after a key. */
  static List<Row> page(
      Reading reading,
      StixId id,
      Instant moment,
      Set<String> kinds,
      @Nullable List<String> after,
      int limit) {
    String where =
        " WHERE "
            + (kinds.isEmpty() ? "true" : "kind = ANY(:kinds)")
            + (after == null ? "" : AFTER);
    String some = "(SELECT * FROM (%s) link" + where + ORDER + "LIMIT :limit)";
    String several =
        "(SELECT * FROM (SELECT DISTINCT ON (%1$s) * FROM %2$s ORDER BY %1$s, said_at DESC,"
                .formatted(SAME, both(TOGETHER))
            + " statement DESC) link"
            + where
            + ")";
    String sql =
        some.formatted(OUTWARD + ALONE)
            + " UNION ALL "
            + some.formatted(INWARD + ALONE)
            + " UNION ALL "
            + several
            + ORDER
            + "LIMIT :limit";
    Query query = about(reading, id, moment, sql).bind("limit", limit);
    if (!kinds.isEmpty()) {
      query.bindArray("kinds", String.class, kinds.toArray());
    }
    return (after == null ? query : bindAfter(query, after))
        .map((rows, context) -> row(reading, rows))
        .list();
  }

  /** The first condition is all that an index can use; the second is exact. */
  private static final String AFTER =
      """
       AND (said_at, owner) <= (:saidAt, :owner)
       AND NOT ((said_at, owner) = (:saidAt, :owner)
         AND (owner_type, kind, outward, other, other_type)
           <= (:ownerType, :kind, :outward, :other, :otherType))
      """;

  private static String both(String condition) {
    return "(" + OUTWARD + condition + " UNION ALL " + INWARD + condition + ") link";
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
            "SELECT * FROM (SELECT DISTINCT ON (%2$s) * FROM %1$s"
                    .formatted(both(Folding.EDGE), SAME)
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
    List<FacetCount> kinds = kinds(reading, id, moment);
    List<Row> rows = page(reading, id, moment, query.kinds(), after, query.limit() + 1);
    String next = null;
    if (rows.size() > query.limit()) {
      rows = rows.subList(0, query.limit());
      List<String> values = new ArrayList<>(List.of(moment.toString()));
      values.addAll(rows.getLast().key());
      next = cursors.seal(binding, values);
    }
    long count =
        total(
            kinds.stream()
                .filter(kind -> query.kinds().isEmpty() || query.kinds().contains(kind.value()))
                .toList());
    return new RelationPage(named(reading, rows, moment), next, count, kinds);
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

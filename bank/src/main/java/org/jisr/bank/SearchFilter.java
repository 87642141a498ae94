package org.jisr.bank;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * The part of a search that says which statements {@code s} match: SQL with the values to bind.
 *
 * <p>Whose statement it is and how it is marked are matters of its handling, so those filters
 * narrow the list of handlings and cost the database nothing.
 */
final class SearchFilter {
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double POLE_MARGIN = 89.9;

  /**
   * Hides the test from the planner, as the policies of row-level security do: weighing a thousand
   * numbers took it longer than finding what they let through.
   */
  private static final String VISIBLE =
      "CASE WHEN %s.handling <@ (SELECT :visible::int4multirange) THEN true ELSE false END";

  /**
   * What the words' index finds, planned for itself: beside the guarded statements the planner
   * takes every way to the words for equally dear, and reads them all.
   */
  private static final String FOUND =
      """
      found AS MATERIALIZED (
        SELECT l.statement, l.names @@ :words::tsquery AS in_name FROM bank.lexeme l
        WHERE l.words @@ :words::tsquery AND %s),
      """
          .formatted(VISIBLE.formatted("l"));

  private final StringBuilder from = new StringBuilder();
  private final StringBuilder where = new StringBuilder();
  private final Map<String, Object> values = new HashMap<>();
  private final @Nullable WordQuery words;
  private final boolean nothing;

  private SearchFilter(Reading reading, SearchQuery query, Instant moment) {
    StixId id = StixId.parseOrNull(query.text().strip());
    words = id != null || query.text().isBlank() ? null : WordQuery.of(query.text());
    nothing = words != null && words.isEmpty();
    values.put("moment", Sql.moment(moment));
    values.put("visible", reading.ranges(handling -> matches(query, handling)));
    where.append(Folding.CURRENT).append(" AND ").append(Folding.LATEST);
    from.append(
        words == null
            ? "bank.statement s"
            : "found l JOIN bank.statement s ON s.seq = l.statement");
    if (id != null) {
      add(" AND s.entity = :entity AND s.type = :entityType", "entity", id.uuid());
      values.put("entityType", id.type());
    }
    if (words == null) {
      where.append(" AND ").append(VISIBLE.formatted("s"));
    } else {
      values.put("words", words.tsquery());
    }
    types(query);
    if (query.from() != null) {
      add(" AND s.said_at >= :from", "from", Sql.moment(query.from()));
    }
    if (query.to() != null) {
      add(" AND s.said_at < :to", "to", Sql.moment(query.to()));
    }
    if (query.place() != null) {
      place(query.place());
    }
  }

  private void types(SearchQuery query) {
    String[] wanted =
        query.types().stream().filter(type -> !type.startsWith("-")).toArray(String[]::new);
    String[] unwanted =
        query.types().stream()
            .filter(type -> type.startsWith("-"))
            .map(type -> type.substring(1))
            .toArray(String[]::new);
    if (wanted.length > 0) {
      add(" AND s.type = ANY(:types)", "types", wanted);
    }
    if (unwanted.length > 0) {
      add(" AND s.type <> ALL(:unwantedTypes)", "unwantedTypes", unwanted);
    }
  }

  static SearchFilter of(Reading reading, SearchQuery query, Instant moment) {
    return new SearchFilter(reading, query, moment);
  }

  private static boolean matches(SearchQuery query, Handling handling) {
    return (query.originators().isEmpty() || query.originators().contains(handling.originator()))
        && (query.markings().isEmpty() || query.markings().contains(handling.effectiveMarking()));
  }

  private void add(String condition, String name, Object value) {
    where.append(condition);
    values.put(name, value);
  }

  /** A band of latitudes that an index finds, then the haversine formula on a sphere. */
  private void place(Place place) {
    double latitude = place.centre().latitude();
    double degrees = place.radiusMetres() / METRES_PER_DEGREE;
    add(" AND s.latitude >= :south", "south", latitude - degrees);
    add(" AND s.latitude <= :north", "north", latitude + degrees);
    double reach = Math.abs(latitude) + degrees;
    if (reach < POLE_MARGIN) {
      double widest = degrees / Math.cos(Math.toRadians(reach));
      add(
          " AND abs(mod((s.longitude - :longitude + 540)::numeric, 360) - 180) <= :widest",
          "widest",
          widest);
    }
    values.put("latitude", latitude);
    values.put("longitude", place.centre().longitude());
    add(
        """
         AND 12742017.6 * asin(least(1, sqrt(
          sin(radians(s.latitude - :latitude) / 2) ^ 2
          + cos(radians(:latitude)) * cos(radians(s.latitude))
            * sin(radians(s.longitude - :longitude) / 2) ^ 2))) <= :radius
        """,
        "radius",
        place.radiusMetres());
  }

  /** Whether the question has words but none that could be found. */
  boolean findsNothing() {
    return nothing;
  }

  @Nullable WordQuery words() {
    return words;
  }

  /**
   * A common table expression {@code hit}: seq, handling, said_at, in_name, shared, type, entity.
   * It is as narrow as can be, since it may hold much of the bank: the entity is there only where
   * it must be compared.
   */
  String hits() {
    return (words == null ? "" : FOUND)
        + "hit AS MATERIALIZED (SELECT s.seq, s.handling, s.said_at, "
        + (words == null ? "false" : "l.in_name")
        + " AS in_name, s.shared, s.type, CASE WHEN s.shared THEN s.entity END AS entity FROM "
        + from
        + " WHERE "
        + where
        + ")";
  }

  Query bind(Query query) {
    values.forEach(query::bind);
    return query;
  }
}

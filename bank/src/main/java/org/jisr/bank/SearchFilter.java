package org.jisr.bank;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
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
   * One bit for each handling, since a frequent word asks this of a hundred thousand hits; the case
   * keeps the question within the bits there are.
   */
  private static final String VISIBLE =
      """
      CASE WHEN s.handling < (SELECT 8 * length(:visible::bytea))
        THEN get_bit((SELECT :visible::bytea), s.handling) = 1 ELSE false END
      """;

  /** By the words' rows alone: only what is shared or must lie somewhere is read elsewhere too. */
  private static final String BY_WORDS =
      """
      found AS MATERIALIZED (
        SELECT s.statement AS seq, s.handling, s.said_at, s.names @@ :words::tsquery AS in_name,
               s.shared, s.type
        FROM bank.visible_lexeme s WHERE s.level IN (%5$s) AND s.words @@ :words::tsquery AND %1$s),
      alone AS NOT MATERIALIZED (SELECT f.* FROM found f %2$s WHERE NOT f.shared %3$s),
      several AS MATERIALIZED (
        SELECT f.*, s.entity FROM found f JOIN bank.statement s ON s.seq = f.seq
        WHERE f.shared AND %4$s %3$s),
      """;

  private static final String BY_FACTS =
      """
      found AS MATERIALIZED (
        SELECT s.seq, s.handling, s.said_at, false AS in_name, s.shared, s.type,
               CASE WHEN s.shared THEN s.entity END AS entity
        FROM bank.statement s WHERE %1$s AND %4$s %3$s),
      alone AS NOT MATERIALIZED (SELECT * FROM found WHERE NOT shared),
      several AS NOT MATERIALIZED (SELECT * FROM found WHERE shared),
      """;

  private static final String HITS =
      "hit AS NOT MATERIALIZED (SELECT seq FROM alone UNION ALL SELECT seq FROM several)";

  private final StringBuilder facts =
      new StringBuilder(VISIBLE).append(" AND ").append(Folding.CURRENT);
  private final StringBuilder somewhere = new StringBuilder();
  private final Map<String, Object> values = new HashMap<>();
  private final @Nullable WordQuery words;
  private final boolean nothing;

  /**
   * The levels under which words lie that may be seen, written out so that a plan has no others.
   */
  private final String levels;

  private SearchFilter(Reading reading, SearchQuery query, Instant moment) {
    StixId id = StixId.parseOrNull(query.text().strip());
    words = id != null || query.text().isBlank() ? null : WordQuery.of(query.text());
    nothing = words != null && words.isEmpty();
    values.put("moment", Sql.moment(moment));
    values.put("visible", reading.bits(handling -> matches(query, handling)));
    levels = levels(reading, query);
    if (words != null) {
      values.put("words", words.tsquery());
    }
    if (id != null) {
      add(facts, " AND s.entity = :entity AND s.type = :entityType", "entity", id.uuid());
      values.put("entityType", id.type());
    }
    types(query);
    if (query.from() != null) {
      add(facts, " AND s.said_at >= :from", "from", Sql.moment(query.from()));
    }
    if (query.to() != null) {
      add(facts, " AND s.said_at < :to", "to", Sql.moment(query.to()));
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
      add(facts, " AND s.type = ANY(:types)", "types", wanted);
    }
    if (unwanted.length > 0) {
      add(facts, " AND s.type <> ALL(:unwantedTypes)", "unwantedTypes", unwanted);
    }
  }

  static SearchFilter of(Reading reading, SearchQuery query, Instant moment) {
    return new SearchFilter(reading, query, moment);
  }

  private static String levels(Reading reading, SearchQuery query) {
    String levels =
        Arrays.stream(reading.visible(handling -> matches(query, handling)))
            .mapToObj(number -> reading.handlings().get(number).marking())
            .distinct()
            .sorted()
            .map(level -> String.valueOf(level.ordinal()))
            .collect(Collectors.joining(", "));
    return levels.isEmpty() ? "NULL" : levels;
  }

  private static boolean matches(SearchQuery query, Handling handling) {
    return (query.originators().isEmpty() || query.originators().contains(handling.originator()))
        && (query.markings().isEmpty() || query.markings().contains(handling.effectiveMarking()));
  }

  private void add(StringBuilder conditions, String condition, String name, Object value) {
    conditions.append(condition);
    values.put(name, value);
  }

  /** A band of latitudes that an index finds, then the haversine formula on a sphere. */
  private void place(Place place) {
    double latitude = place.centre().latitude();
    double degrees = place.radiusMetres() / METRES_PER_DEGREE;
    add(somewhere, " AND s.latitude >= :south", "south", latitude - degrees);
    add(somewhere, " AND s.latitude <= :north", "north", latitude + degrees);
    double reach = Math.abs(latitude) + degrees;
    if (reach < POLE_MARGIN) {
      double widest = degrees / Math.cos(Math.toRadians(reach));
      add(
          somewhere,
          " AND abs(mod((s.longitude - :longitude + 540)::numeric, 360) - 180) <= :widest",
          "widest",
          widest);
    }
    values.put("latitude", latitude);
    values.put("longitude", place.centre().longitude());
    add(
        somewhere,
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
   * Common table expressions for a query: {@code alone} holds the statements that match and share
   * their entity with none of another handling, {@code several} the others, both as seq, handling,
   * said_at, in_name, shared, type, the latter with its entity; {@code hit} the numbers of both.
   * They are as narrow as can be, since they may hold much of the bank.
   */
  String hits() {
    String join = somewhere.isEmpty() ? "" : "JOIN bank.statement s ON s.seq = f.seq";
    return (words == null ? BY_FACTS : BY_WORDS)
            .formatted(facts, join, somewhere, Folding.LATEST, levels)
        + HITS;
  }

  Query bind(Query query) {
    values.forEach(query::bind);
    return query;
  }
}

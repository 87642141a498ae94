package org.jisr.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.stix.StixFields;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.StixTimestamp;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Answers a search.
 *
 * <p>An entity counts once however many statements match. Only entities with statements under
 * several handlings, which {@code shared} marks, need to be compared for that.
 */
final class SearchReader {
  private static final String ORDER = "in_name DESC, said_at DESC, seq DESC";
  private static final String PAGE =
      """
      page AS (
        SELECT * FROM (
          (SELECT seq, said_at, in_name, shared FROM alone WHERE true %1$s
           ORDER BY %2$s LIMIT :limit)
          UNION ALL
          (SELECT seq, said_at, in_name, shared FROM (
             SELECT DISTINCT ON (entity, type) * FROM several
             ORDER BY entity, type, %2$s) once
           WHERE true %1$s)) found
        ORDER BY %2$s LIMIT :limit)
      """;
  private static final String ALL =
      """
      SELECT NULL AS type, NULL::int[] AS handlings, NULL::bigint AS n,
             seq, said_at, in_name, shared FROM page
      UNION ALL
      SELECT type, ARRAY[handling], count(*), NULL, NULL, NULL, NULL
      FROM alone GROUP BY type, handling
      UNION ALL
      SELECT type, handlings, count(*), NULL, NULL, NULL, NULL FROM (
        SELECT type, array_agg(DISTINCT handling) AS handlings
        FROM several GROUP BY entity, type) together
      GROUP BY type, handlings
      """;

  /**
   * What is shared is looked up one by one: from some ten thousand hits on the planner would rather
   * read all statements there are, through row-level security, which takes far longer. The plan is
   * made for the words asked for, in about a millisecond: a kept one takes every word for a rare
   * one and needs a tenth longer where it finds a hundred thousand.
   */
  private static final String ONE_BY_ONE =
      """
      SELECT set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
             set_config('plan_cache_mode', 'force_custom_plan', true)
      """;

  private final Reading reading;
  private final SearchFilter filter;

  private SearchReader(Reading reading, SearchFilter filter) {
    this.reading = reading;
    this.filter = filter;
  }

  private record Found(long statement, boolean shared, Instant saidAt, boolean inName) {
    List<String> key() {
      return List.of(String.valueOf(inName), saidAt.toString(), String.valueOf(statement));
    }
  }

  static SearchPage search(
      Reading reading,
      SearchQuery query,
      int limit,
      @Nullable String cursor,
      Cursors cursors,
      String binding) {
    List<String> mark = cursor == null ? List.of() : cursors.open(binding, cursor);
    Instant moment = mark.isEmpty() ? reading.moment(query.asOf()) : Instant.parse(mark.get(0));
    SearchFilter filter = SearchFilter.of(reading, query, moment);
    if (filter.findsNothing()) {
      return new SearchPage(List.of(), null, 0, new Counting().facets());
    }
    SearchReader reader = new SearchReader(reading, filter);
    Answer answer = reader.answer(mark, limit + 1);
    List<Found> page = answer.page();
    String next = null;
    if (page.size() > limit) {
      page = page.subList(0, limit);
      List<String> values = new ArrayList<>(List.of(moment.toString()));
      values.addAll(page.getLast().key());
      next = cursors.seal(binding, values);
    }
    Counting counting = answer.counting();
    return new SearchPage(reader.hits(page), next, counting.total(), counting.facets());
  }

  /** One query for page and counts, so that what matches is computed once. */
  private Answer answer(List<String> mark, int limit) {
    Answer answer = new Answer(new ArrayList<>(), new Counting());
    if (filter.words() != null) {
      handle().execute(ONE_BY_ONE);
    }
    String after = mark.isEmpty() ? "" : "AND (in_name, said_at, seq) < (:inName, :saidAt, :seq)";
    Query query =
        filter
            .bind(
                handle()
                    .createQuery(
                        "WITH %s, %s %s ORDER BY %s"
                            .formatted(filter.hits(), PAGE.formatted(after, ORDER), ALL, ORDER)))
            .bind("limit", limit);
    if (!mark.isEmpty()) {
      query
          .bind("inName", Boolean.parseBoolean(mark.get(1)))
          .bind("saidAt", Sql.moment(Instant.parse(mark.get(2))))
          .bind("seq", Long.parseLong(mark.get(3)));
    }
    query.map((rows, context) -> answer.add(rows, reading.handlings())).list();
    return answer;
  }

  private record Answer(List<Found> page, Counting counting) {
    boolean add(ResultSet rows, Handlings handlings) throws SQLException {
      String type = rows.getString("type");
      if (type != null) {
        Set<Handling> said = new HashSet<>();
        for (Integer number : (Integer[]) rows.getArray("handlings").getArray()) {
          said.add(handlings.get(number));
        }
        return counting.add(type, said, rows.getLong("n"));
      }
      return page.add(
          new Found(
              rows.getLong("seq"),
              rows.getBoolean("shared"),
              Sql.instant(rows, rows.findColumn("said_at")),
              rows.getBoolean("in_name")));
    }
  }

  private record Shown(StixId id, StixObject object, Handling handling, Instant recordedAt) {}

  private List<Hit> hits(List<Found> page) {
    Map<Long, Shown> shown = new LinkedHashMap<>();
    handle()
        .createQuery(
            """
            SELECT s.seq, s.handling, s.recorded_at, c.json, s.type, s.entity
            FROM bank.statement s JOIN bank.content c ON c.statement = s.seq
            WHERE s.seq = ANY(:statements) AND c.statement = ANY(:statements)
            """)
        .bindArray("statements", Long.class, page.stream().map(Found::statement).toList())
        .map((rows, context) -> shown.put(rows.getLong(1), shown(rows)))
        .list();
    Map<StixId, List<Handling>> others =
        others(
            page.stream()
                .filter(Found::shared)
                .map(found -> shown.get(found.statement()))
                .filter(Objects::nonNull)
                .map(Shown::id)
                .toList());
    List<Hit> hits = new ArrayList<>();
    for (Found found : page) {
      Shown statement = shown.get(found.statement());
      if (statement == null) {
        throw new IllegalStateException("A statement has no content in the same snapshot.");
      }
      hits.add(hit(statement, others.getOrDefault(statement.id(), List.of())));
    }
    return hits;
  }

  private Shown shown(ResultSet rows) throws SQLException {
    return new Shown(
        Sql.id(rows, "type", "entity"),
        StixObject.read(rows.getBytes(4)),
        reading.handlings().get(rows.getInt(2)),
        Sql.instant(rows, 3));
  }

  /** The handlings of all matching statements, for entities that may have several. */
  private Map<StixId, List<Handling>> others(List<StixId> shared) {
    Map<StixId, List<Handling>> handlings = new LinkedHashMap<>();
    if (shared.isEmpty()) {
      return handlings;
    }
    filter
        .bind(
            handle()
                .createQuery(
                    "WITH %s SELECT entity, type, handling FROM several WHERE entity = ANY(:entities)"
                        .formatted(filter.hits())))
        .bindArray("entities", java.util.UUID.class, Sql.uuids(shared))
        .map(
            (rows, context) ->
                handlings
                    .computeIfAbsent(Sql.id(rows, "type", "entity"), id -> new ArrayList<>())
                    .add(reading.handlings().get(rows.getInt("handling"))))
        .list();
    return handlings;
  }

  private Hit hit(Shown statement, List<Handling> others) {
    StixFields fields = statement.object().fields();
    TreeSet<PartyId> originators = new TreeSet<>();
    originators.add(statement.handling().originator());
    Tlp marking = statement.handling().effectiveMarking();
    for (Handling other : others) {
      originators.add(other.originator());
      marking = marking.stricter(other.effectiveMarking());
    }
    StixTimestamp version = fields.version();
    return new Hit(
        statement.id(),
        Preparation.name(fields),
        marking,
        fields.lang(),
        version == null ? null : version.instant(),
        statement.recordedAt(),
        List.copyOf(originators),
        Snippets.of(fields, filter.words()),
        fields.position());
  }

  private Handle handle() {
    return reading.handle();
  }
}

package org.jisr.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final String ONCE =
      """
      once AS (
        SELECT seq, entity, type, handling, said_at, in_name, shared FROM hit WHERE NOT shared
        UNION ALL
        (SELECT DISTINCT ON (entity, type) seq, entity, type, handling, said_at, in_name, shared
         FROM hit WHERE shared
         ORDER BY entity, type, in_name DESC, said_at DESC, seq DESC))
      """;
  private static final String FACETS =
      """
      , alone AS (SELECT type, handling, count(*) AS n FROM hit WHERE NOT shared GROUP BY 1, 2),
      together AS (SELECT DISTINCT entity, type, handling FROM hit WHERE shared)
      SELECT 'page' AS part, type, seq, entity, said_at, in_name, shared FROM page
      UNION ALL
      SELECT 'type', type, sum(n), NULL, NULL, NULL, NULL FROM (
        SELECT type, n FROM alone
        UNION ALL SELECT type, count(DISTINCT entity) FROM together GROUP BY type) t
      GROUP BY type
      UNION ALL
      SELECT 'originator', p.name, sum(n), NULL, NULL, NULL, NULL FROM (
        SELECT h.originator, n FROM alone JOIN bank.handling h ON h.id = handling
        UNION ALL SELECT h.originator, count(DISTINCT (entity, type))
        FROM together JOIN bank.handling h ON h.id = handling GROUP BY 1) o
      JOIN bank.party p ON p.id = originator GROUP BY p.name
      UNION ALL
      SELECT 'marking', marking, sum(n), NULL, NULL, NULL, NULL FROM (
        SELECT h.marking, n FROM alone JOIN bank.handling h ON h.id = handling
        UNION ALL SELECT h.marking, count(DISTINCT (entity, type))
        FROM together JOIN bank.handling h ON h.id = handling GROUP BY 1) m
      GROUP BY marking
      ORDER BY part, in_name DESC, said_at DESC, seq DESC, type
      """;
  private static final String ORDER = "in_name DESC, said_at DESC, seq DESC";

  private final Reading reading;
  private final SearchFilter filter;

  private SearchReader(Reading reading, SearchFilter filter) {
    this.reading = reading;
    this.filter = filter;
  }

  private record Found(StixId id, long statement, boolean shared, Instant saidAt, boolean inName) {
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
      return new SearchPage(List.of(), null, 0, new Facets(List.of(), List.of(), List.of()));
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
    Facets facets = answer.all();
    long count = facets.types().stream().mapToLong(FacetCount::count).sum();
    return new SearchPage(reader.hits(page), next, count, facets);
  }

  /** One query for page and facets, so that what matches is computed once. */
  private Answer answer(List<String> mark, int limit) {
    Answer answer = new Answer(new ArrayList<>(), new HashMap<>());
    Query query =
        filter
            .bind(
                handle()
                    .createQuery(
                        "WITH %s, %s, %s%s".formatted(filter.hits(), ONCE, page(mark), FACETS)))
            .bind("limit", limit);
    if (!mark.isEmpty()) {
      query
          .bind("inName", Boolean.parseBoolean(mark.get(1)))
          .bind("saidAt", Sql.moment(Instant.parse(mark.get(2))))
          .bind("seq", Long.parseLong(mark.get(3)));
    }
    query.map((rows, context) -> answer.add(rows)).list();
    return answer;
  }

  private static String page(List<String> mark) {
    return "page AS (SELECT * FROM once %s ORDER BY %s LIMIT :limit)"
        .formatted(
            mark.isEmpty() ? "" : "WHERE (in_name, said_at, seq) < (:inName, :saidAt, :seq)",
            ORDER);
  }

  private record Answer(List<Found> page, Map<String, List<FacetCount>> facets) {
    boolean add(ResultSet rows) throws SQLException {
      if (!rows.getString("part").equals("page")) {
        return facets
            .computeIfAbsent(rows.getString("part"), part -> new ArrayList<>())
            .add(new FacetCount(rows.getString("type"), rows.getLong("seq")));
      }
      return page.add(
          new Found(
              Sql.id(rows, "type", "entity"),
              rows.getLong("seq"),
              rows.getBoolean("shared"),
              Sql.instant(rows, rows.findColumn("said_at")),
              rows.getBoolean("in_name")));
    }

    Facets all() {
      return new Facets(
          facets.getOrDefault("type", List.of()),
          facets.getOrDefault("originator", List.of()),
          facets.getOrDefault("marking", List.of()));
    }
  }

  private record Shown(StixObject object, Handling handling, Instant recordedAt) {}

  private List<Hit> hits(List<Found> page) {
    Map<Long, Shown> shown = new LinkedHashMap<>();
    handle()
        .createQuery(
            """
            SELECT s.seq, s.handling, s.recorded_at, c.json
            FROM bank.statement s JOIN bank.content c ON c.statement = s.seq
            WHERE s.seq = ANY(:statements) AND c.statement = ANY(:statements)
            """)
        .bindArray("statements", Long.class, page.stream().map(Found::statement).toList())
        .map((rows, context) -> shown.put(rows.getLong(1), shown(rows)))
        .list();
    Map<StixId, List<Handling>> others = others(page);
    List<Hit> hits = new ArrayList<>();
    for (Found found : page) {
      Shown statement = shown.get(found.statement());
      if (statement == null) {
        throw new IllegalStateException("A statement has no content in the same snapshot.");
      }
      hits.add(hit(found, statement, others.getOrDefault(found.id(), List.of())));
    }
    return hits;
  }

  private Shown shown(ResultSet rows) throws SQLException {
    return new Shown(
        StixObject.read(rows.getBytes(4)),
        reading.handlings().get(rows.getInt(2)),
        Sql.instant(rows, 3));
  }

  /** The handlings of all matching statements, for entities that may have several. */
  private Map<StixId, List<Handling>> others(List<Found> page) {
    List<StixId> shared = page.stream().filter(Found::shared).map(Found::id).toList();
    Map<StixId, List<Handling>> handlings = new LinkedHashMap<>();
    if (shared.isEmpty()) {
      return handlings;
    }
    filter
        .bind(
            handle()
                .createQuery(
                    "WITH %s SELECT entity, type, handling FROM hit WHERE entity = ANY(:entities)"
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

  private Hit hit(Found found, Shown statement, List<Handling> others) {
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
        found.id(),
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

package org.jisr.bank;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;

/** Reads whole statements. */
final class StatementReader {
  private static final String COLUMNS =
      """
      SELECT s.handling, s.version, s.recorded_at, s.superseded_at, s.line, s.source_offset,
             f.kind, f.name, f.reference, f.received_at, c.json, s.digest, s.seq, s.shared
      """;

  private static final String TABLES =
      """
      FROM bank.statement s
      JOIN bank.content c ON c.statement = s.seq
      JOIN bank.source f ON f.id = s.source
      """;

  private static final String SELECT = COLUMNS + TABLES;

  private StatementReader() {}

  /** The current statements about an entity, the latest version first. */
  static List<StatementView> current(Reading reading, StixId id, Instant moment) {
    return list(
        reading,
        reading
            .handle()
            .createQuery(
                SELECT
                    + "WHERE s.entity = :entity AND s.type = :type AND "
                    + Folding.CURRENT
                    + " AND "
                    + Folding.LATEST
                    + " ORDER BY s.said_at DESC, s.seq DESC")
            .bind("entity", id.uuid())
            .bind("type", id.type())
            .bind("moment", Sql.moment(moment)));
  }

  /**
   * A statement with what those see of it who may not see all its parts.
   *
   * @param layers the fullest first
   */
  record Layered(StatementView view, List<StatementView> layers) {}

  /** As {@link #current} for each of the entities, with the layers that the viewer sees. */
  static Map<StixId, List<Layered>> layered(
      Reading reading, Collection<StixId> ids, Instant moment) {
    Map<StixId, List<Numbered>> found = new LinkedHashMap<>();
    ids.forEach(id -> found.put(id, new ArrayList<>()));
    List<Long> shared = new ArrayList<>();
    reading
        .handle()
        .createQuery(
            SELECT
                + "WHERE s.entity = ANY(:entities) AND "
                + Folding.CURRENT
                + " AND "
                + Folding.LATEST
                + " ORDER BY s.said_at DESC, s.seq DESC")
        .bindArray("entities", UUID.class, Sql.uuids(found.keySet()))
        .bind("moment", Sql.moment(moment))
        .map(
            (rows, context) -> {
              Numbered each = new Numbered(rows.getLong("seq"), view(reading, rows));
              if (rows.getBoolean("shared")) {
                shared.add(each.seq());
              }
              return each;
            })
        .filter(each -> found.containsKey(each.view().object().id()))
        .forEach(each -> Objects.requireNonNull(found.get(each.view().object().id())).add(each));
    Map<Long, List<StatementView>> layers = layers(reading, shared, moment);
    Map<StixId, List<Layered>> layered = new LinkedHashMap<>();
    found.forEach(
        (id, views) ->
            layered.put(
                id,
                views.stream()
                    .map(
                        each ->
                            new Layered(each.view(), layers.getOrDefault(each.seq(), List.of())))
                    .toList()));
    return layered;
  }

  private record Numbered(long seq, StatementView view) {}

  private static Map<Long, List<StatementView>> layers(
      Reading reading, List<Long> fuller, Instant moment) {
    Map<Long, List<StatementView>> layers = new HashMap<>();
    if (!fuller.isEmpty()) {
      reading
          .handle()
          .createQuery(
              COLUMNS
                  + ", l.fuller "
                  + TABLES
                  + "JOIN bank.layer l ON l.statement = s.seq AND l.fuller = ANY(:fuller) WHERE "
                  + Folding.CURRENT
                  + " ORDER BY length(c.json) DESC, s.seq")
          .bindArray("fuller", Long.class, fuller)
          .bind("moment", Sql.moment(moment))
          .map(
              (rows, context) ->
                  layers
                      .computeIfAbsent(rows.getLong("fuller"), seq -> new ArrayList<>())
                      .add(view(reading, rows)))
          .forEach(added -> {});
    }
    return layers;
  }

  /** All versions about an entity that were recorded by then, the latest version first. */
  static List<StatementView> history(Reading reading, StixId id, Instant moment) {
    return list(
        reading,
        reading
            .handle()
            .createQuery(
                SELECT
                    + "WHERE s.entity = :entity AND s.type = :type AND s.recorded_at <= :moment AND "
                    + Folding.FULLEST
                    + " ORDER BY s.said_at DESC, s.seq DESC")
            .bind("entity", id.uuid())
            .bind("type", id.type())
            .bind("moment", Sql.moment(moment)));
  }

  private static List<StatementView> list(Reading reading, Query query) {
    return query.map((rows, context) -> view(reading, rows)).list();
  }

  private static StatementView view(Reading reading, ResultSet rows) throws SQLException {
    Handling handling = reading.handlings().get(rows.getInt(1));
    StixObject object = StixObject.read(rows.getBytes(11));
    return new StatementView(
        statementId(object.id(), handling, rows.getString(2), rows.getBytes(12)),
        object,
        handling,
        new Source(
            Source.Kind.of(rows.getString(7)),
            rows.getString(8),
            rows.getString(9),
            Sql.instant(rows, 10)),
        rows.getLong(5),
        rows.getLong(6),
        Sql.instant(rows, 3),
        Sql.finiteInstant(rows, 4),
        reading.decision(handling));
  }

  /**
   * A UUID of version 8 (RFC 9562) over what makes the statement, so that it tells nothing else.
   */
  static UUID statementId(StixId id, Handling handling, String version, byte[] digest) {
    MessageDigest sha256 = Preparation.sha256();
    for (String part : List.of(id.toString(), handling.digest(), version)) {
      sha256.update(part.getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) 0);
    }
    ByteBuffer bytes = ByteBuffer.wrap(sha256.digest(digest));
    long high = (bytes.getLong() & 0xffffffffffff0fffL) | 0x8000L;
    long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}

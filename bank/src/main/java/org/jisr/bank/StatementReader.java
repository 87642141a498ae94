package org.jisr.bank;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;

/** Reads whole statements. */
final class StatementReader {
  private static final String SELECT =
      """
      SELECT s.handling, s.version, s.recorded_at, s.superseded_at, s.line, s.source_offset,
             f.kind, f.name, f.reference, f.received_at, c.json, s.digest, s.seq, s.shared
      FROM bank.statement s
      JOIN bank.content c ON c.statement = s.seq
      JOIN bank.source f ON f.id = s.source
      """;

  private StatementReader() {}

  /** The current statements about an entity, the latest version first. */
  static List<StatementView> current(Reading reading, StixId id, Instant moment) {
    return list(reading, latest(reading, id, moment));
  }

  private static Query latest(Reading reading, StixId id, Instant moment) {
    return reading
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
        .bind("moment", Sql.moment(moment));
  }

  /**
   * A statement with what those see of it who may not see all its parts.
   *
   * @param layers the fullest first
   */
  record Layered(StatementView view, List<StatementView> layers) {}

  /** As {@link #current}, each with its layers, as far as the viewer sees them. */
  static List<Layered> layered(Reading reading, StixId id, Instant moment) {
    return latest(reading, id, moment)
        .map(
            (rows, context) ->
                new Layered(
                    view(reading, rows),
                    rows.getBoolean("shared")
                        ? layers(reading, rows.getLong("seq"), moment)
                        : List.of()))
        .list();
  }

  private static List<StatementView> layers(Reading reading, long fuller, Instant moment) {
    return list(
        reading,
        reading
            .handle()
            .createQuery(
                SELECT
                    + "WHERE s.seq IN (SELECT statement FROM bank.layer WHERE fuller = :fuller)"
                    + " AND "
                    + Folding.CURRENT
                    + " ORDER BY length(c.json) DESC, s.seq")
            .bind("fuller", fuller)
            .bind("moment", Sql.moment(moment)));
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

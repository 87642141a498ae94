package org.jisr.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Which object stands for which row of which originator's mapping: schema {@code intake}, table
 * {@code row_object}. It holds digests and no text.
 */
final class RowTable {
  private final DataSource dataSource;

  RowTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The ids under one mapping of one originator. */
  RowIds under(String originator, String mapping, Instant now) {
    Instant moment = now.truncatedTo(ChronoUnit.MILLIS);
    return bodies -> {
      try (Connection connection = dataSource.getConnection()) {
        connection.setAutoCommit(false);
        save(connection, originator, mapping, moment, bodies);
        Map<String, RowIds.Known> known = find(connection, originator, mapping, bodies);
        connection.commit();
        connection.setAutoCommit(true);
        return known;
      } catch (SQLException e) {
        throw Database.failure(e);
      }
    };
  }

  /** A row that is met anew keeps its lock to the end, so that what is read is what was written. */
  private static void save(
      Connection connection,
      String originator,
      String mapping,
      Instant now,
      Map<String, String> bodies)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO intake.row_object AS held"
                + " (originator, mapping, key, id, created, modified, body)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (originator, mapping, key) DO UPDATE SET body = excluded.body,"
                + " modified ="
                + " greatest(excluded.modified, held.modified + interval '1 millisecond')"
                + " WHERE held.body <> excluded.body")) {
      for (String key : RowIds.inOrder(bodies)) {
        statement.setString(1, originator);
        statement.setString(2, mapping);
        statement.setString(3, key);
        statement.setObject(4, UUID.randomUUID());
        statement.setObject(5, now.atOffset(ZoneOffset.UTC));
        statement.setObject(6, now.atOffset(ZoneOffset.UTC));
        statement.setString(7, bodies.get(key));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static Map<String, RowIds.Known> find(
      Connection connection, String originator, String mapping, Map<String, String> bodies)
      throws SQLException {
    Map<String, RowIds.Known> known = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT key, id, created, modified FROM intake.row_object"
                + " WHERE originator = ? AND mapping = ? AND key = ANY(?)")) {
      statement.setString(1, originator);
      statement.setString(2, mapping);
      List<String> keys = RowIds.inOrder(bodies);
      statement.setArray(3, connection.createArrayOf("text", keys.toArray()));
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          known.put(
              result.getString(1),
              new RowIds.Known(
                  result.getObject(2, UUID.class),
                  result.getObject(3, OffsetDateTime.class).toInstant(),
                  result.getObject(4, OffsetDateTime.class).toInstant()));
        }
      }
    }
    return known;
  }
}

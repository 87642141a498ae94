package org.jisr.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jisr.stix.BundleEntry;
import org.jspecify.annotations.Nullable;

/**
 * The objects of an import that could not be stored: schema {@code intake}, table {@code refusal}.
 */
final class RefusalTable {
  private final DataSource dataSource;

  RefusalTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Adds refusals within the transaction of their chunk. */
  static void insert(
      Connection connection, UUID job, long already, List<BundleEntry.Refused> refusals)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "INSERT INTO intake.refusal (job, number, line, byte_offset, object_id, code, message)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
      long number = already;
      for (BundleEntry.Refused refusal : refusals) {
        statement.setObject(1, job);
        statement.setLong(2, ++number);
        statement.setLong(3, refusal.line());
        statement.setLong(4, refusal.offset());
        statement.setString(5, refusal.id() == null ? null : storable(refusal.id()));
        statement.setString(6, refusal.code());
        statement.setString(7, refusal.message());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Refusals after the cursor in file order, at most {@code limit}. */
  RefusalPage page(UUID job, @Nullable String cursor, int limit) {
    List<RefusalRecord> items = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT number, line, byte_offset, object_id, code, message FROM intake.refusal"
                    + " WHERE job = ? AND number > ? ORDER BY number LIMIT ?")) {
      statement.setObject(1, job);
      statement.setLong(2, after(cursor));
      statement.setInt(3, limit + 1);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          items.add(
              new RefusalRecord(
                  result.getLong(1),
                  result.getLong(2),
                  result.getLong(3),
                  result.getString(4),
                  result.getString(5),
                  result.getString(6)));
        }
      }
    } catch (SQLException e) {
      throw Database.failure(e);
    }
    if (items.size() <= limit) {
      return new RefusalPage(items, null);
    }
    return new RefusalPage(items.subList(0, limit), String.valueOf(items.get(limit - 1).number()));
  }

  private static long after(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new IntakeException(IntakeFault.CURSOR_UNKNOWN, e);
    }
  }

  /** PostgreSQL's text takes no U+0000, and a hostile id may be long. */
  private static String storable(String id) {
    String clean = id.replace("\0", "\uFFFD");
    return clean.length() > 300 ? clean.substring(0, 300) : clean;
  }
}

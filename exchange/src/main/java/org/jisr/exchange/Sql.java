package org.jisr.exchange;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** Reads columns that may be null or hold lists. */
final class Sql {
  private Sql() {}

  static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
    Timestamp timestamp = rs.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  static Instant requiredInstant(ResultSet rs, String column) throws SQLException {
    return rs.getTimestamp(column).toInstant();
  }

  static List<StixId> ids(ResultSet rs, String column) throws SQLException {
    Array array = rs.getArray(column);
    return List.of((String[]) array.getArray()).stream().map(StixId::parse).toList();
  }

  static String[] texts(List<StixId> ids) {
    return ids.stream().map(StixId::toString).toArray(String[]::new);
  }
}

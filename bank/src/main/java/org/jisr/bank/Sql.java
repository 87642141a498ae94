package org.jisr.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moments and arrays as the database driver takes and gives them. */
final class Sql {
  private Sql() {}

  static Instant instant(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Null where the column is null or {@code infinity}. */
  static @Nullable Instant finiteInstant(ResultSet rows, int column) throws SQLException {
    OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
    return time == null || time.equals(OffsetDateTime.MAX) ? null : time.toInstant();
  }

  static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static UUID[] uuids(Collection<UUID> uuids) {
    return uuids.toArray(UUID[]::new);
  }
}

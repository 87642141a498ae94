package org.jisr.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** Moments and arrays as the database driver takes and gives them. */
final class Sql {
  /** Later than whatever a statement says. */
  static final Instant FAR = Instant.parse("9999-12-31T23:59:59Z");

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

  static StixId id(ResultSet rows, String type, String uuid) throws SQLException {
    return new StixId(rows.getString(type), rows.getObject(uuid, UUID.class));
  }

  /** The distinct UUIDs of ids, for an array. */
  static Object[] uuids(Collection<StixId> ids) {
    return ids.stream().map(StixId::uuid).distinct().toArray();
  }
}

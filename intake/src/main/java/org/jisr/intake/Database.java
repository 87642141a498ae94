package org.jisr.intake;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jisr.store.RoomSchema;

/** The schema {@code intake} and what its failures mean. */
final class Database {
  private Database() {}

  /** Brings the schema to this version's form. */
  static void migrate(DataSource dataSource) {
    RoomSchema.open(
        dataSource,
        "intake",
        () -> new IntakeException(IntakeFault.SCHEMA_NEWER),
        e -> new IntakeException(IntakeFault.DATABASE_UNAVAILABLE, e));
  }

  static IntakeException failure(SQLException e) {
    IntakeFault passing = Obstacle.passing(e);
    return new IntakeException(passing == null ? IntakeFault.UNEXPECTED : passing, e);
  }
}

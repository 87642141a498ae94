package org.jisr.intake;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema {@code intake} and what its failures mean. */
final class Database {
  private Database() {}

  /** Brings the schema to this version's form. */
  static void migrate(DataSource dataSource) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(dataSource)
        .schemas("intake")
        .defaultSchema("intake")
        .createSchemas(true)
        .locations("classpath:db/intake")
        .loggers("slf4j")
        .load()
        .migrate();
  }

  static IntakeException failure(SQLException e) {
    IntakeFault passing = Obstacle.passing(e);
    return new IntakeException(passing == null ? IntakeFault.UNEXPECTED : passing, e);
  }
}

package org.jisr.bank;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Creates or upgrades the schema {@code bank}; a schema of a newer version is left untouched. */
final class Migrations {
  private static final String SCHEMA = "bank";

  private Migrations() {}

  static void run(DataSource dataSource) {
    try {
      Flyway flyway =
          Flyway.configure(Migrations.class.getClassLoader())
              .dataSource(dataSource)
              .schemas(SCHEMA)
              .defaultSchema(SCHEMA)
              .createSchemas(true)
              .locations("classpath:db/bank")
              .load();
      for (MigrationInfo migration : flyway.info().all()) {
        if (migration.getState().isApplied() && !migration.getState().isResolved()) {
          throw new BankException(BankFault.SCHEMA_NEWER);
        }
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    }
  }
}

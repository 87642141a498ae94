package org.jisr.exchange;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** Creates or upgrades the schema {@code exchange}; one of a newer version is left untouched. */
final class Schema {
  private static final String NAME = "exchange";

  private Schema() {}

  static Jdbi open(DataSource dataSource) {
    try {
      Flyway flyway =
          Flyway.configure(Schema.class.getClassLoader())
              .dataSource(dataSource)
              .schemas(NAME)
              .defaultSchema(NAME)
              .createSchemas(true)
              .locations("classpath:db/exchange")
              .load();
      for (MigrationInfo migration : flyway.info().all()) {
        if (migration.getState().isApplied() && !migration.getState().isResolved()) {
          throw new ExchangeException(ExchangeFault.SCHEMA_NEWER);
        }
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new ExchangeException(ExchangeFault.STORE_UNAVAILABLE, e);
    }
    Jdbi jdbi = Jdbi.create(dataSource);
    // What is bound may be personal data and must not reach a log line.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }
}

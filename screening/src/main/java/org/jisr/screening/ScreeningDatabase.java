package org.jisr.screening;

import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/** The schema {@code screening}; one of a newer version is left untouched. */
final class ScreeningDatabase {
  private static final String SCHEMA = "screening";

  private final Jdbi jdbi;

  ScreeningDatabase(DataSource dataSource) {
    try {
      Flyway flyway =
          Flyway.configure(ScreeningDatabase.class.getClassLoader())
              .dataSource(dataSource)
              .schemas(SCHEMA)
              .defaultSchema(SCHEMA)
              .createSchemas(true)
              .locations("classpath:db/screening")
              .load();
      for (MigrationInfo migration : flyway.info().all()) {
        if (migration.getState().isApplied() && !migration.getState().isResolved()) {
          throw new ScreeningException(ScreeningFault.SCHEMA_NEWER);
        }
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new ScreeningException(ScreeningFault.UNAVAILABLE, java.util.Map.of(), e);
    }
    this.jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
    // Values are names of people and must not reach a log line.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  <T> T run(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw new ScreeningException(ScreeningFault.UNAVAILABLE, java.util.Map.of(), e);
    }
  }
}

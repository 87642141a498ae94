package org.jisr.oversight;

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

/** The schema {@code oversight}; one of a newer version is left untouched. */
final class OversightDatabase {
  private static final String SCHEMA = "oversight";

  private final Jdbi jdbi;

  OversightDatabase(DataSource dataSource) {
    try {
      Flyway flyway =
          Flyway.configure(OversightDatabase.class.getClassLoader())
              .dataSource(dataSource)
              .schemas(SCHEMA)
              .defaultSchema(SCHEMA)
              .createSchemas(true)
              .locations("classpath:db/oversight")
              .load();
      for (MigrationInfo migration : flyway.info().all()) {
        if (migration.getState().isApplied() && !migration.getState().isResolved()) {
          throw new OversightException(OversightFault.SCHEMA_NEWER);
        }
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new OversightException(OversightFault.UNAVAILABLE, e);
    }
    this.jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
    // A note may be personal data and must not reach a log line.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  <T> T run(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw new OversightException(OversightFault.UNAVAILABLE, e);
    }
  }
}

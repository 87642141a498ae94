package org.jisr.scenarios;

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

/** The schema {@code scenarios}; one of a newer version is left untouched. */
final class ScenariosDatabase {
  private static final String SCHEMA = "scenarios";

  private final Jdbi jdbi;

  ScenariosDatabase(DataSource dataSource) {
    try {
      Flyway flyway =
          Flyway.configure(ScenariosDatabase.class.getClassLoader())
              .dataSource(dataSource)
              .schemas(SCHEMA)
              .defaultSchema(SCHEMA)
              .createSchemas(true)
              .locations("classpath:db/scenarios")
              .load();
      for (MigrationInfo migration : flyway.info().all()) {
        if (migration.getState().isApplied() && !migration.getState().isResolved()) {
          throw new ScenariosException(ScenariosFault.SCHEMA_NEWER);
        }
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new ScenariosException(ScenariosFault.UNAVAILABLE, java.util.Map.of(), e);
    }
    this.jdbi = Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
    // Values are questions about people and must not reach a log line.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
  }

  <T> T run(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw new ScenariosException(ScenariosFault.UNAVAILABLE, java.util.Map.of(), e);
    }
  }
}

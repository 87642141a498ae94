package org.jisr.store;

import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** The schema of one room, whose migrations lie in {@code db/} and its name. */
public final class RoomSchema {
  private RoomSchema() {}

  /**
   * Creates the schema or brings it to this version's form, and opens the database.
   *
   * @param name of the schema and of the folder of its migrations
   * @param newer what is thrown, with nothing touched, when a newer version wrote it
   * @param unavailable what is thrown when the database does not answer or a migration fails
   */
  public static Jdbi open(
      DataSource dataSource,
      String name,
      Supplier<? extends RuntimeException> newer,
      Function<RuntimeException, ? extends RuntimeException> unavailable) {
    try {
      Flyway flyway =
          Flyway.configure(RoomSchema.class.getClassLoader())
              .dataSource(dataSource)
              .schemas(name)
              .defaultSchema(name)
              .createSchemas(true)
              .locations("classpath:db/" + name)
              .loggers("slf4j")
              .load();
      for (MigrationInfo migration : flyway.info().all()) {
        if (migration.getState().isApplied() && !migration.getState().isResolved()) {
          throw newer.get();
        }
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw unavailable.apply(e);
    }
    return jdbi(dataSource);
  }

  /** What is bound may be personal data: no failure says it, so that none reaches a log line. */
  public static Jdbi jdbi(DataSource dataSource) {
    Jdbi jdbi = Jdbi.create(dataSource);
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }
}

package org.jisr.scenarios;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jisr.store.RoomSchema;

/** The schema {@code scenarios}; one of a newer version is left untouched. */
final class ScenariosDatabase {
  private final Jdbi jdbi;

  ScenariosDatabase(DataSource dataSource) {
    jdbi =
        RoomSchema.open(
                dataSource,
                "scenarios",
                () -> new ScenariosException(ScenariosFault.SCHEMA_NEWER),
                e -> new ScenariosException(ScenariosFault.UNAVAILABLE, java.util.Map.of(), e))
            .installPlugin(new PostgresPlugin());
  }

  <T> T run(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw new ScenariosException(ScenariosFault.UNAVAILABLE, java.util.Map.of(), e);
    }
  }
}

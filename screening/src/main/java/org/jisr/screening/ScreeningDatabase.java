package org.jisr.screening;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jisr.store.RoomSchema;

/** The schema {@code screening}; one of a newer version is left untouched. */
final class ScreeningDatabase {
  private final Jdbi jdbi;

  ScreeningDatabase(DataSource dataSource) {
    jdbi =
        RoomSchema.open(
                dataSource,
                "screening",
                () -> new ScreeningException(ScreeningFault.SCHEMA_NEWER),
                e -> new ScreeningException(ScreeningFault.UNAVAILABLE, java.util.Map.of(), e))
            .installPlugin(new PostgresPlugin());
  }

  <T> T run(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw new ScreeningException(ScreeningFault.UNAVAILABLE, java.util.Map.of(), e);
    }
  }
}

package org.jisr.oversight;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jisr.store.RoomSchema;

/** The schema {@code oversight}; one of a newer version is left untouched. */
final class OversightDatabase {
  private final Jdbi jdbi;

  OversightDatabase(DataSource dataSource) {
    jdbi =
        RoomSchema.open(
                dataSource,
                "oversight",
                () -> new OversightException(OversightFault.SCHEMA_NEWER),
                e -> new OversightException(OversightFault.UNAVAILABLE, e))
            .installPlugin(new PostgresPlugin());
  }

  <T> T run(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw new OversightException(OversightFault.UNAVAILABLE, e);
    }
  }
}

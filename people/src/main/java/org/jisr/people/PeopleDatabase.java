package org.jisr.people;

import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jisr.store.RoomSchema;

/** The schema {@code people} and transactions on it. */
final class PeopleDatabase {
  /** Any number, but always this one: it makes changes of accounts follow one another. */
  private static final long ADMINISTRATION = 0x6a6973725f70656fL;

  private final Jdbi jdbi;

  PeopleDatabase(DataSource dataSource) {
    jdbi =
        RoomSchema.open(
                dataSource,
                "people",
                () -> new PeopleException(PeopleFault.SCHEMA_NEWER),
                e -> new PeopleException(PeopleFault.STORE_UNAVAILABLE, e))
            .installPlugin(new PostgresPlugin());
  }

  /** Runs in one transaction; whatever is thrown, also by the log, undoes it. */
  <T> T transaction(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw new PeopleException(PeopleFault.STORE_UNAVAILABLE, e);
    }
  }

  /** As {@link #transaction}, after every other administration has ended. */
  <T> T administration(Function<Handle, T> work) {
    return transaction(
        handle -> {
          handle.execute("SELECT pg_advisory_xact_lock(?)", ADMINISTRATION);
          return work.apply(handle);
        });
  }
}

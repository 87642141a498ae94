package org.jisr.exchange;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;

/** Creates or upgrades the schema {@code exchange}. */
final class Schema {
  private static final String NAME = "exchange";

  private Schema() {}

  static Jdbi open(DataSource dataSource) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(dataSource)
          .schemas(NAME)
          .defaultSchema(NAME)
          .locations("classpath:db/exchange")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new ExchangeException(ExchangeFault.STORE_UNAVAILABLE, e);
    }
    return Jdbi.create(dataSource);
  }
}

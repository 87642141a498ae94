/** Store opens a room's own schema in PostgreSQL, the same way for all; it knows of no table. */
module org.jisr.store {
  requires transitive java.sql;
  requires transitive org.jdbi.v3.core;
  requires flyway.core;
  requires flyway.database.postgresql;
  requires static org.jspecify;

  exports org.jisr.store;
}

/** Scenarios ask a structural question of what the gate gives one viewer, and show what follows. */
module org.jisr.scenarios {
  requires org.jisr.store;
  requires transitive org.jisr.bank;
  requires transitive org.jisr.networks;
  requires transitive java.sql;
  requires org.jdbi.v3.core;
  requires org.jdbi.v3.postgres;
  requires org.postgresql.jdbc;
  requires tools.jackson.databind;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.jisr.scenarios;

  opens org.jisr.scenarios to
      tools.jackson.databind;
}

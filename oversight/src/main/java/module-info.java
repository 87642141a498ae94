/** Oversight reads what everyone did and nobody's content; what it reads is itself in the log. */
module org.jisr.oversight {
  requires org.jisr.store;
  requires transitive org.jisr.bank;
  requires transitive org.jisr.people;
  requires transitive java.sql;
  requires org.jdbi.v3.core;
  requires org.jdbi.v3.postgres;
  requires org.postgresql.jdbc;
  requires tools.jackson.databind;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.jisr.oversight;
}

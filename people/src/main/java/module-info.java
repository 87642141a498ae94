/** People keeps accounts and sessions apart from content: an administrator sees none of it. */
module org.jisr.people {
  requires transitive org.jisr.law;
  requires transitive org.jisr.log;
  requires transitive java.sql;
  requires org.jdbi.v3.core;
  requires org.jdbi.v3.postgres;
  requires flyway.core;
  requires flyway.database.postgresql;
  requires org.postgresql.jdbc;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.jisr.people;
}

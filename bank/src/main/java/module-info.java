/** The bank is the only room that holds SQL for statements; nothing leaves it without a viewer. */
module org.jisr.bank {
  requires org.jisr.store;
  requires transitive org.jisr.stix;
  requires transitive org.jisr.law;
  requires transitive org.jisr.log;
  requires transitive java.sql;
  requires transitive org.jdbi.v3.core;
  requires org.jdbi.v3.postgres;
  requires com.zaxxer.hikari;
  requires org.postgresql.jdbc;
  requires org.apache.lucene.core;
  requires org.apache.lucene.analysis.common;
  requires com.github.benmanes.caffeine;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.jisr.bank;
}

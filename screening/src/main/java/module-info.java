/** Screening lays names beside published lists; what it knows of the bank comes by the gate. */
module org.jisr.screening {
  requires org.jisr.store;
  requires transitive org.jisr.bank;
  requires transitive org.jisr.names;
  requires transitive java.sql;
  requires java.xml;
  requires org.jdbi.v3.core;
  requires org.jdbi.v3.postgres;
  requires org.postgresql.jdbc;
  requires de.siegmar.fastcsv;
  requires tools.jackson.databind;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.jisr.screening;
}

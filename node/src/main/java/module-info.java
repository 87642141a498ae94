/** Node wires the rooms by hand in one readable class and gives them a command line. */
module org.jisr.node {
  requires org.jisr.web;
  requires org.jisr.names;
  requires org.jisr.networks;
  requires info.picocli;
  requires java.logging;
  requires java.management;
  requires transitive java.sql;
  requires com.zaxxer.hikari;
  requires tools.jackson.databind;
  requires flyway.core;
  requires org.postgresql.jdbc;
  requires org.apache.commons.compress;
  requires org.tukaani.xz;
  requires java.net.http;
  requires jdk.httpserver;
  requires jdk.management;
  requires static org.jspecify;

  exports org.jisr.node;

  opens org.jisr.node to
      info.picocli;
}
